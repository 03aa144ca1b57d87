import "@/lib/platform/testing/request";
import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { users } from "@/db/schema/accounts";
import { commentRevisions, comments, mentions } from "@/db/schema/comments";
import { events, outbox } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { members } from "@/db/schema/workspaces";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { tryInWorkspace } from "@/lib/platform/read";
import { forbidden, notFound, refused } from "@/lib/platform/testing/answers";
import { as, signedIn } from "@/lib/platform/testing/as";
import { completeTaskAction } from "@/lib/tasks/actions";
import {
  addCommentAction,
  deleteCommentAction,
  editCommentAction,
  reopenCommentAction,
  resolveCommentAction,
  restoreCommentAction,
  seeMentionsAction,
} from "./actions";
import { loadDiscussion } from "./queries";

const { makeMember, makeCase, within } = makers(database());

async function start() {
  const marta = await makeMember({ name: "Marta Zielińska" });
  const { workspace } = marta;
  const adam = await makeMember({ role: "admin", workspace });
  const olga = await makeMember({ role: "owner", workspace });
  const wiktor = await makeMember({ role: "viewer", workspace });
  const stranger = await makeMember({ role: "owner" });
  const clientCase = await makeCase(marta);
  const onCase = { caseId: clientCase.id, taskId: null, fileIds: [] };
  const onTask = { ...onCase, taskId: clientCase.taskId };
  const say = async (person: MadeMember, body: string, place: typeof onCase | typeof onTask = onCase) => {
    const answer = await as(person, addCommentAction, { ...place, body });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.data.commentId;
  };
  const read = (commentId: string) =>
    within(workspace, async (tx) => {
      const [row] = await tx.select().from(comments).where(eq(comments.id, commentId));
      if (!row) throw new Error("no such comment");
      return row;
    });
  const count = () =>
    within(workspace, async (tx) => {
      const [row] = await tx.select({ count: tasks.commentCount }).from(tasks).where(eq(tasks.id, clientCase.taskId));
      return row?.count;
    });
  const kinds = () =>
    within(workspace, async (tx) => {
      const rows = await tx.select({ kind: events.kind, facts: events.facts }).from(events).orderBy(asc(events.id));
      return rows.map(({ kind }) => kind);
    });
  const called = (commentId: string) =>
    within(workspace, async (tx) => {
      const rows = await tx
        .select({ userId: mentions.userId })
        .from(mentions)
        .where(and(eq(mentions.workspaceId, workspace.id), eq(mentions.commentId, commentId)));
      return rows.map(({ userId }) => userId).toSorted();
    });
  const mails = () =>
    within(workspace, (tx) =>
      tx.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.workspaceId, workspace.id)),
    );
  const view = (person: MadeMember, place: { caseId: string; taskId: string | null; all?: boolean } = onCase) =>
    signedIn(person, () => tryInWorkspace(workspace.slug, (scope) => loadDiscussion(scope, place)));
  return {
    marta,
    adam,
    olga,
    wiktor,
    stranger,
    clientCase,
    onCase,
    onTask,
    say,
    read,
    count,
    kinds,
    called,
    mails,
    view,
  };
}

const gone = newId();
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

test("a mention is noted, waits for its reader and goes out as one mail", async () => {
  const { marta, adam, olga, say, called, mails, view } = await start();
  const body = `@[${adam.userId}] and @[${olga.userId}], please look`;
  const commentId = await say(marta, body);
  await say(marta, `@[${adam.userId}] again`);
  expect(await called(commentId)).toEqual([adam.userId, olga.userId].toSorted());
  expect((await view(adam))?.unseen).toHaveLength(2);
  expect((await view(marta))?.unseen).toEqual([]);
  const sent = await mails();
  expect(sent.map(({ payload }) => payload)).toHaveLength(2);
  const toAdam = sent.find(({ payload }) => JSON.stringify(payload.to).includes(adam.email));
  expect(toAdam?.payload.entries).toEqual([
    { by: "Marta Zielińska", text: "@Adam and @Olga, please look" },
    { by: "Marta Zielińska", text: "@Adam again" },
  ]);
});

test("nobody calls themselves, a person who left, or one of another workspace", async () => {
  const { marta, stranger, say, called, mails, view } = await start();
  const left = await makeMember({ name: "Ewa", workspace: marta.workspace, removed: true });
  const closed = await makeMember({ name: "Olaf", workspace: marta.workspace });
  await database().update(users).set({ disabledAt: new Date() }).where(eq(users.id, closed.userId));
  const whom = [marta, left, stranger, closed].map(({ userId }) => `@[${userId}]`).join(" ");
  const commentId = await say(marta, `${whom} @[${gone}]`);
  expect(await called(commentId)).toEqual([]);
  expect(await mails()).toEqual([]);
  const seen = await view(marta);
  expect(seen?.mentioned.map(({ name }) => name).toSorted()).toEqual(["Ewa", "Marta Zielińska", "Olaf"]);
  expect(seen?.people.map(({ name }) => name)).not.toContain("Ewa");
  expect(JSON.stringify(seen)).not.toContain("@example.com");
});

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

test("mentions are read by those they call, once", async () => {
  const { marta, adam, olga, stranger, say, view, kinds } = await start();
  const commentId = await say(marta, `@[${adam.userId}] @[${olga.userId}] hello`);
  const seen = { commentIds: [commentId] };
  expect(await as(marta, seeMentionsAction, seen)).toEqual(notFound);
  expect(await as(stranger, seeMentionsAction, seen)).toEqual(notFound);
  expect(await as(adam, seeMentionsAction, { commentIds: [] })).toMatchObject({ error: { code: "invalid" } });
  expect((await view(adam))?.unseen).toEqual([commentId]);
  expect(await as(adam, seeMentionsAction, seen)).toMatchObject({ ok: true });
  expect((await view(adam))?.unseen).toEqual([]);
  expect((await view(olga))?.unseen).toEqual([commentId]);
  expect(await as(adam, seeMentionsAction, seen)).toEqual(notFound);
  expect(await kinds()).toEqual(["comment.added", "mention.seen"]);
});

test("a viewer reads a mention too", async () => {
  const { marta, wiktor, say } = await start();
  const commentId = await say(marta, `@[${wiktor.userId}] hello`);
  expect(await as(wiktor, seeMentionsAction, { commentIds: [commentId] })).toMatchObject({ ok: true });
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
