import { describe, expect, test } from "vitest";
import { layoutRibbon, type RibbonTime } from "./layout";

const time: RibbonTime = { from: "2026-01-01", to: "2026-01-11", today: "2026-01-06", milestones: [], ticks: [] };
const at = (key: string, date: string, forecast = false) => ({ key, date, forecast });

describe("today", () => {
  test.each([
    ["in the middle", "2026-01-06", 0.5, 0.5],
    ["on the first day", "2026-01-01", 0, 0],
    ["on the last day", "2026-01-11", 1, 1],
    ["before the start", "2025-12-24", 0, null],
    ["after the end", "2026-03-01", 1, null],
  ])("%s", (_, today, progress, todayX) => {
    expect(layoutRibbon({ ...time, today })).toMatchObject({ progress, todayX });
  });

  test("has a place even when the case is one day long", () => {
    expect(layoutRibbon({ ...time, from: "2026-01-06", to: "2026-01-06" }).todayX).toBe(0.5);
  });
});

describe("milestones", () => {
  test.each([
    ["behind us", at("talk", "2026-01-02"), { x: 0.1, passed: true, forecast: false }],
    ["today counts as behind", at("talk", "2026-01-06"), { x: 0.5, passed: true, forecast: false }],
    ["ahead of us", at("end", "2026-01-09"), { x: 0.8, passed: false, forecast: false }],
    ["a forecast never counts as behind", at("notice", "2026-01-03", true), { x: 0.2, passed: false, forecast: true }],
    ["before the ribbon, held at its start", at("opened", "2025-12-01"), { x: 0, passed: true, forecast: false }],
    ["after the ribbon, held at its end", at("tail", "2026-06-01"), { x: 1, passed: false, forecast: false }],
  ])("%s", (_, milestone, stop) => {
    expect(layoutRibbon({ ...time, milestones: [milestone] }).stops).toMatchObject([stop]);
  });

  test("of one day share a stop, which is a forecast only if all of them are", () => {
    const milestones = [at("end", "2026-01-04", true), at("service", "2026-01-04")];
    expect(layoutRibbon({ ...time, milestones }).stops).toEqual([
      { date: "2026-01-04", x: 0.3, keys: ["end", "service"], forecast: false, passed: true },
    ]);
  });

  test("come out in the order of time", () => {
    const milestones = [at("end", "2026-01-10"), at("opened", "2026-01-01"), at("talk", "2026-01-03")];
    expect(layoutRibbon({ ...time, milestones }).stops.map((stop) => stop.keys[0])).toEqual(["opened", "talk", "end"]);
  });

  test("count calendar days across a change of the clocks and a leap day", () => {
    const long = { ...time, from: "2028-02-28", to: "2028-04-08", today: "2028-02-28" };
    expect(layoutRibbon({ ...long, milestones: [at("talk", "2028-03-19")] }).stops[0]?.x).toBe(0.5);
  });
});

describe("ticks", () => {
  test("of one column are stacked, the worst nearest to the ribbon", () => {
    const ticks = (["done", "late", "open", "done"] as const).map((kind) => ({ date: "2026-01-06", kind }));
    expect(layoutRibbon({ ...time, ticks }).stacks).toEqual([{ x: 0.5, kinds: ["late", "open", "done", "done"] }]);
  });

  test("fall into as many columns as there is room for", () => {
    const ticks = ["2026-01-05", "2026-01-06", "2026-01-11"].map((date) => ({ date, kind: "open" as const }));
    expect(layoutRibbon({ ...time, ticks }, 2).stacks.map(({ x, kinds }) => [x, kinds.length])).toEqual([
      [0.5, 2],
      [1, 1],
    ]);
  });

  test("ten thousand of them stay a hundred and twenty-one stacks at most", () => {
    const ticks = Array.from({ length: 10_000 }, (_, index) => ({
      date: `2026-01-${String((index % 11) + 1).padStart(2, "0")}`,
      kind: "done" as const,
    }));
    expect(layoutRibbon({ ...time, ticks }).stacks.length).toBeLessThanOrEqual(121);
  });
});
