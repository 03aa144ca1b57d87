import { expect, test } from "vitest";
import { bucketsFrom, cursorText, endOfWeek, groupByBucket, parseCursor } from "./rules";

// A Wednesday.
const today = "2026-11-25";

test.each([
  [null, "undated"],
  ["2026-11-24", "overdue"],
  ["2026-11-25", "today"],
  ["2026-11-26", "week"],
  ["2026-11-29", "week"],
  ["2026-11-30", "nextWeek"],
  ["2026-12-06", "nextWeek"],
  ["2026-12-07", "later"],
])("a task due %s is shown under %s", (dueOn, bucket) => {
  expect(bucketsFrom(today)(dueOn)).toBe(bucket);
});

test("a week ends on its Sunday, on that day too", () => {
  expect(endOfWeek("2026-11-29")).toBe("2026-11-29");
  expect(endOfWeek("2026-11-30")).toBe("2026-12-06");
});

test("groups follow the day and leave out what is empty", () => {
  const tasks = [{ dueOn: "2026-11-20" }, { dueOn: "2027-01-01" }, { dueOn: null }];
  expect(groupByBucket(tasks, today).map(({ bucket }) => bucket)).toEqual(["overdue", "later", "undated"]);
});

test("a cursor survives the address, and nonsense is the beginning", () => {
  const id = "01a20ac5-dc63-75a8-bff4-83ea5088b00a";
  for (const dueOn of [null, today]) expect(parseCursor(cursorText({ dueOn, id }))).toEqual({ dueOn, id });
  for (const text of [undefined, "", "x", `2026.${id}`, "none.1"]) expect(parseCursor(text)).toBeNull();
});
