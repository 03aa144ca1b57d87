import "@/lib/platform/testing/request";
import { expect, test } from "vitest";
import { notFound, refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { completeTaskAction, deleteTaskAction, linkTaskAction, reopenTaskAction, restoreTaskAction } from "./actions";
import { ok, start } from "./testing/world";

test("a deleted task goes and comes back with the subtasks that went with it", async () => {
  const { marta, makeTask, read, counters } = await start();
  const taskId = await makeTask();
  const stays = await makeTask({ parentId: taskId });
  const went = await makeTask({ parentId: taskId });
  await as(marta, deleteTaskAction, { taskId: went });
  await as(marta, deleteTaskAction, { taskId });
  expect(await counters()).toMatchObject({ total: 1 });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(notFound);
  expect(await as(marta, restoreTaskAction, { taskId: stays })).toEqual(refused("parent_deleted"));
  expect(await as(marta, restoreTaskAction, { taskId })).toEqual(ok);
  expect(await as(marta, restoreTaskAction, { taskId })).toEqual(notFound);
  expect(await as(marta, linkTaskAction, { taskId, dependsOnId: went, waits: true })).toEqual(notFound);
  const back = [await read(taskId), await read(stays), await read(went)].map(({ deletedAt }) => deletedAt !== null);
  expect(back).toEqual([false, false, true]);
  expect(await counters()).toMatchObject({ total: 2 });
});

test("an open subtask does not come back under a finished task", async () => {
  const { marta, clientCase, makeTask } = await start();
  const part = await makeTask({ parentId: clientCase.taskId });
  await as(marta, deleteTaskAction, { taskId: part });
  await as(marta, completeTaskAction, { taskId: clientCase.taskId });
  expect(await as(marta, restoreTaskAction, { taskId: part })).toEqual(refused("parent_finished"));
  await as(marta, reopenTaskAction, { taskId: clientCase.taskId });
  expect(await as(marta, restoreTaskAction, { taskId: part })).toEqual(ok);
});

test("a required open task is not deleted", async () => {
  const { marta, clientCase, read } = await start();
  expect(await as(marta, deleteTaskAction, { taskId: clientCase.taskId })).toEqual(
    refused("required_task_not_deleted"),
  );
  expect(await read(clientCase.taskId)).toMatchObject({ deletedAt: null });
});
