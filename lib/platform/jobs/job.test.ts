import { expect, test } from "vitest";
import { maxAttempts, retryDelayMs } from "./job";

test.each([
  [1, 0.5, 10_000],
  [1, 0, 8_000],
  [1, 1, 12_000],
  [2, 0.5, 20_000],
  [11, 0.5, 10_240_000],
])("after try %i with chance %d the next is in %i ms", (attempts, random, delayMs) => {
  expect(retryDelayMs(attempts, random)).toBe(delayMs);
});

test("all tries together last between four and eight hours", () => {
  const total = (random: number) =>
    Array.from({ length: maxAttempts - 1 }, (_, n) => retryDelayMs(n + 1, random)).reduce((a, b) => a + b);
  expect(total(0) / 3_600_000).toBeGreaterThan(4);
  expect(total(1) / 3_600_000).toBeLessThan(8);
});
