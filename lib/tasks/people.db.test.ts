import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { outbox } from "@/db/schema/platform";
import { taskHelpers } from "@/db/schema/tasks";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { notFound, refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { assignTaskAction, setHelpersAction } from "./actions";
import { start } from "./testing/world";

const { makeMember, within } = makers(database());

const mailsTo = (person: MadeMember) =>
  within(person.workspace, async (tx) => {
    const rows = await tx
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.workspaceId, person.workspace.id));
    return rows.filter(({ payload }) => JSON.stringify(payload).includes(person.email)).length;
  });

test("the new owner is told once for several tasks, and nobody is told what they did themselves", async () => {
  const { marta, adam, clientCase, makeTask, read } = await start();
  const other = await makeTask();
  await as(marta, assignTaskAction, { taskId: clientCase.taskId, ownerId: adam.userId });
  await as(marta, assignTaskAction, { taskId: other, ownerId: adam.userId });
  await as(marta, assignTaskAction, { taskId: other, ownerId: marta.userId });
  expect(await read(clientCase.taskId)).toMatchObject({ ownerId: adam.userId });
  expect(await mailsTo(adam)).toBe(1);
  expect(await mailsTo(marta)).toBe(0);
  await within(marta.workspace, (tx) => tx.delete(outbox).where(eq(outbox.workspaceId, marta.workspace.id)));
  await as(marta, assignTaskAction, { taskId: clientCase.taskId, ownerId: adam.userId });
  expect(await mailsTo(adam)).toBe(0);
  await as(marta, assignTaskAction, { taskId: other, ownerId: null });
  expect(await read(other)).toMatchObject({ ownerId: null });
});

test("only people who are here and may work can be given tasks", async () => {
  const { marta, wiktor, clientCase, workspace, read } = await start();
  const gone = await makeMember({ workspace, removed: true, name: "Gosia" });
  const stranger = await makeMember();
  const { taskId } = clientCase;
  const helpers = () => within(workspace, (tx) => tx.select().from(taskHelpers));
  for (const person of [gone, wiktor]) {
    expect(await as(marta, assignTaskAction, { taskId, ownerId: person.userId })).toEqual(
      refused("member_cannot_work"),
    );
    expect(await as(marta, setHelpersAction, { taskId, helperIds: [person.userId] })).toEqual(
      refused("member_cannot_work"),
    );
  }
  expect(await as(marta, assignTaskAction, { taskId, ownerId: stranger.userId })).toEqual(notFound);
  expect(await as(marta, setHelpersAction, { taskId, helperIds: [stranger.userId] })).toEqual(notFound);
  expect(await read(taskId)).toMatchObject({ ownerId: marta.userId });
  expect(await helpers()).toEqual([]);
});

test("helpers are set as a whole; one who has left since stays until taken off", async () => {
  const { marta, adam, clientCase, workspace } = await start();
  const { taskId } = clientCase;
  const gone = await makeMember({ workspace, removed: true });
  await within(workspace, (tx) =>
    tx.insert(taskHelpers).values({ workspaceId: workspace.id, taskId, userId: gone.userId }),
  );
  const helpers = () => within(workspace, (tx) => tx.select({ id: taskHelpers.userId }).from(taskHelpers));
  await as(marta, setHelpersAction, { taskId, helperIds: [adam.userId, gone.userId, adam.userId] });
  expect((await helpers()).map(({ id }) => id).toSorted()).toEqual([adam.userId, gone.userId].toSorted());
  await as(marta, setHelpersAction, { taskId, helperIds: [] });
  expect(await helpers()).toEqual([]);
});
