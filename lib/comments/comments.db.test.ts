import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { comments } from "@/db/schema/comments";
import { tasks } from "@/db/schema/tasks";
import { members } from "@/db/schema/workspaces";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { forbidden, notFound } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { completeTaskAction } from "@/lib/tasks/actions";
import { addCommentAction, deleteCommentAction } from "./actions";
import { gone, start } from "./testing/world";

const { makeCase, within } = makers(database());

test("a comment on the case is there for the team and left its event", async () => {
  const { marta, wiktor, say, kinds, view } = await start();
  const commentId = await say(marta, "  First line\r\nsecond  ");
  const seen = await view(wiktor);
  expect(seen?.comments).toMatchObject([
    {
      id: commentId,
      body: "First line\nsecond",
      author: { name: "Marta Zielińska" },
      can: { edit: false, resolve: false, delete: false },
    },
  ]);
  expect(seen?.canComment).toBe(false);
  expect(await kinds()).toEqual(["comment.added"]);
});

test("a comment on a task stays with the task and is counted there", async () => {
  const { marta, onTask, say, count, view } = await start();
  await say(marta, "On the task", onTask);
  expect((await view(marta))?.comments).toEqual([]);
  expect((await view(marta, onTask))?.comments).toHaveLength(1);
  expect(await count()).toBe(1);
});

test("people talking about a task while others tick it wait for each other and nothing is lost", async () => {
  const { marta, adam, onTask, clientCase, count } = await start();
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, n) => {
      if (n % 3 === 0) return as(adam, completeTaskAction, { taskId: clientCase.taskId });
      if (n % 3 === 1) return as(adam, addCommentAction, { ...onTask, body: `@[${marta.userId}] ${n}` });
      return as(marta, addCommentAction, { ...onTask, body: `@[${adam.userId}] ${n}` });
    }),
  );
  expect(answers.flatMap((answer) => (answer.ok ? [] : answer.error.code)).toSorted()).toEqual(
    Array.from({ length: 7 }, () => "refused"),
  );
  expect(await count()).toBe(16);
});

test("nothing is said with nothing, or with too much", async () => {
  const { marta, onCase, kinds } = await start();
  expect(await as(marta, addCommentAction, { ...onCase, body: " \n " })).toMatchObject({
    error: { code: "invalid", fields: { body: expect.any(String) } },
  });
  expect(await as(marta, addCommentAction, { ...onCase, body: "x".repeat(10_001) })).toMatchObject({
    error: { code: "invalid" },
  });
  expect(await as(marta, addCommentAction, { ...onCase, body: "x".repeat(10_000) })).toMatchObject({ ok: true });
  expect(await kinds()).toEqual(["comment.added"]);
});

test("viewers, strangers and foreign places are turned away", async () => {
  const { marta, wiktor, stranger, onCase, onTask, kinds } = await start();
  const theirs = await makeCase(stranger);
  const body = "Hello";
  expect(await as(wiktor, addCommentAction, { ...onCase, body })).toEqual(forbidden);
  expect(await as(stranger, addCommentAction, { ...onCase, body })).toEqual(notFound);
  expect(await as(marta, addCommentAction, { ...onCase, caseId: theirs.id, body })).toEqual(notFound);
  expect(await as(marta, addCommentAction, { ...onCase, taskId: theirs.taskId, body })).toEqual(notFound);
  expect(await as(marta, addCommentAction, { ...onTask, caseId: gone, body })).toEqual(notFound);
  expect(await as(stranger, addCommentAction, { ...onCase, body }, { workspace: marta.workspace.slug })).toEqual(
    notFound,
  );
  expect(await kinds()).toEqual([]);
});

test("a deleted task takes no comments and its own cannot be touched", async () => {
  const { marta, clientCase, onTask, say } = await start();
  const commentId = await say(marta, "Before", onTask);
  await within(marta.workspace, (tx) =>
    tx.update(tasks).set({ deletedAt: new Date() }).where(eq(tasks.id, clientCase.taskId)),
  );
  expect(await as(marta, addCommentAction, { ...onTask, body: "After" })).toEqual(notFound);
  expect(await as(marta, deleteCommentAction, { commentId })).toEqual(notFound);
});

test("the same comment sent twice is one comment", async () => {
  const { marta, onCase, view } = await start();
  const key = crypto.randomUUID();
  await as(marta, addCommentAction, { ...onCase, body: "Once" }, { key });
  await as(marta, addCommentAction, { ...onCase, body: "Once" }, { key });
  expect((await view(marta))?.comments).toHaveLength(1);
});

test("a removed member says nothing and what they said stays", async () => {
  const { marta, adam, onCase, say, view } = await start();
  await say(marta, "before I left");
  await within(marta.workspace, (tx) =>
    tx.update(members).set({ removedAt: new Date() }).where(eq(members.userId, marta.userId)),
  );
  expect(await as(marta, addCommentAction, { ...onCase, body: "again" })).toEqual(notFound);
  expect((await view(adam))?.comments).toMatchObject([{ author: { name: "Marta Zielińska" } }]);
});

test("the newest twenty are shown, the older ones when asked for", async () => {
  const { marta, clientCase, onCase, view } = await start();
  await within(marta.workspace, (tx) =>
    tx.insert(comments).values(
      Array.from({ length: 25 }, (_, index) => ({
        workspaceId: marta.workspace.id,
        id: newId(),
        caseId: clientCase.id,
        authorId: marta.userId,
        body: `comment ${index}`,
        createdAt: new Date(Date.UTC(2026, 9, 1, 8, index)),
      })),
    ),
  );
  const newest = await view(marta);
  expect([newest?.comments.length, newest?.comments[0]?.body, newest?.older]).toEqual([20, "comment 5", true]);
  const all = await view(marta, { ...onCase, all: true });
  expect([all?.comments.length, all?.comments.at(-1)?.body, all?.older]).toEqual([25, "comment 24", false]);
});

test("there is no discussion of what is not there", async () => {
  const { marta, stranger, clientCase, view } = await start();
  const theirs = await makeCase(stranger);
  for (const place of [
    { caseId: "nonsense", taskId: null },
    { caseId: theirs.id, taskId: null },
    { caseId: clientCase.id, taskId: theirs.taskId },
    { caseId: clientCase.id, taskId: "nonsense" },
  ]) {
    expect(await view(marta, place)).toBeNull();
  }
});
