import { describe, expect, test } from "vitest";
import {
  buckets,
  bucketsFrom,
  countByBucket,
  cursorText,
  endOfWeek,
  groupByBucket,
  mayHoldMore,
  parseCursor,
} from "./rules";

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

describe("counting", () => {
  const days = [
    { dueOn: "2026-11-20", waits: false, times: 3 },
    { dueOn: "2026-11-20", waits: true, times: 1 },
    { dueOn: "2026-11-25", waits: false, times: 2 },
    { dueOn: "2026-11-28", waits: false, times: 4 },
    { dueOn: "2026-11-29", waits: true, times: 5 },
  ];

  test("sums up each bucket, and apart what waits", () => {
    expect(countByBucket(days, today, 16)).toEqual({
      free: { overdue: 3, today: 2, week: 4, nextWeek: 0, later: 0, undated: 0 },
      waiting: 6,
      stoppedAt: null,
    });
    expect(countByBucket([], today, 16)).toMatchObject({ waiting: 0, stoppedAt: null });
  });

  test.each([
    [15, null, ["week", "nextWeek", "later", "undated"]],
    [14, { dueOn: null, waits: false, times: 0 }, ["undated"]],
  ])("that stopped at %i leaves open what stands from its last day on", (most, further, open) => {
    const counts = countByBucket(further ? [...days, further] : days, today, most);
    expect(buckets.filter((bucket) => mayHoldMore(counts, bucket))).toEqual(open);
  });

  test("of everything leaves nothing open", () => {
    expect(buckets.filter((bucket) => mayHoldMore(countByBucket(days, today, 16), bucket))).toEqual([]);
  });
});

test("a cursor survives the address, and nonsense is the beginning", () => {
  const id = "01a20ac5-dc63-75a8-bff4-83ea5088b00a";
  for (const dueOn of [null, today]) expect(parseCursor(cursorText({ dueOn, id }))).toEqual({ dueOn, id });
  for (const text of [undefined, "", "x", `2026.${id}`, "none.1"]) expect(parseCursor(text)).toBeNull();
});
