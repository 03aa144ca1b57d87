import "@/lib/platform/testing/request";
import { expect, test } from "vitest";
import { taskDependencies } from "@/db/schema/tasks";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { readInWorkspace } from "@/lib/platform/read";
import { notFound, refused } from "@/lib/platform/testing/answers";
import { as, signedIn } from "@/lib/platform/testing/as";
import { completeTaskAction, deleteTaskAction, linkTaskAction, skipTaskAction } from "./actions";
import { loadCaseTasks } from "./queries";
import { ok, start } from "./testing/world";

const { makeCase, within } = makers(database());

test("what a task waits for is named, and stops it until finished, set aside or deleted", async () => {
  const { marta, clientCase, makeTask, read } = await start();
  const { taskId } = clientCase;
  const first = await makeTask({ title: "Agree with finance" });
  const second = await makeTask({ title: "Ask the lawyer" });
  for (const dependsOnId of [first, second]) await as(marta, linkTaskAction, { taskId, dependsOnId, waits: true });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(
    refused("task_blocked", { names: expect.stringMatching(/Agree with finance.*Ask the lawyer|Ask.*Agree/) }),
  );
  expect(await read(taskId)).toMatchObject({ status: "open" });
  await as(marta, skipTaskAction, { taskId: first, reason: "No money is involved" });
  await as(marta, deleteTaskAction, { taskId: second });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(ok);
});

test("a task shows what it waits for, and what of that still blocks it", async () => {
  const { marta, clientCase, makeTask } = await start();
  const { taskId } = clientCase;
  const first = await makeTask({ title: "Agree with finance" });
  const second = await makeTask({ title: "Ask the lawyer" });
  for (const dependsOnId of [first, second]) await as(marta, linkTaskAction, { taskId, dependsOnId, waits: true });
  await as(marta, completeTaskAction, { taskId: first });
  const shown = async () => {
    const work = await signedIn(marta, () =>
      readInWorkspace(marta.workspace.slug, (scope) => loadCaseTasks(scope, clientCase.id)),
    );
    const all = work.chapters.flatMap(({ phases }) => phases.flatMap((phase) => phase.tasks));
    const line = all.find(({ id }) => id === taskId);
    return [line?.waitsFor.map(({ title }) => title).toSorted(), line?.blockedBy.map(({ title }) => title)];
  };
  expect(await shown()).toEqual([["Agree with finance", "Ask the lawyer"], ["Ask the lawyer"]]);
  await as(marta, skipTaskAction, { taskId, reason: "Nobody needs it" });
  expect(await shown()).toEqual([["Agree with finance", "Ask the lawyer"], []]);
});

test("tasks never wait for themselves or in a circle, nor for tasks of another case", async () => {
  const { marta, clientCase, workspace, makeTask } = await start();
  const { taskId } = clientCase;
  const other = await makeTask();
  const elsewhere = await makeCase(marta);
  expect(await as(marta, linkTaskAction, { taskId, dependsOnId: taskId, waits: true })).toEqual(
    refused("dependency_on_itself"),
  );
  await as(marta, linkTaskAction, { taskId, dependsOnId: other, waits: true });
  await as(marta, linkTaskAction, { taskId, dependsOnId: other, waits: true });
  expect(await as(marta, linkTaskAction, { taskId: other, dependsOnId: taskId, waits: true })).toEqual(
    refused("dependency_cycle"),
  );
  expect(await as(marta, linkTaskAction, { taskId, dependsOnId: elsewhere.taskId, waits: true })).toEqual(notFound);
  const links = () => within(workspace, (tx) => tx.select().from(taskDependencies));
  expect(await links()).toHaveLength(1);
  await as(marta, linkTaskAction, { taskId, dependsOnId: other, waits: false });
  expect(await links()).toEqual([]);
});
