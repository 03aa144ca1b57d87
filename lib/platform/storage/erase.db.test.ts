import "@/lib/platform/testing/request";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { comments, files } from "@/db/schema/comments";
import { outbox } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { makers } from "@/db/testing/make";
import { makeSubjects } from "@/e2e/matrix/subjects";
import { deleteCommentAction, restoreCommentAction } from "@/lib/comments/actions";
import { deleteFileAction, restoreFileAction } from "@/lib/files/actions";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { as } from "@/lib/platform/testing/as";
import { deleteTaskAction, restoreTaskAction } from "@/lib/tasks/actions";
import { eraseHandler, eraseKind } from "./erase";
import { folderStorage } from "./folder";
import { fileKey } from "./key";
import { s3Storage } from "./s3";
import type { Storage } from "./store";
import { startFakeS3 } from "./testing/fake-s3";

const folder = mkdtempSync(join(tmpdir(), "partwell-erase-"));
const bucket = await startFakeS3();
afterAll(() => {
  bucket.stop();
  rmSync(folder, { recursive: true });
});

const inFolder = folderStorage(folder);
const stores: [string, Storage][] = [
  ["folder", inFolder],
  ["bucket", s3Storage(bucket.settings)],
];

const make = makers(database());
const day = 86_400_000;

async function start(storage = inFolder) {
  const owner = await make.makeMember({ role: "owner" });
  const { workspace } = owner;
  const removed = await make.makeMember({ workspace, removed: true });
  const people = { author: owner.userId, target: owner.userId, removed: removed.userId };
  const { file, case: caseId, task, comment } = await makeSubjects(make, { workspace, ...people });
  const key = fileKey(workspace.id, file);
  await storage.put(
    key,
    (async function* () {
      yield Buffer.from("x");
    })(),
    { sizeBytes: 1, contentType: "text/plain" },
  );
  const mine = and(eq(files.workspaceId, workspace.id), eq(files.id, file));
  const deletedDaysAgo = (days: number) =>
    make.within(workspace, (tx) =>
      tx
        .update(files)
        .set({ deletedAt: new Date(Date.now() - days * day) })
        .where(mine),
    );
  const longAgo = new Date(Date.now() - 31 * day);
  const hangOn = (place: { taskId: string } | { commentId: string }) =>
    make.within(workspace, (tx) =>
      tx
        .update(files)
        .set({ taskId: null, commentId: null, ...place })
        .where(mine),
    );
  const taskDeletedLongAgo = () =>
    make.within(workspace, (tx) => tx.update(tasks).set({ deletedAt: longAgo }).where(eq(tasks.id, task)));
  const commentDeletedLongAgo = () =>
    make.within(workspace, (tx) => tx.update(comments).set({ deletedAt: longAgo }).where(eq(comments.id, comment)));
  const asked = () =>
    make.within(workspace, (tx) =>
      tx
        .select({ payload: outbox.payload, runAt: outbox.runAt })
        .from(outbox)
        .where(and(eq(outbox.workspaceId, workspace.id), eq(outbox.kind, eraseKind))),
    );
  const work = (workspaceId = workspace.id) =>
    eraseHandler(database(), storage)(
      { id: newId(), workspaceId, kind: eraseKind, payload: { fileId: file }, attempts: 1 },
      new AbortController().signal,
    );
  const kept = async () => {
    const found = await storage.get(key).catch(() => null);
    await found?.cancel();
    return found !== null;
  };
  const places = { task, comment, hangOn, taskDeletedLongAgo, commentDeletedLongAgo };
  return { owner, workspace, file, caseId, ...places, deletedDaysAgo, asked, work, kept };
}

test("deleting a file asks for its bytes to be erased after thirty days", async () => {
  const { owner, file, asked } = await start();
  expect(await as(owner, deleteFileAction, { fileId: file })).toMatchObject({ ok: true });
  const jobs = await asked();
  expect(jobs).toMatchObject([{ payload: { fileId: file } }]);
  expect((jobs[0]?.runAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(30 * day);
});

test.each(stores)("the bytes in a %s go when the file can come back no more, and not before", async (_, storage) => {
  const { owner, file, deletedDaysAgo, work, kept } = await start(storage);
  await work();
  expect(await kept()).toBe(true);
  await deletedDaysAgo(29);
  await work();
  expect(await kept()).toBe(true);
  await deletedDaysAgo(31);
  await work();
  expect(await kept()).toBe(false);
  await work();
  const answer = await as(owner, restoreFileAction, { fileId: file });
  expect(answer).toEqual({ ok: false, error: { code: "not_found" } });
});

test("a file that was brought back keeps its bytes", async () => {
  const { owner, file, work, kept } = await start();
  await as(owner, deleteFileAction, { fileId: file });
  expect(await as(owner, restoreFileAction, { fileId: file })).toMatchObject({ ok: true });
  await work();
  expect(await kept()).toBe(true);
});

test("files of a quiet case are erased too, and a job of another firm erases nothing", async () => {
  const { workspace, caseId, deletedDaysAgo, work, kept } = await start();
  await deletedDaysAgo(31);
  await make.within(workspace, (tx) => tx.update(cases).set({ quiet: true }).where(eq(cases.id, caseId)));
  const other = await make.makeWorkspace();
  await work(other.id);
  expect(await kept()).toBe(true);
  await work();
  expect(await kept()).toBe(false);
});

describe.each(stores)("of what hung on something that is deleted, in a %s", (_, storage) => {
  test("the bytes of a task's file go with the task, when it can come back no more", async () => {
    const { owner, task, file, hangOn, asked, work, kept, taskDeletedLongAgo } = await start(storage);
    await hangOn({ taskId: task });
    expect(await as(owner, deleteTaskAction, { taskId: task })).toMatchObject({ ok: true });
    expect(await asked()).toMatchObject([{ payload: { fileId: file } }]);
    await work();
    expect(await kept()).toBe(true);
    expect(await as(owner, restoreTaskAction, { taskId: task })).toMatchObject({ ok: true });
    await as(owner, deleteTaskAction, { taskId: task });
    await taskDeletedLongAgo();
    await work();
    expect(await kept()).toBe(false);
    const answer = await as(owner, restoreTaskAction, { taskId: task });
    expect(answer).toEqual({ ok: false, error: { code: "not_found" } });
  });

  test("the bytes of a comment's file go with the comment, when it can come back no more", async () => {
    const { owner, comment, file, hangOn, asked, work, kept, commentDeletedLongAgo } = await start(storage);
    await hangOn({ commentId: comment });
    expect(await as(owner, deleteCommentAction, { commentId: comment })).toMatchObject({ ok: true });
    expect(await asked()).toMatchObject([{ payload: { fileId: file } }]);
    await work();
    expect(await kept()).toBe(true);
    expect(await as(owner, restoreCommentAction, { commentId: comment })).toMatchObject({ ok: true });
    await as(owner, deleteCommentAction, { commentId: comment });
    await commentDeletedLongAgo();
    await work();
    expect(await kept()).toBe(false);
    const answer = await as(owner, restoreCommentAction, { commentId: comment });
    expect(answer).toEqual({ ok: false, error: { code: "not_found" } });
  });
});
