import { describe, expect, test } from "vitest";
import { phases } from "@/db/enums";
import { isBusinessDay } from "@/lib/calendar/rules";
import { builtinPlaybooks, findPlaybook } from "./builtin";
import { dueDate, planDue, planTasks } from "./plan";

test.each([
  ["2026-06-01", 1, "2026-06-02", "2026-06-02"],
  ["2026-06-01", 3, "2026-06-05", "2026-06-04"],
  ["2026-06-05", -1, "2026-06-03", "2026-06-04"],
  ["2026-06-06", 0, "2026-06-08", "2026-06-06"],
  ["2026-05-31", -7, "2026-05-22", "2026-05-24"],
  ["2025-12-23", 1, "2025-12-29", "2025-12-24"],
])("%s with offset %i is due on %s", (anchorDate, offsetDays, date, unrolled) => {
  expect(dueDate({ anchorDate, offsetDays, calendar: "PL" })).toEqual({ date, unrolled, rolled: date !== unrolled });
});

test("a due date says where it comes from", () => {
  const forecast = { effective_end: { date: "2026-06-07", approximate: true } };
  expect(planDue({ dueAnchor: "effective_end", dueOffsetDays: -3 }, forecast, "PL")).toEqual({
    dueOn: "2026-06-03",
    approximate: true,
    explanation: { anchor: "effective_end", anchorDate: "2026-06-07", offsetDays: -3, rolledFrom: "2026-06-04" },
  });
  expect(planDue({ dueAnchor: "decision_date", dueOffsetDays: 0 }, forecast, "PL")).toBeNull();
});

describe.each(builtinPlaybooks)("plan of $key", (playbook) => {
  const planned = planTasks(
    playbook,
    { case_opened: "2026-01-05", notice_delivered: "2026-02-27" },
    { lead: "marta" },
    "PL",
  );

  test("keeps every task, phase after phase", () => {
    expect(planned.map((task) => task.key).toSorted()).toEqual(playbook.tasks.map((task) => task.key).toSorted());
    const order = planned.map((task) => phases.indexOf(task.phase));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  test("puts every due date on a business day", () => {
    expect(planned.filter((task) => !task.due || !isBusinessDay(task.due.dueOn, "PL"))).toEqual([]);
  });

  test("marks only forecasts as approximate", () => {
    const known = ["case_opened", "notice_delivered"];
    expect(planned.filter((task) => task.due?.approximate === known.includes(task.dueAnchor))).toEqual([]);
  });

  test("gives tasks to the holders of their slots", () => {
    expect(planned.filter((task) => (task.ownerId === "marta") !== (task.slot === "lead"))).toEqual([]);
  });
});

test("a plan without dates has tasks without dates", () => {
  const playbook = findPlaybook("consulting_freelance");
  expect(playbook && planTasks(playbook, {}, {}, "PL").every((task) => task.due === null)).toBe(true);
});
