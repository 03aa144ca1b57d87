import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { comments, files } from "@/db/schema/comments";
import { tasks } from "@/db/schema/tasks";
import { inWorkspace, seeQuietCases, type TenantTx } from "@/db/tenant";
import { erasedFrom, lastKept } from "@/lib/platform/coming-back";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { type Handler, Hopeless } from "@/lib/platform/jobs/job";
import { fileKey } from "./key";
import type { Storage } from "./store";

export const eraseKind = "file.erase";

/** Asks for the bytes of a deleted file to be erased when it can be brought back no more. */
export const enqueueErasure = (tx: TenantTx, workspaceId: string, fileId: string, deletedAt: Date) =>
  enqueue(tx, {
    workspaceId,
    kind: eraseKind,
    payload: { fileId },
    dedupe: `${eraseKind}:${fileId}:${deletedAt.toISOString()}`,
    runAt: erasedFrom(deletedAt),
  });

/** The same for every file of a comment that is deleted. */
export const enqueueErasureOfComment = (tx: TenantTx, workspaceId: string, commentId: string, deletedAt: Date) =>
  enqueueAll(tx, workspaceId, eq(files.commentId, commentId), deletedAt);

/** The same for every file of tasks that are deleted, those of their comments too. */
export const enqueueErasureOfTasks = (tx: TenantTx, workspaceId: string, taskIds: string[], deletedAt: Date) =>
  enqueueAll(tx, workspaceId, inArray(files.taskId, taskIds), deletedAt);

async function enqueueAll(tx: TenantTx, workspaceId: string, which: SQL, deletedAt: Date) {
  const hanging = await tx
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.workspaceId, workspaceId), which));
  for (const { id } of hanging) await enqueueErasure(tx, workspaceId, id, deletedAt);
}

const payload = z.object({ fileId: z.uuid() });

/**
 * Erases the bytes of a file when it, its task or its comment is still deleted. Its row stays: what points to the file
 * keeps a name to show.
 */
export const eraseHandler =
  (db: Database, storage: Storage): Handler =>
  async (job) => {
    const asked = payload.safeParse(job.payload);
    if (!asked.success || job.workspaceId === null) throw new Hopeless("no file to erase");
    const { workspaceId } = job;
    const due = await inWorkspace(db, workspaceId, async (tx) => {
      await seeQuietCases(tx);
      return tx
        .select({ id: files.id })
        .from(files)
        .leftJoin(tasks, and(eq(tasks.workspaceId, files.workspaceId), eq(tasks.id, files.taskId)))
        .leftJoin(comments, and(eq(comments.workspaceId, files.workspaceId), eq(comments.id, files.commentId)))
        .where(
          and(
            eq(files.workspaceId, workspaceId),
            eq(files.id, asked.data.fileId),
            sql`least(${files.deletedAt}, ${tasks.deletedAt}, ${comments.deletedAt}) < ${lastKept(new Date()).toISOString()}`,
          ),
        );
    });
    for (const { id } of due) await storage.delete(fileKey(workspaceId, id));
  };
