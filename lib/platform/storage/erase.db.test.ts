import "@/lib/platform/testing/request";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { files } from "@/db/schema/comments";
import { outbox } from "@/db/schema/platform";
import { makers } from "@/db/testing/make";
import { makeSubjects } from "@/e2e/matrix/subjects";
import { deleteFileAction, restoreFileAction } from "@/lib/files/actions";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { as } from "@/lib/platform/testing/as";
import { eraseHandler, eraseKind } from "./erase";
import { folderStorage } from "./folder";
import { fileKey } from "./key";

const folder = mkdtempSync(join(tmpdir(), "partwell-erase-"));
const storage = folderStorage(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const make = makers(database());
const day = 86_400_000;

async function start() {
  const owner = await make.makeMember({ role: "owner" });
  const { workspace } = owner;
  const removed = await make.makeMember({ workspace, removed: true });
  const people = { author: owner.userId, target: owner.userId, removed: removed.userId };
  const { file, case: caseId } = await makeSubjects(make, { workspace, ...people });
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
  return { owner, workspace, file, caseId, deletedDaysAgo, asked, work, kept };
}

test("deleting a file asks for its bytes to be erased after thirty days", async () => {
  const { owner, file, asked } = await start();
  expect(await as(owner, deleteFileAction, { fileId: file })).toMatchObject({ ok: true });
  const jobs = await asked();
  expect(jobs).toMatchObject([{ payload: { fileId: file } }]);
  expect((jobs[0]?.runAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(30 * day);
});

test("the bytes go when the time to bring the file back is over, and not before", async () => {
  const { owner, file, deletedDaysAgo, work, kept } = await start();
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
