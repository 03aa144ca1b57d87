import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, compareDates, toDate } from "@/lib/calendar/dates";
import { latestNotice } from "./reverse";
import { computeNotice, endFor } from "./rules";
import { noticeRule, type NoticeRule } from "./schema";
import {
  alignments,
  countings,
  noticeKinds,
  noticePeriodUnits,
  runsFromWords,
  serviceMethods,
  weekendRules,
} from "./words";

const rule = (given: object = {}): NoticeRule => noticeRule.parse(given);

describe("whatever the rule", () => {
  const days = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays("2024-01-01", n).toString());
  const length = { n: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom(...noticePeriodUnits) };
  const conventions = {
    ...length,
    runsFrom: fc.constantFrom(...runsFromWords),
    counting: fc.constantFrom(...countings),
    clearDays: fc.boolean(),
    align: fc.constantFrom(...alignments),
    minTermUntil: fc.option(days),
    weekendRule: fc.constantFrom(...weekendRules),
    calendar: fc.constantFrom("PL", "UK_EW", "NONE"),
  };
  const service = fc.record({
    method: fc.constantFrom(...serviceMethods),
    cutoff: fc.option(fc.constantFrom("00:00", "16:00")),
    rollToBusinessDay: fc.boolean(),
    businessDays: fc.option(fc.integer({ min: 0, max: 5 })),
  });
  const term = fc.record({
    end: days,
    renewalMonths: fc.constantFrom(1, 6, 12, 36),
    earliest: fc.option(fc.record(length)),
  });
  const periods = fc.record(conventions).map((given) => rule(given));
  const rules = fc
    .record({
      ...conventions,
      kind: fc.constantFrom(...noticeKinds),
      noticeNotBefore: fc.option(days, { freq: 3 }),
      term,
      service: fc.option(service),
    })
    .map((given) => rule(given));

  /** Whether a contract that ends on this day ends in time. */
  const inTime = (end: Temporal.PlainDate | string | null, wished: string) =>
    end !== null && compareDates(end, wished) <= 0;

  test("the last day to deliver does it, and no day after it", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 1, max: 300 }), (given, wished, later) => {
        const { lastDeliveryDate: last } = latestNotice(given, wished);
        if (last !== null) for (const word of [given.kind, given.unit, given.align, given.runsFrom]) met.add(word);
        if (last !== null) expect(inTime(endFor(given, toDate(last)), wished)).toBe(true);
        for (const after of [1, later])
          expect(inTime(endFor(given, addDays(last ?? wished, last === null ? 1 - later : after)), wished)).toBe(false);
      }),
      { numRuns: 10_000 },
    );
    const all = [...noticeKinds, ...noticePeriodUnits, ...alignments, ...runsFromWords];
    expect(all.filter((word) => !met.has(word))).toEqual([]);
  }, 120_000);

  test("the last day to send does it, and the day after does not", () => {
    fc.assert(
      fc.property(rules, days, (given, wished) => {
        const { lastSendDate: last, lastDeliveryDate, recommendedSendBy: recommended } = latestNotice(given, wished);
        if (last === null) return;
        const endOfSending = (day: Temporal.PlainDate) =>
          computeNotice(given, { dispatchedAt: `${day.toString()}T00:00` }).result.effectiveEnd;
        expect(inTime(endOfSending(toDate(last)), wished)).toBe(true);
        expect(inTime(endOfSending(addDays(last, 1)), wished)).toBe(false);
        expect(lastDeliveryDate !== null && compareDates(last, lastDeliveryDate) <= 0).toBe(true);
        expect(recommended !== null && compareDates(recommended, last) <= 0).toBe(true);
      }),
      { numRuns: 4_000 },
    );
  }, 120_000);

  test("later delivery never ends the contract earlier", () => {
    fc.assert(
      fc.property(periods, days, fc.integer({ min: 1, max: 90 }), (given, day, later) => {
        const [one, other] = [endFor(given, toDate(day)), endFor(given, addDays(day, later))];
        expect(one && other && compareDates(one, other)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
