import { describe, expect, test } from "vitest";
import { toDate } from "@/lib/calendar/dates";
import { recommendedSendBy } from "./delivery";
import { latestNotice, sendByChannels } from "./reverse";
import { computeNotice } from "./rules";
import { noticeRule, type NoticeRule } from "./schema";

const rule = (given: object = {}): NoticeRule => noticeRule.parse(given);
const endOn = (deliveredOn: string, given: object) => computeNotice(rule(given), { deliveredOn }).result.effectiveEnd;

describe("edges", () => {
  test.each([
    ["half a month is 15 days", "2026-02-20", { n: 1, unit: "half_month" }, "2026-03-07"],
    ["a quarter is three months", "2026-11-30", { n: 1, unit: "quarter" }, "2027-02-28"],
    ["a half-year is six months", "2026-08-31", { n: 1, unit: "half_year" }, "2027-02-28"],
    ["a year from 29 February ends on the 28th", "2028-02-29", { n: 1, unit: "year" }, "2029-02-28"],
    ["four years from 29 February end on the 29th", "2028-02-29", { n: 4, unit: "year" }, "2032-02-29"],
    ["over the end of a year", "2026-12-31", { n: 2, unit: "month" }, "2027-02-28"],
    ["no time at all", "2026-11-23", { n: 0, unit: "day" }, "2026-11-23"],
    ["weeks over Easter do not move", "2026-03-22", { n: 2, unit: "week" }, "2026-04-05"],
    ["to a quarter, already at its end", "2026-12-31", { n: 0, unit: "day", align: "quarter_end" }, "2026-12-31"],
    ["to a year, one day late", "2027-01-01", { n: 0, unit: "day", align: "year_end" }, "2027-12-31"],
    ["to a half-year", "2026-07-01", { n: 1, unit: "month", align: "half_year_end" }, "2026-12-31"],
    ["to a Sunday that it is", "2026-11-29", { n: 0, unit: "day", align: "week_end" }, "2026-11-29"],
    [
      "clear days to a month's end",
      "2026-11-30",
      { n: 31, unit: "day", clearDays: true, align: "month_end" },
      "2027-01-31",
    ],
    [
      "a minimum term inside a month is aligned again",
      "2026-11-23",
      { align: "month_end", minTermUntil: "2027-02-10" },
      "2027-02-28",
    ],
    [
      "moved to a business day over Christmas",
      "2025-12-10",
      { n: 14, unit: "day", weekendRule: "next_business_day" },
      "2025-12-29",
    ],
    [
      "24 December 2024 was a working day",
      "2024-12-10",
      { n: 14, unit: "day", weekendRule: "next_business_day" },
      "2024-12-24",
    ],
    [
      "days from the first of the next month",
      "2026-11-23",
      { n: 30, unit: "day", runsFrom: "first_of_next_month" },
      "2026-12-30",
    ],
    [
      "business days from the first of the next month",
      "2026-11-23",
      { n: 1, unit: "business_day", runsFrom: "first_of_next_month" },
      "2026-12-01",
    ],
    [
      "business days in England skip the substitute day",
      "2026-12-24",
      { n: 1, unit: "business_day", calendar: "UK_EW" },
      "2026-12-29",
    ],
    [
      "without a calendar only weekends count",
      "2026-12-24",
      { n: 1, unit: "business_day", calendar: "NONE" },
      "2026-12-25",
    ],
  ])("%s", (_what, deliveredOn, given, end) => {
    expect(endOn(deliveredOn, given)).toBe(end);
  });

  test.each([
    ["2026-12-24T15:59", "2026-12-28"],
    ["2026-11-27T16:00", "2026-11-27"],
    ["2026-11-27T16:01", "2026-11-30"],
  ])("an e-mail of %s counts for %s", (dispatchedAt, day) => {
    const service = { method: "email", cutoff: "16:00", rollToBusinessDay: true };
    expect(computeNotice(rule({ service }), { dispatchedAt }).result.deemedDelivery).toBe(day);
  });

  test("terms renew one after another until the objection is in time", () => {
    const term = { end: "2026-12-31", renewalMonths: 6 };
    expect(endOn("2028-03-01", { kind: "term_opt_out", n: 30, unit: "day", term })).toBe("2028-06-30");
  });

  test("between two windows the next one is named", () => {
    const term = { end: "2026-12-31", renewalMonths: 12, earliest: { n: 90, unit: "day" } };
    const { result } = computeNotice(rule({ kind: "term_opt_out", n: 60, unit: "day", term }), {
      deliveredOn: "2026-11-10",
    });
    expect(result).toMatchObject({
      valid: false,
      problem: "too_early_for_window",
      windowOpens: "2027-10-02",
      windowCloses: "2027-11-01",
      termEnd: "2027-12-31",
      effectiveEnd: null,
    });
  });

  test("an end nobody can reach has no day to deliver", () => {
    expect(latestNotice(rule({ minTermUntil: "2027-06-30" }), "2027-01-31").lastDeliveryDate).toBeNull();
    expect(latestNotice(rule({ noticeNotBefore: "2027-03-01" }), "2027-03-31").lastDeliveryDate).toBeNull();
    const term = { end: "2027-12-31", renewalMonths: 12 };
    expect(latestNotice(rule({ kind: "term_opt_out", term }), "2027-06-30").lastDeliveryDate).toBeNull();
  });

  test("a window that closes before it opens ends no term", () => {
    const term = { end: "2026-12-31", renewalMonths: 12, earliest: { n: 30, unit: "day" } };
    const never = rule({ kind: "term_opt_out", n: 60, unit: "day", term });
    expect(latestNotice(never, "2026-12-31").lastDeliveryDate).toBeNull();
    expect(endOn("2026-11-01", never)).toBeNull();
  });

  test("a term renews as often as it takes", () => {
    const term = { end: "1990-01-31", renewalMonths: 1 };
    expect(endOn("2026-01-30", { kind: "term_opt_out", n: 40, unit: "year", term })).toBe("2066-01-31");
  });

  test("no day to send is named when the clause on delivery jumps over the only days that count", () => {
    const service = { method: "email", rollToBusinessDay: true };
    const sunday = rule({ n: 0, unit: "day", noticeNotBefore: "2026-11-28", service });
    expect(latestNotice(sunday, "2026-11-29")).toMatchObject({ lastDeliveryDate: "2026-11-29", lastSendDate: null });
    expect(latestNotice(sunday, "2026-11-29").recommendedSendBy).toBeNull();
  });

  test("where sending counts, an objection is in time by the day it was sent", () => {
    const term = { end: "2026-12-31", renewalMonths: 12 };
    const service = { method: "post_deemed", businessDays: 2 };
    const sent = rule({ kind: "term_opt_out", n: 30, unit: "day", runsFrom: "dispatch", term, service });
    expect(latestNotice(sent, "2026-12-31").lastSendDate).toBe("2026-12-01");
    expect(computeNotice(sent, { dispatchedAt: "2026-12-01T09:00" }).result.effectiveEnd).toBe("2026-12-31");
  });

  test("the channel adds its days in hand", () => {
    const monthEnd = rule({ align: "month_end" });
    expect(latestNotice(monthEnd, "2026-12-31", "hand").recommendedSendBy).toBe("2026-11-30");
    expect(latestNotice(monthEnd, "2026-12-31", "courier").recommendedSendBy).toBe("2026-11-26");
    expect(latestNotice(monthEnd, "2026-12-31", "registered_post").recommendedSendBy).toBe("2026-11-23");
    expect(recommendedSendBy(monthEnd, toDate("2026-11-29"), null).toString()).toBe("2026-11-27");
  });

  test("each way a letter may go has its own day to send by, unless the contract names the way", () => {
    expect(sendByChannels(rule({ align: "month_end" }), "2026-12-31")).toEqual([
      { channel: "hand", sendBy: "2026-11-30" },
      { channel: "courier", sendBy: "2026-11-26" },
      { channel: "registered_post", sendBy: "2026-11-23" },
      { channel: "email", sendBy: "2026-11-30" },
      { channel: "e_delivery", sendBy: "2026-11-30" },
    ]);
    expect(sendByChannels(rule({ service: { method: "courier" } }), "2026-12-31")).toEqual([]);
    expect(sendByChannels(rule({ noticeNotBefore: "2027-03-01" }), "2026-12-31")).toEqual([]);
  });

  test.each([
    [{ kind: "term_opt_out" }],
    [{ n: -1 }],
    [{ n: 1.5 }],
    [{ n: 101, unit: "year" }],
    [{ unit: "fortnight" }],
    [{ minTermUntil: "2026-02-30" }],
    [{ colour: "green" }],
    [{ service: { method: "pigeon" } }],
  ])("%o is no rule", (given) => {
    expect(noticeRule.safeParse(given).success).toBe(false);
  });

  test("a deadline to act moves to a working day unless the contract says otherwise", () => {
    expect(endOn("2026-12-10", { kind: "act_deadline", n: 14, unit: "day" })).toBe("2026-12-28");
    expect(endOn("2026-12-10", { kind: "act_deadline", n: 14, unit: "day", weekendRule: "none" })).toBe("2026-12-24");
  });

  test("no day is recommended before the window opens or notice is allowed", () => {
    const term = { end: "2026-12-31", renewalMonths: 12, earliest: { n: 60, unit: "day" } };
    const window = rule({ kind: "term_opt_out", n: 60, unit: "day", term });
    expect(latestNotice(window, "2026-12-31").recommendedSendBy).toBe("2026-11-01");
    const late = rule({ noticeNotBefore: "2026-01-30" });
    expect(latestNotice(late, "2026-02-28")).toMatchObject({ cautiousDeliveryDate: "2026-01-30" });
  });
});
