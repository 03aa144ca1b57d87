import { expect, test } from "vitest";
import { type Choices, choicesFor, type OpenTask, planAfter, replan, type ReplanChoice, squeezedTasks } from "./rules";

/** A Friday. */
const today = "2026-11-27";
const forecast = {
  case_opened: { date: "2026-11-20", approximate: false },
  notice_delivered: { date: "2026-12-07", approximate: false },
  effective_end: { date: "2026-12-31", approximate: false },
};
const given = { today, calendar: "PL" as const, forecast };

const task = (id: string, dueOn: string | null, more: Partial<OpenTask> = {}): OpenTask => ({
  id,
  dueOn,
  dueAnchor: "notice_delivered",
  dueOffsetDays: -14,
  dueConfirmed: false,
  hasOpenSubtasks: false,
  waitsFor: [],
  ...more,
});
const chosen = (choices: Record<string, ReplanChoice>): Choices => new Map(Object.entries(choices));

test.each<[string, OpenTask[], Record<string, "past" | "crowded">]>([
  ["a day that is ahead", [task("a", "2026-11-30")], {}],
  ["today", [task("a", today)], {}],
  ["a day that is over", [task("a", "2026-11-26")], { a: "past" }],
  ["no day", [task("a", null)], {}],
  ["two in a row on one day", [task("a", today), task("b", today, { waitsFor: ["a"] })], { b: "crowded" }],
  ["two in a row over a weekend", [task("a", today), task("b", "2026-11-29", { waitsFor: ["a"] })], { b: "crowded" }],
  ["two in a row until Monday", [task("a", today), task("b", "2026-11-30", { waitsFor: ["a"] })], {}],
  ["two that wait for nothing", [task("a", today), task("b", today)], {}],
  [
    "a late one, and one that waits for it",
    [task("b", today, { waitsFor: ["a"] }), task("a", "2026-11-20")],
    { a: "past", b: "crowded" },
  ],
  [
    "three in a row",
    [
      task("a", "2026-12-01"),
      task("b", "2026-12-01", { waitsFor: ["a"] }),
      task("c", "2026-11-30", { waitsFor: ["a", "b"] }),
    ],
    { c: "crowded" },
  ],
])("what does not fit: %s", (_what, tasks, squeezed) => {
  expect(Object.fromEntries(squeezedTasks(tasks, given).map(({ id, why }) => [id, why]))).toEqual(squeezed);
});

test.each<[string, Partial<OpenTask>, ReplanChoice[]]>([
  ["a plain one", {}, ["keep", "compress", "drop"]],
  ["one that waits", { waitsFor: ["b"] }, ["keep", "compress", "parallel", "drop"]],
  ["one whose day the client confirmed", { dueConfirmed: true }, ["keep", "drop"]],
  ["one with open subtasks", { hasOpenSubtasks: true }, ["keep", "compress"]],
  ["one after a date that is over", { dueAnchor: "case_opened", dueOffsetDays: 3 }, ["keep", "compress", "drop"]],
  ["one after the last date", { dueAnchor: "effective_end", dueOffsetDays: 3 }, ["keep", "drop"]],
  ["one before the last date", { dueAnchor: "effective_end" }, ["keep", "compress", "drop"]],
  ["one that counts from nothing", { dueAnchor: null, dueOffsetDays: null }, ["keep", "compress", "drop"]],
])("what may be done about %s", (_what, more, choices) => {
  expect(choicesFor(task("a", "2026-11-20", more), given)).toEqual(choices);
});

test("compressing spreads tasks over the working days before their date", () => {
  const late = ["a", "b", "c"].map((id) => task(id, "2026-11-20"));
  const changes = replan(late, chosen({ a: "compress", b: "compress", c: "compress" }), given);
  expect(changes.map(({ dueOn }) => dueOn)).toEqual(["2026-11-30", "2026-12-02", "2026-12-03"]);
});

test.each<[string, OpenTask[], Record<string, ReplanChoice>, Record<string, string | null>]>([
  ["one task, in the middle", [task("a", "2026-11-20")], { a: "compress" }, { a: "2026-12-02" }],
  [
    "never before what it waits for",
    [task("b", "2026-11-20", { waitsFor: ["a"] }), task("a", "2026-12-03")],
    { b: "compress" },
    { b: "2026-12-03" },
  ],
  [
    "in the order of waiting, whatever the days were",
    [task("b", "2026-11-18", { waitsFor: ["a"] }), task("a", "2026-11-20")],
    { a: "compress", b: "compress" },
    { b: "2026-12-03", a: "2026-12-01" },
  ],
  [
    "never after what waits for it",
    [task("a", "2026-11-20"), task("b", "2026-11-30", { waitsFor: ["a"] })],
    { a: "compress" },
    { a: "2026-11-30" },
  ],
  [
    "in parallel on its own day",
    [task("a", "2026-11-30", { waitsFor: ["z"] })],
    { a: "parallel" },
    { a: "2026-11-30" },
  ],
  [
    "in parallel with a new day, where its own is over",
    [task("a", "2026-11-20", { waitsFor: ["z"] }), task("z", "2026-12-04")],
    { a: "parallel" },
    { a: "2026-12-02" },
  ],
  [
    "a day the client confirmed",
    [task("a", "2026-11-20", { dueConfirmed: true, waitsFor: ["z"] })],
    { a: "parallel" },
    { a: "2026-11-20" },
  ],
  ["a task that is dropped", [task("a", "2026-11-20")], { a: "drop" }, { a: "2026-11-20" }],
  ["a task that is kept", [task("a", "2026-11-20")], { a: "keep" }, {}],
])("the new days: %s", (_what, tasks, choices, days) => {
  const changes = replan(tasks, chosen(choices), given);
  expect(Object.fromEntries(changes.map(({ id, dueOn }) => [id, dueOn]))).toEqual(days);
});

test("the day before a holiday and a weekend leaves the next working day", () => {
  const short = {
    ...given,
    today: "2026-12-24",
    forecast: { effective_end: { date: "2026-12-27", approximate: false } },
  };
  const [change] = replan([task("a", "2026-12-20", { dueAnchor: "effective_end" })], chosen({ a: "compress" }), short);
  expect(change?.dueOn).toBe("2026-12-28");
});

test("what is freed is named, and nothing waits for it or for what was dropped any more", () => {
  const tasks = [
    task("a", "2026-11-20"),
    task("b", "2026-11-27", { waitsFor: ["a"] }),
    task("c", "2026-11-27", { waitsFor: ["a", "b"] }),
  ];
  const changes = replan(tasks, chosen({ a: "drop", c: "parallel" }), given);
  expect(changes.map(({ id, freed }) => [id, freed])).toEqual([
    ["a", []],
    ["c", ["a", "b"]],
  ]);
  const after = planAfter(tasks, changes);
  expect(after.map(({ id, waitsFor }) => [id, waitsFor])).toEqual([
    ["b", []],
    ["c", []],
  ]);
  expect(squeezedTasks(after, given)).toEqual([]);
});
