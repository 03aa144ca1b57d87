import "server-only";
import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { cases } from "@/db/schema/cases";
import { files } from "@/db/schema/comments";
import { idempotencyKeys } from "@/db/schema/platform";
import { invitations, workspaces } from "@/db/schema/workspaces";
import { inWorkspace } from "@/db/tenant";
import { lastErased } from "@/lib/platform/coming-back";
import type { Chore } from "@/lib/platform/jobs/chores";
import { log } from "@/lib/platform/log";
import { fileKey } from "@/lib/platform/storage/key";
import { storage } from "@/lib/platform/storage/storage";
import type { Storage } from "@/lib/platform/storage/store";

/** Erases the workspaces nobody brought back. What fails is met again an hour later. */
export const eraseWorkspaces: Chore = (db, now) => eraseDeletedWorkspaces(db, storage(), now);

/** The same with a storage of the caller: bytes first, so that no file is left that no row knows of. */
export async function eraseDeletedWorkspaces(db: Database, store: Storage, now: Date): Promise<void> {
  const due = await db
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(lt(workspaces.deletedAt, lastErased(now)));
  for (const { id } of due) {
    await eraseOne(db, store, id, now).catch((error: unknown) =>
      log.error({ error, workspaceId: id }, "a deleted workspace was not erased"),
    );
  }
}

async function eraseOne(db: Database, store: Storage, id: string, now: Date) {
  for (let after: string | undefined; ;) {
    const page = await listFiles(db, id, after);
    for (const fileId of page) await store.delete(fileKey(id, fileId));
    after = page.at(-1);
    if (after === undefined) break;
  }
  await eraseRows(db, id, now);
  log.info({ workspaceId: id }, "a deleted workspace was erased");
}

const filesAtOnce = 500;

const listFiles = (db: Database, workspaceId: string, after: string | undefined) =>
  inWorkspace(db, workspaceId, async (tx) => {
    const rows = await tx
      .select({ id: files.id })
      .from(files)
      .where(and(eq(files.workspaceId, workspaceId), after === undefined ? undefined : gt(files.id, after)))
      .orderBy(asc(files.id))
      .limit(filesAtOnce);
    return rows.map(({ id }) => id);
  });

/**
 * Cases go first and take with them what hangs on them: a row of an ended case may go with its case, and not before.
 * What hangs on the workspace alone goes with it. A large firm takes longer than a page may.
 */
const eraseRows = (db: Database, id: string, now: Date) =>
  inWorkspace(db, id, async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
    const due = and(eq(workspaces.id, id), lt(workspaces.deletedAt, lastErased(now)));
    const [row] = await tx.select({ id: workspaces.id }).from(workspaces).where(due).for("update");
    if (!row) return;
    await tx.delete(cases).where(eq(cases.workspaceId, id));
    await tx.delete(invitations).where(eq(invitations.workspaceId, id));
    await tx.delete(idempotencyKeys).where(eq(idempotencyKeys.workspaceId, id));
    await tx.delete(workspaces).where(due);
  });
