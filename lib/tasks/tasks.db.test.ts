import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { TaskTemplate } from "@/db/schema/tasks";
import { tasks } from "@/db/schema/tasks";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { forbidden, invalid, notFound, refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import {
  addTaskAction,
  assignTaskAction,
  completeTaskAction,
  confirmDueAction,
  deleteTaskAction,
  linkTaskAction,
  moveTaskAction,
  reopenTaskAction,
  restoreTaskAction,
  setDueAction,
  setHelpersAction,
  skipTaskAction,
  updateTaskAction,
} from "./actions";
import { start } from "./testing/world";

const { makeMember, within } = makers(database());

test("a task is added at the end of its phase, counted and traced", async () => {
  const { marta, clientCase, read, counters, kinds } = await start();
  const answer = await as(marta, addTaskAction, { caseId: clientCase.id, phase: "analysis", title: " Ask Ewa " });
  if (!answer.ok) throw new Error("not added");
  expect(await read(answer.data.taskId)).toMatchObject({ title: "Ask Ewa", phase: "analysis", position: "a1" });
  expect(await counters()).toEqual({ total: 2, done: 0, requiredOpen: 1 });
  expect(await kinds()).toEqual(["task.added"]);
});

test("a subtask lives in the phase of its task and cannot have subtasks", async () => {
  const { marta, clientCase, read, counters } = await start();
  const parent = { caseId: clientCase.id, phase: "handover" as const, parentId: clientCase.taskId };
  const answer = await as(marta, addTaskAction, { ...parent, title: "First half" });
  if (!answer.ok) throw new Error("not added");
  expect(await read(answer.data.taskId)).toMatchObject({ phase: "analysis", parentId: clientCase.taskId });
  expect(await counters()).toMatchObject({ total: 1 });
  expect(await as(marta, addTaskAction, { ...parent, parentId: answer.data.taskId, title: "Deeper" })).toEqual(
    refused("subtask_of_subtask"),
  );
  await within(marta.workspace, (tx) => tx.update(tasks).set({ status: "done", finishedAt: new Date() }));
  expect(await as(marta, addTaskAction, { ...parent, title: "Too late" })).toEqual(refused("parent_finished"));
});

const template: TaskTemplate = {
  key: "name_reasons",
  title: { pl: "Nazwij powody", en: "Name the reasons" },
  description: { pl: "Po polsku", en: "In English" },
};

test("words nobody touched stay the template's in both languages", async () => {
  const { marta, makeTask, read } = await start();
  const taskId = await makeTask({ title: null, template });
  const words = { taskId, title: "Name the reasons", description: "In my words", required: true };
  expect(await as(marta, updateTaskAction, { ...words, version: 1 })).toEqual({ ok: true, data: { version: 2 } });
  expect(await read(taskId)).toMatchObject({ title: null, description: "In my words", required: true, version: 2 });
  const other = await makeTask({ title: null, template });
  const renamed = { taskId: other, title: "In my words", description: "In English", required: true, version: 1 };
  await as(marta, updateTaskAction, renamed);
  expect(await read(other)).toMatchObject({ title: "In my words", description: null });
});

test("a stale save is refused with the newer words and changes nothing", async () => {
  const { marta, adam, clientCase, read } = await start();
  const { taskId } = clientCase;
  const input = { taskId, version: 1, title: "Adam's title", description: "Adam's text", required: true };
  await as(adam, updateTaskAction, input);
  expect(await as(marta, updateTaskAction, { ...input, title: "Marta's title" })).toEqual(
    refused("stale", { theirTitle: "Adam's title", theirs: "Adam's text", version: 2 }),
  );
  expect(await read(taskId)).toMatchObject({ title: "Adam's title", version: 2 });
});

test("a task moves between its neighbours and to another phase, and takes its subtasks along", async () => {
  const { marta, clientCase, workspace, makeTask, read } = await start();
  const second = await makeTask({ position: "a1" });
  const third = await makeTask({ position: "a2" });
  const part = await makeTask({ parentId: third, position: "a0" });
  const order = async () => {
    const rows = await within(workspace, (tx) =>
      tx
        .select()
        .from(tasks)
        .where(and(eq(tasks.caseId, clientCase.id), eq(tasks.phase, "analysis"))),
    );
    return rows
      .filter(({ parentId }) => parentId === null)
      .toSorted((one, other) => (one.position < other.position ? -1 : 1))
      .map(({ id }) => id);
  };
  await as(marta, moveTaskAction, { taskId: third, phase: "analysis", afterId: clientCase.taskId });
  expect(await order()).toEqual([clientCase.taskId, third, second]);
  await as(marta, moveTaskAction, { taskId: second, phase: "analysis", afterId: null });
  expect(await order()).toEqual([second, clientCase.taskId, third]);
  await as(marta, moveTaskAction, { taskId: third, phase: "handover", afterId: null });
  expect([await read(third), await read(part)]).toMatchObject([{ phase: "handover" }, { phase: "handover" }]);
  expect(await as(marta, moveTaskAction, { taskId: second, phase: "analysis", afterId: third })).toEqual(
    refused("task_place_gone"),
  );
  expect(await as(marta, moveTaskAction, { taskId: second, phase: "analysis", afterId: second })).toEqual(
    refused("task_place_gone"),
  );
  expect(await as(marta, moveTaskAction, { taskId: part, phase: "notice", afterId: null })).toEqual(
    refused("subtask_stays"),
  );
});

const anyTaskInput = (taskId: string, userId: string) =>
  [
    [updateTaskAction, { taskId, version: 1, title: "x", description: "", required: false }],
    [setDueAction, { taskId, due: { kind: "none" } }],
    [confirmDueAction, { taskId, confirmed: true }],
    [completeTaskAction, { taskId }],
    [reopenTaskAction, { taskId }],
    [skipTaskAction, { taskId, reason: "because" }],
    [assignTaskAction, { taskId, ownerId: userId }],
    [setHelpersAction, { taskId, helperIds: [userId] }],
    [moveTaskAction, { taskId, phase: "notice", afterId: null }],
    [linkTaskAction, { taskId, dependsOnId: taskId, waits: true }],
    [deleteTaskAction, { taskId }],
  ] as const;

test("a viewer changes nothing; another workspace finds nothing; nonsense is invalid", async () => {
  const { wiktor, marta, clientCase, makeTask, read, kinds } = await start();
  const stranger = await makeMember({ role: "owner" });
  const deleted = await makeTask({ deletedAt: new Date() });
  const { taskId } = clientCase;
  const before = await read(taskId);
  for (const [action, input] of anyTaskInput(taskId, marta.userId)) {
    const call = action as (call: { workspace: string; input: unknown }) => Promise<unknown>;
    const act = Object.assign(call, {}) as Parameters<typeof as<unknown, unknown>>[1];
    expect(await as(wiktor, act, input)).toEqual(forbidden);
    expect(await as(stranger, act, input)).toEqual(notFound);
    expect(await as(marta, act, { ...input, taskId: "nonsense" })).toEqual(invalid);
  }
  for (const person of [wiktor, stranger]) {
    const expected = person === wiktor ? forbidden : notFound;
    expect(await as(person, restoreTaskAction, { taskId: deleted })).toEqual(expected);
    expect(await as(person, addTaskAction, { caseId: clientCase.id, phase: "notice", title: "x" })).toEqual(expected);
  }
  expect(await as(marta, addTaskAction, { caseId: clientCase.id, phase: "notice", title: " " })).toEqual(invalid);
  expect(await read(taskId)).toEqual(before);
  expect(await kinds()).toEqual([]);
});
