import { expect, test } from "vitest";
import { inRuns } from "./rules";

const start = Date.UTC(2026, 10, 20, 12, 0);
const point = "contract.point_confirmed";

/** An event so many minutes before noon. */
const event = (minutes: number, kind = point, id: string | null = "marta", facts: Record<string, unknown> = {}) => ({
  kind,
  at: new Date(start - minutes * 60_000),
  by: { kind: "member" as const, id },
  facts,
});

test.each([
  ["nothing", [], []],
  ["one", [event(0)], [1]],
  ["nine at once", Array.from({ length: 9 }, () => event(0)), [9]],
  ["up to ten minutes", [event(0), event(4), event(10)], [3]],
  ["no chain beyond ten minutes", [event(0), event(6), event(11), event(12)], [2, 2]],
  ["the oldest first", [event(12), event(11), event(2), event(1)], [3, 1]],
  ["two people", [event(0), event(1, point, "adam"), event(2)], [1, 1, 1]],
  ["two namesakes", [event(0, point, "marta"), event(0, point, "marta the second")], [1, 1]],
  ["something between", [event(0), event(1, "contract.rule_read"), event(2)], [1, 1, 1]],
  ["two kinds", [event(0), event(1), event(2, "contract.point_read"), event(3, "contract.point_read")], [2, 2]],
  ["a kind that is told one by one", [event(0, "comment.added"), event(0, "comment.added")], [1, 1]],
  [
    "tasks given to two people",
    [
      event(0, "task.assigned", "marta", { name: "Filip" }),
      event(0, "task.assigned", "marta", { name: "Filip" }),
      event(0, "task.assigned", "marta", { name: "Daria" }),
    ],
    [2, 1],
  ],
])("%s", (_name, events, lengths) => {
  const runs = inRuns(events);
  expect(runs.map((run) => run.length)).toEqual(lengths);
  expect(runs.flat()).toEqual(events);
});

test("a client and a member are never one", () => {
  const member = event(0);
  expect(inRuns([member, { ...member, by: { kind: "link", id: "marta" } }])).toHaveLength(2);
});
