import { expect, test } from "vitest";
import { type Figure, fallsShort, jsonOf, ratioOf, tablesOf } from "./report.ts";

const figure = (given: Partial<Figure>): Figure => ({
  group: "server",
  name: "case page: first byte, p50",
  unit: "ms",
  product: 20,
  floor: 10,
  ...given,
});
const machine = { cores: 2, memoryGiB: 24, node: "v24.0.0" };

test.each([
  { given: {}, is: 2 },
  { given: { floor: null }, is: null },
  { given: { floor: 0 }, is: null },
])("the ratio of $given is $is", ({ given, is }) => {
  expect(ratioOf(figure(given))).toBe(is);
});

const cases: { given: Partial<Figure>; is: boolean }[] = [
  { given: {}, is: false },
  { given: { goal: { of: "ratio", most: 2 } }, is: false },
  { given: { goal: { of: "ratio", most: 1.9 } }, is: true },
  { given: { goal: { of: "ratio", least: 2.1 } }, is: true },
  { given: { goal: { of: "ratio", most: 1.9 }, floor: null }, is: false },
  { given: { goal: { of: "figure", most: 20 } }, is: false },
  { given: { goal: { of: "figure", most: 0 } }, is: true },
  { given: { goal: { of: "figure", least: 100 }, product: 99 }, is: true },
  { given: { goal: { of: "figure", most: 60 }, product: Number.NaN }, is: true },
];

test.each(cases)("$given falls short: $is", ({ given, is }) => {
  expect(fallsShort(figure(given))).toBe(is);
});

test("a table says the figure, the floor, the ratio, the goal, and what falls short", () => {
  const tables = tablesOf(machine, [
    figure({ goal: { of: "ratio", most: 1.5 } }),
    figure({ name: "memory, idle", unit: "MB", product: 204.6, floor: null, goal: { of: "figure", most: 250 } }),
    figure({ group: "growth", name: "my work", product: 1.234, floor: null }),
  ]);
  expect(tables).toContain("| case page: first byte, p50 | 20.0 ms | 10.0 ms | 2.00 | ≤ 1.5 x | falls short |");
  expect(tables).toContain("| memory, idle | 205 MB |  |  | ≤ 250 MB |  |");
  expect(tables).toContain("\nGrowth\n");
  expect(tables).toContain("| my work | 1.23 ms |  |  |  |  |");
});

test("for a machine the ratio and the verdict are said too", () => {
  const said: unknown = JSON.parse(jsonOf(machine, true, [figure({ goal: { of: "ratio", most: 1.5 } })]));
  expect(said).toMatchObject({ machine, quick: true, figures: [{ product: 20, ratio: 2, fallsShort: true }] });
});
