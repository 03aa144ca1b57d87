import { describe, expect, test } from "vitest";
import { addDays, addMonths, compareDates, isWeekend, toDate, todayIn } from "./dates";

test.each([
  ["2026-02-27", 3, "2026-03-02"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-01-01", -1, "2025-12-31"],
  ["2026-03-28", 2, "2026-03-30"],
])("%s and %i days is %s", (date, days, expected) => {
  expect(addDays(date, days).toString()).toBe(expected);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2026-11-30", 3, "2027-02-28"],
])("%s and %i months is %s", (date, months, expected) => {
  expect(addMonths(date, months).toString()).toBe(expected);
});

test("dates sort by time", () => {
  expect(["2026-10-01", "2025-12-31", "2026-09-30"].toSorted(compareDates)).toEqual([
    "2025-12-31",
    "2026-09-30",
    "2026-10-01",
  ]);
});

test("only Saturday and Sunday are the weekend", () => {
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => isWeekend(addDays("2026-11-22", day)));
  expect(week).toEqual([false, false, false, false, false, true, true]);
});

test.each(["2026-02-30", "2026-13-01", "yesterday", ""])("%j is not a day", (text) => {
  expect(() => toDate(text)).toThrow(RangeError);
});

describe("today depends on the place", () => {
  const instant = new Date("2026-03-31T22:30:00Z");
  test.each([
    ["Europe/Warsaw", "2026-04-01"],
    ["Europe/London", "2026-03-31"],
    ["America/New_York", "2026-03-31"],
    ["Pacific/Auckland", "2026-04-01"],
  ])("in %s it is %s", (timeZone, expected) => {
    expect(todayIn(timeZone, instant).toString()).toBe(expected);
  });
});
