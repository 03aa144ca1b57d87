import "@/lib/platform/testing/request";
import { expect, test } from "vitest";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { invalid, refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { addTaskAction, completeTaskAction, moveTaskAction, reopenTaskAction, skipTaskAction } from "./actions";
import { ok, start } from "./testing/world";

const { readCase } = makers(database());

test("a finished task is counted, and finishing it twice changes nothing", async () => {
  const { marta, adam, clientCase, read, counters, kinds } = await start();
  const { taskId } = clientCase;
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(ok);
  expect(await read(taskId)).toMatchObject({ status: "done", finishedBy: marta.userId });
  expect(await counters()).toEqual({ total: 1, done: 1, requiredOpen: 0 });
  expect(await as(adam, completeTaskAction, { taskId })).toEqual(refused("task_already_finished"));
  expect(await read(taskId)).toMatchObject({ finishedBy: marta.userId });
  expect(await as(adam, reopenTaskAction, { taskId })).toEqual(ok);
  expect(await as(adam, reopenTaskAction, { taskId })).toEqual(refused("task_already_open"));
  expect(await read(taskId)).toMatchObject({ status: "open", finishedAt: null, finishedBy: null });
  expect(await counters()).toEqual({ total: 1, done: 0, requiredOpen: 1 });
  expect(await kinds()).toEqual(["task.completed", "task.reopened"]);
});

test("a retry with the same key finishes once and gets the same answer", async () => {
  const { marta, clientCase, kinds } = await start();
  const key = crypto.randomUUID();
  const first = await as(marta, completeTaskAction, { taskId: clientCase.taskId }, { key });
  const second = await as(marta, completeTaskAction, { taskId: clientCase.taskId }, { key });
  expect([first, second]).toEqual([ok, ok]);
  expect(await kinds()).toEqual(["task.completed"]);
});

test("open subtasks stop a task from being finished or set aside, and a finished task keeps them finished", async () => {
  const { marta, clientCase, makeTask } = await start();
  const { taskId } = clientCase;
  const part = await makeTask({ parentId: taskId });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(refused("subtasks_open"));
  expect(await as(marta, skipTaskAction, { taskId, reason: "Not ours" })).toEqual(refused("subtasks_open"));
  await as(marta, completeTaskAction, { taskId: part });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(ok);
  expect(await as(marta, reopenTaskAction, { taskId: part })).toEqual(refused("parent_finished"));
});

test("setting aside asks for a reason, and counts as out of the way", async () => {
  const { marta, clientCase, read, counters } = await start();
  const { taskId } = clientCase;
  expect(await as(marta, skipTaskAction, { taskId, reason: " no " })).toEqual(invalid);
  expect(await as(marta, skipTaskAction, { taskId, reason: "The client has no invoices" })).toEqual(ok);
  expect(await read(taskId)).toMatchObject({ status: "not_applicable", statusReason: "The client has no invoices" });
  expect(await counters()).toEqual({ total: 1, done: 1, requiredOpen: 0 });
  await as(marta, reopenTaskAction, { taskId });
  expect(await read(taskId)).toMatchObject({ status: "open", statusReason: "" });
});

test("after the end only the last phase goes on", async () => {
  const { marta, clientCase, makeTask, setState, read } = await start();
  const after = await makeTask({ phase: "aftercare" });
  await setState({ state: "closed", isOpen: false, closedOn: "2027-03-01" });
  expect(await as(marta, completeTaskAction, { taskId: clientCase.taskId })).toEqual(refused("case_closed"));
  expect(await as(marta, addTaskAction, { caseId: clientCase.id, phase: "notice", title: "Late" })).toEqual(
    refused("case_closed"),
  );
  expect(await read(clientCase.taskId)).toMatchObject({ status: "open" });
  expect(await as(marta, moveTaskAction, { taskId: after, phase: "notice", afterId: null })).toEqual(
    refused("case_closed"),
  );
  expect(await as(marta, completeTaskAction, { taskId: after })).toEqual(ok);
});

test("fifty people ticking at once leave exact counters", async () => {
  const { marta, makeTask, counters, clientCase, workspace } = await start();
  const ids = await Promise.all(Array.from({ length: 50 }, (_, n) => makeTask({ required: n % 2 === 0 })));
  const answers = await Promise.all(ids.map((taskId) => as(marta, completeTaskAction, { taskId })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(50);
  expect(await counters()).toEqual({ total: 51, done: 50, requiredOpen: 1 });
  expect((await readCase(workspace, clientCase.id))?.revision).toBe(50);
});
