import { expect, test } from "vitest";
import { periodStart } from "./periods";

test.each([
  ["month", "2026-02-28"],
  ["quarter", "2025-12-31"],
  ["year", "2025-03-31"],
  ["all", null],
] as const)("a %s back from the last day of March begins on %s", (period, from) => {
  expect(periodStart("2026-03-31", period)).toBe(from);
});
