import { describe, expect, test } from "vitest";
import { type Calendar, calendars } from "@/db/enums";
import { isWeekend } from "./dates";
import expected from "./holidays.fixture.json";
import { addBusinessDays, isBusinessDay, listHolidays, rollBusinessDay } from "./rules";

const years = [2025, 2026, 2027, 2028] as const;

describe.each(years)("in %i", (year) => {
  test("the Polish holidays are exactly the statutory ones", () => {
    expect([...listHolidays("PL", year)].sort()).toEqual(expected.PL[year]);
  });

  test.each(["UK_EW", "US_FED"] as const)("the weekdays off in %s are the published ones", (calendar) => {
    const weekdays = [...listHolidays(calendar, year)].filter((date) => !isWeekend(date)).sort();
    expect(weekdays).toEqual(expected[calendar][year]);
  });
});

test("Christmas Eve is a Polish holiday from 2025", () => {
  expect(isBusinessDay("2024-12-24", "PL")).toBe(true);
  expect(isBusinessDay("2025-12-24", "PL")).toBe(false);
});

test.each(calendars.filter((calendar) => calendar !== "NONE"))("%s rests on Christmas Day", (calendar) => {
  expect(listHolidays(calendar, 2026).has("2026-12-25")).toBe(true);
});

test("a year is computed once", () => {
  expect(listHolidays("PL", 2026)).toBe(listHolidays("PL", 2026));
});

test.each<[date: string, calendar: Calendar, expected: boolean]>([
  ["2026-06-03", "PL", true],
  ["2026-06-04", "PL", false],
  ["2026-06-04", "UK_EW", true],
  ["2026-06-06", "PL", false],
  ["2026-06-07", "NONE", false],
  ["2026-12-25", "NONE", true],
  ["2026-07-03", "US_FED", false],
  ["2029-11-12", "US_FED", false],
])("%s in %s is a business day: %s", (date, calendar, answer) => {
  expect(isBusinessDay(date, calendar)).toBe(answer);
});

test.each<[date: string, direction: "previous" | "next", expected: string]>([
  ["2026-06-03", "next", "2026-06-03"],
  ["2026-06-04", "next", "2026-06-05"],
  ["2026-06-04", "previous", "2026-06-03"],
  ["2025-12-24", "next", "2025-12-29"],
  ["2026-05-03", "previous", "2026-04-30"],
  ["2027-01-02", "previous", "2026-12-31"],
])("%s rolled to the %s business day is %s", (date, direction, answer) => {
  expect(rollBusinessDay(date, direction, "PL").toString()).toBe(answer);
});

test.each<[date: string, count: number, expected: string]>([
  ["2026-06-03", 1, "2026-06-05"],
  ["2026-06-03", 2, "2026-06-08"],
  ["2026-06-08", -2, "2026-06-03"],
  ["2026-06-06", 0, "2026-06-06"],
  ["2026-06-06", 1, "2026-06-08"],
  ["2026-06-06", -1, "2026-06-05"],
  ["2025-12-23", 3, "2025-12-31"],
])("%s and %i business days is %s", (date, count, answer) => {
  expect(addBusinessDays(date, count, "PL").toString()).toBe(answer);
});
