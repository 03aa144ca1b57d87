import { describe, expect, test } from "vitest";
import { phases, type TaskStatus } from "@/db/enums";
import { chapterOfPhase, chapters } from "./chapters";
import { dependencyCycle, type DependencyNode, forecastAnchors, whyNotComplete, whyNotDepend } from "./rules";

test("the phases follow the chapters in order", () => {
  expect(phases.map(chapterOfPhase)).toEqual(["prepare", "prepare", "prepare", "end", "end", "end", "end", "after"]);
  expect([...new Set(phases.map(chapterOfPhase))]).toEqual([...chapters]);
});

describe("forecast of anchors", () => {
  test("a case that was just opened is foreseen to its close", () => {
    expect(forecastAnchors({ case_opened: "2026-01-05" })).toEqual({
      case_opened: { date: "2026-01-05", approximate: false },
      consultation_date: { date: "2026-01-15", approximate: true },
      decision_date: { date: "2026-01-25", approximate: true },
      notice_target_date: { date: "2026-02-01", approximate: true },
      notice_delivered: { date: "2026-02-01", approximate: true },
      effective_end: { date: "2026-05-01", approximate: true },
      case_closed: { date: "2026-05-15", approximate: true },
    });
  });

  test("known dates stay and carry the following ones", () => {
    const forecast = forecastAnchors({ case_opened: "2026-01-05", notice_delivered: "2026-11-30" });
    expect(forecast.notice_delivered).toEqual({ date: "2026-11-30", approximate: false });
    expect(forecast.effective_end).toEqual({ date: "2027-02-28", approximate: true });
  });

  test("a forecast never passes a known later date", () => {
    const forecast = forecastAnchors({ case_opened: "2026-01-05", notice_delivered: "2026-01-08" });
    expect(forecast.consultation_date).toEqual({ date: "2026-01-08", approximate: true });
    expect(forecast.notice_target_date).toEqual({ date: "2026-01-08", approximate: true });
  });

  test("nothing is foreseen without an earlier date", () => {
    expect(forecastAnchors({ case_opened: null, effective_end: "2026-05-31" })).toEqual({
      effective_end: { date: "2026-05-31", approximate: false },
      case_closed: { date: "2026-06-14", approximate: true },
    });
    expect(forecastAnchors({})).toEqual({});
  });
});

test.each<[statuses: [TaskStatus, TaskStatus], by: string[] | null]>([
  [["done", "done"], null],
  [["done", "not_applicable"], null],
  [["open", "done"], ["first"]],
  [
    ["open", "open"],
    ["first", "second"],
  ],
])("a task waiting for %j is blocked by %j", ([first, second], by) => {
  const dependencies = [
    { id: "first", status: first },
    { id: "second", status: second },
    { id: "unrelated", status: "open" as const },
  ];
  const answer = whyNotComplete({ dependsOn: ["first", "second", "deleted"] }, dependencies);
  expect(answer).toEqual(by && { reason: "task_blocked", by });
});

test.each<[name: string, tasks: DependencyNode[], cycle: string[] | null]>([
  ["nothing", [], null],
  ["a chain", [node("a", "b"), node("b", "c"), node("c")], null],
  ["a diamond", [node("a", "b", "c"), node("b", "d"), node("c", "d"), node("d")], null],
  ["a missing task", [node("a", "gone")], null],
  ["a task waiting for itself", [node("a", "a")], ["a"]],
  ["a circle behind a chain", [node("a", "b"), node("b", "c"), node("c", "b")], ["b", "c"]],
])("%s has the cycle it has", (_name, tasks, cycle) => {
  expect(dependencyCycle(tasks)).toEqual(cycle);
});

test.each([
  ["a", "a", "dependency_on_itself"],
  ["c", "a", "dependency_cycle"],
  ["a", "c", null],
] as const)("%s waiting for %s: %s", (taskId, dependsOnId, answer) => {
  expect(whyNotDepend([node("a", "b"), node("b", "c"), node("c")], taskId, dependsOnId)).toBe(answer);
});

function node(id: string, ...dependsOn: string[]): DependencyNode {
  return { id, dependsOn };
}
