import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commentRevisions } from "@/db/schema/comments";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { forbidden, notFound, refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import {
  deleteCommentAction,
  editCommentAction,
  reopenCommentAction,
  resolveCommentAction,
  restoreCommentAction,
} from "./actions";
import { gone, start } from "./testing/world";

const { within } = makers(database());

test("editing keeps what was said, and calls only those who are new", async () => {
  const { marta, adam, olga, say, read, called, mails, kinds, view } = await start();
  const commentId = await say(marta, `@[${adam.userId}] first`);
  const body = `@[${adam.userId}] @[${olga.userId}] second`;
  expect(await as(marta, editCommentAction, { commentId, version: 1, body })).toMatchObject({ ok: true });
  expect(await read(commentId)).toMatchObject({ body, version: 2, editedAt: expect.any(Date) });
  expect(await called(commentId)).toEqual([adam.userId, olga.userId].toSorted());
  expect(await mails()).toHaveLength(2);
  expect((await view(adam))?.comments[0]?.revisions).toMatchObject([{ version: 1, body: `@[${adam.userId}] first` }]);
  expect(await as(marta, editCommentAction, { commentId, version: 2, body: "third" })).toMatchObject({ ok: true });
  expect(await called(commentId)).toEqual([]);
  expect(await kinds()).toEqual(["comment.added", "comment.edited", "comment.edited"]);
});

test("a stale save is refused with the text that stands there", async () => {
  const { marta, say, read } = await start();
  const commentId = await say(marta, "one");
  await as(marta, editCommentAction, { commentId, version: 1, body: "two" });
  expect(await as(marta, editCommentAction, { commentId, version: 1, body: "mine" })).toEqual({
    ok: false,
    error: { code: "refused", reason: "stale", detail: { theirs: "two", version: 2 } },
  });
  expect(await read(commentId)).toMatchObject({ body: "two", version: 2 });
  const kept = await within(marta.workspace, (tx) =>
    tx.select().from(commentRevisions).where(eq(commentRevisions.commentId, commentId)),
  );
  expect(kept).toHaveLength(1);
});

test("only the author edits", async () => {
  const { marta, olga, wiktor, stranger, say, read } = await start();
  const commentId = await say(marta, "mine");
  const edit = { commentId, version: 1, body: "changed" };
  expect(await as(olga, editCommentAction, edit)).toEqual(forbidden);
  expect(await as(wiktor, editCommentAction, edit)).toEqual(forbidden);
  expect(await as(stranger, editCommentAction, edit)).toEqual(notFound);
  expect(await as(marta, editCommentAction, { ...edit, commentId: gone })).toEqual(notFound);
  expect(await as(marta, editCommentAction, { ...edit, body: " " })).toMatchObject({ error: { code: "invalid" } });
  expect(await read(commentId)).toMatchObject({ body: "mine", version: 1 });
});

test("a comment is resolved and reopened, once each", async () => {
  const { marta, adam, wiktor, stranger, say, kinds, view } = await start();
  const commentId = await say(marta, "question");
  expect(await as(wiktor, resolveCommentAction, { commentId })).toEqual(forbidden);
  expect(await as(stranger, resolveCommentAction, { commentId })).toEqual(notFound);
  expect(await as(marta, reopenCommentAction, { commentId })).toEqual(refused("comment_not_resolved"));
  expect(await as(adam, resolveCommentAction, { commentId })).toMatchObject({ ok: true });
  expect((await view(marta))?.comments[0]?.resolved).toMatchObject({ by: { name: "Adam" } });
  expect(await as(adam, resolveCommentAction, { commentId })).toEqual(refused("comment_already_resolved"));
  expect(await as(wiktor, reopenCommentAction, { commentId })).toEqual(forbidden);
  expect(await as(stranger, reopenCommentAction, { commentId })).toEqual(notFound);
  expect(await as(marta, reopenCommentAction, { commentId })).toMatchObject({ ok: true });
  expect((await view(marta))?.comments[0]?.resolved).toBeNull();
  expect(await kinds()).toEqual(["comment.added", "comment.resolved", "comment.reopened"]);
});

test("deleting takes a comment away and undoing brings it back, with its count", async () => {
  const { marta, onTask, say, count, kinds, view } = await start();
  const commentId = await say(marta, "oh", onTask);
  expect(await as(marta, deleteCommentAction, { commentId })).toMatchObject({ ok: true });
  expect([await count(), (await view(marta, onTask))?.comments]).toEqual([0, []]);
  expect(await as(marta, deleteCommentAction, { commentId })).toEqual(notFound);
  expect(await as(marta, editCommentAction, { commentId, version: 1, body: "x" })).toEqual(notFound);
  expect(await as(marta, restoreCommentAction, { commentId })).toMatchObject({ ok: true });
  expect(await as(marta, restoreCommentAction, { commentId })).toEqual(notFound);
  expect([await count(), (await view(marta, onTask))?.comments.length]).toEqual([1, 1]);
  expect(await kinds()).toEqual(["comment.added", "comment.deleted", "comment.restored"]);
});

test("others' comments are deleted by admins, and only they or the one who deleted bring them back", async () => {
  const { marta, adam, olga, wiktor, stranger, say, read } = await start();
  const commentId = await say(adam, "by Adam");
  for (const person of [marta, wiktor]) expect(await as(person, deleteCommentAction, { commentId })).toEqual(forbidden);
  expect(await as(stranger, deleteCommentAction, { commentId })).toEqual(notFound);
  expect(await read(commentId)).toMatchObject({ deletedAt: null });
  const hers = await say(marta, "by Marta");
  expect(await as(adam, deleteCommentAction, { commentId: hers })).toMatchObject({ ok: true });
  for (const person of [marta, wiktor]) {
    expect(await as(person, restoreCommentAction, { commentId: hers })).toEqual(forbidden);
  }
  expect(await as(stranger, restoreCommentAction, { commentId: hers })).toEqual(notFound);
  expect(await as(olga, restoreCommentAction, { commentId: hers })).toMatchObject({ ok: true });
});
