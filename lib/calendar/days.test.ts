import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { daysBetween, weekdayOf } from "./days";

test.each([
  ["2026-03-01", "2026-03-01", 0],
  ["2026-03-28", "2026-03-30", 2],
  ["2026-03-30", "2026-03-28", -2],
  ["2025-12-31", "2027-01-01", 366],
])("from %s to %s it is %i days", (from, to, expected) => {
  expect(daysBetween(from, to)).toBe(expected);
});

test("any two days lie as far apart as in the calendar, and fall on its weekdays", () => {
  const day = fc
    .integer({ min: -40_000, max: 80_000 })
    .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }));
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(daysBetween(from.toString(), to.toString())).toBe(from.until(to, { largestUnit: "day" }).days);
      expect(weekdayOf(to.toString())).toBe(to.dayOfWeek);
    }),
  );
});
