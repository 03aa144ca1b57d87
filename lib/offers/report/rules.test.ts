import { describe, expect, test } from "vitest";
import { type OfferGroup, reportOf } from "./rules";

const group = (given: Partial<OfferGroup>): OfferGroup => ({
  kind: "price",
  result: "sent",
  currency: "PLN",
  made: 1,
  valueMinor: 0,
  valued: 0,
  days: 0,
  answered: 0,
  ...given,
});

describe("the report of offers", () => {
  test("has a row for each kind that was offered, in the order of the kinds, and one for all", () => {
    const report = reportOf([
      group({ kind: "exit", result: "rejected", made: 2, days: 9, answered: 2 }),
      group({ result: "accepted", made: 3, days: 3, answered: 3 }),
      group({ result: "expired" }),
    ]);
    expect(report.kinds.map(({ kind, made }) => [kind, made])).toEqual([
      ["price", 4],
      ["exit", 2],
    ]);
    expect(report.kinds.map(({ daysToAnswer }) => daysToAnswer)).toEqual([1, 4.5]);
    expect(report.all).toMatchObject({
      made: 6,
      daysToAnswer: 2.4,
      results: { accepted: 3, rejected: 2, countered: 0, withdrawn: 0, expired: 1, sent: 0 },
    });
  });

  test("adds money within a currency only, that of open offers apart from that of accepted ones", () => {
    const { all } = reportOf([
      group({ made: 2, valued: 1, valueMinor: 500_00 }),
      group({ kind: "scope", valued: 1, valueMinor: 200_00 }),
      group({ currency: "EUR", valued: 1, valueMinor: 900_00 }),
      group({ result: "accepted", valued: 1, valueMinor: 100_00 }),
      group({ result: "rejected", valued: 1, valueMinor: 700_00 }),
      group({ currency: "USD" }),
    ]);
    expect(all.atStake).toEqual([
      { currency: "EUR", minor: 900_00 },
      { currency: "PLN", minor: 700_00 },
    ]);
    expect(all.accepted).toEqual([{ currency: "PLN", minor: 100_00 }]);
    expect(all.withoutValue).toBe(2);
  });

  test("of nothing is empty, and says no number of days", () => {
    expect(reportOf([])).toMatchObject({
      kinds: [],
      all: { made: 0, daysToAnswer: null, atStake: [], withoutValue: 0 },
    });
  });
});
