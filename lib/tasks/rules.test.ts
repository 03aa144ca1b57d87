import { expect, test } from "vitest";
import type { CaseState, Phase, TaskStatus } from "@/db/enums";
import {
  blocksClosing,
  comparePositions,
  descriptionOf,
  gapAfter,
  isLate,
  layOut,
  progressOf,
  titleOf,
  whyNotConfirmDue,
  whyNotDelete,
  whyNotFinish,
  whyNotNest,
  whyNotOpenUnder,
  whyNotReopen,
} from "./rules";

const open = { status: "open" as const };
const done = { status: "done" as const };
const skipped = { status: "not_applicable" as const };
const today = "2026-11-25";

const template = {
  key: "name_reasons",
  title: { pl: "Nazwij powody", en: "Name the reasons" },
  description: { pl: "Po polsku", en: "In English" },
};

test("a task speaks the reader's language until someone rewrites it", () => {
  expect(titleOf({ title: null, template }, "pl")).toBe("Nazwij powody");
  expect(titleOf({ title: "Mine", template }, "pl")).toBe("Mine");
  expect(titleOf({ title: null, template: null }, "en")).toBe("");
  expect(descriptionOf({ description: null, template }, "en")).toBe("In English");
  expect(descriptionOf({ description: "", template }, "en")).toBe("");
  expect(descriptionOf({ description: null, template: null }, "en")).toBe("");
});

test.each([
  [open, [], null],
  [open, [done, skipped], null],
  [open, [done, open], "subtasks_open"],
  [done, [], "task_already_finished"],
  [skipped, [], "task_already_finished"],
])("finishing %o over %o: %s", (task, subtasks, answer) => {
  expect(whyNotFinish(task, subtasks)).toBe(answer);
});

test.each([
  [done, null, null],
  [skipped, open, null],
  [open, null, "task_already_open"],
  [done, done, "parent_finished"],
])("opening %o again under %o: %s", (task, parent, answer) => {
  expect(whyNotReopen(task, parent)).toBe(answer);
});

test.each([
  ["a day nobody confirmed", { ...open, dueOn: today, dueConfirmed: false }, true, null],
  ["a day that was confirmed, taken back", { ...open, dueOn: today, dueConfirmed: true }, false, null],
  ["no day", { ...open, dueOn: null, dueConfirmed: false }, true, "task_without_date"],
  ["a confirmed day again", { ...open, dueOn: today, dueConfirmed: true }, true, "due_already_confirmed"],
  ["taken back without a word", { ...open, dueOn: today, dueConfirmed: false }, false, "due_not_confirmed"],
  ["no day, taken back", { ...open, dueOn: null, dueConfirmed: false }, false, "due_not_confirmed"],
  ["a finished task", { ...done, dueOn: today, dueConfirmed: false }, true, "task_already_finished"],
  ["a finished task, taken back", { ...done, dueOn: today, dueConfirmed: true }, false, "task_already_finished"],
  ["a task set aside", { ...skipped, dueOn: today, dueConfirmed: false }, true, "task_already_finished"],
])("the client's word on %s", (_what, task, confirmed, answer) => {
  expect(whyNotConfirmDue(task, confirmed)).toBe(answer);
});

test("nothing is open under a finished task, and subtasks are one level deep", () => {
  expect(whyNotOpenUnder(null)).toBeNull();
  expect(whyNotOpenUnder(open)).toBeNull();
  expect(whyNotOpenUnder(skipped)).toBe("parent_finished");
  expect(whyNotNest({ parentId: null })).toBeNull();
  expect(whyNotNest({ parentId: "x" })).toBe("subtask_of_subtask");
});

test("only an open required task is kept from being deleted", () => {
  expect(whyNotDelete({ ...open, required: true })).toBe("required_task_not_deleted");
  expect(whyNotDelete({ ...open, required: false })).toBeNull();
  expect(whyNotDelete({ ...done, required: true })).toBeNull();
});

test.each([
  ["open", "2026-11-24", true],
  ["open", today, false],
  ["open", null, false],
  ["done", "2026-11-24", false],
] as [TaskStatus, string | null, boolean][])("a task that is %s and due %s is late: %s", (status, dueOn, late) => {
  expect(isLate({ status, dueOn }, today)).toBe(late);
});

test.each([
  ["handover", "settlement", "open", true, true],
  ["handover", "aftercare", "open", true, false],
  ["settlement", "settlement", "open", true, false],
  ["handover", "settlement", "done", true, false],
  ["handover", "settlement", "open", false, false],
] as [CaseState, Phase, TaskStatus, boolean, boolean][])(
  "in %s a %s task that is %s (required: %s) blocks closing: %s",
  (state, phase, status, required, answer) => {
    expect(blocksClosing({ phase, status, required }, state)).toBe(answer);
  },
);

test("positions sort by their signs, not by a language, and ties by id", () => {
  const placed = ["a1", "Zz", "a0", "aB", "aa"].map((position) => ({ id: "x", position }));
  expect(placed.toSorted(comparePositions).map(({ position }) => position)).toEqual(["Zz", "a0", "a1", "aB", "aa"]);
  expect(comparePositions({ id: "1", position: "a0" }, { id: "2", position: "a0" })).toBe(-1);
  expect(comparePositions({ id: "2", position: "a0" }, { id: "1", position: "a0" })).toBe(1);
});

test("a gap is found after a neighbour, at either end, and not after a stranger", () => {
  const siblings = [
    { id: "one", position: "a0" },
    { id: "two", position: "a1" },
    { id: "twin", position: "a1" },
    { id: "three", position: "a2" },
  ];
  expect(gapAfter(siblings, null)).toEqual({ before: null, after: "a0" });
  expect(gapAfter(siblings, "one")).toEqual({ before: "a0", after: "a1" });
  expect(gapAfter(siblings, "twin")).toEqual({ before: "a1", after: "a2" });
  expect(gapAfter(siblings, "three")).toEqual({ before: "a2", after: null });
  expect(gapAfter([], null)).toEqual({ before: null, after: null });
  expect(gapAfter(siblings, "stranger")).toBeNull();
});

test("what does not apply counts as done, and chapters hold every phase", () => {
  const tasks = [
    { ...done, phase: "analysis" as const, dueOn: null },
    { ...skipped, phase: "notice" as const, dueOn: "2026-01-01" },
    { ...open, phase: "notice" as const, dueOn: "2026-01-01" },
  ];
  expect(progressOf(tasks, today)).toEqual({ done: 2, total: 3, late: 1 });
  const chapters = layOut(tasks, today);
  expect(
    chapters.map(({ chapter, phases, progress }) => [chapter, phases.length, progress.done, progress.total]),
  ).toEqual([
    ["prepare", 3, 1, 1],
    ["end", 4, 1, 2],
    ["after", 1, 0, 0],
  ]);
});
