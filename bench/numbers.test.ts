import { expect, test } from "vitest";
import { median, quantile, slopePerHour } from "./numbers.ts";

test.each([
  { values: [3, 1, 2], share: 0.5, is: 2 },
  { values: [4, 1, 3, 2], share: 0.5, is: 3 },
  { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], share: 0.95, is: 10 },
  { values: [7], share: 0.95, is: 7 },
  { values: [2, 1], share: 0, is: 1 },
])("the value that $share of $values stay below is $is", ({ values, share, is }) => {
  expect(quantile(values, share)).toBe(is);
});

test("the middle leaves what it was given in its order", () => {
  const values = [9, 1, 5];
  expect(median(values)).toBe(5);
  expect(values).toEqual([9, 1, 5]);
});

test("nothing measured is not a number", () => {
  expect(quantile([], 0.5)).toBeNaN();
});

const minutes = (...values: number[]) => values.map((value, minute) => ({ atMs: minute * 60_000, value }));

test.each([
  { samples: minutes(300, 300, 300), is: 0 },
  { samples: minutes(300, 301, 302), is: 60 },
  { samples: minutes(302, 301, 300), is: -60 },
  { samples: minutes(300, 310, 290, 300), is: -120 },
])("samples grow by $is in an hour", ({ samples, is }) => {
  expect(slopePerHour(samples)).toBeCloseTo(is);
});

test("one moment has no slope", () => {
  expect(slopePerHour(minutes(300))).toBeNaN();
});
