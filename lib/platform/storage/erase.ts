import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { files } from "@/db/schema/comments";
import { inWorkspace, seeQuietCases, type TenantTx } from "@/db/tenant";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { type Handler, Hopeless } from "@/lib/platform/jobs/job";
import { fileKey } from "./key";
import type { Storage } from "./store";

export const eraseKind = "file.erase";

/** How long a deleted file can be brought back. */
export const keptDays = 30;

const dayMs = 86_400_000;
/** Somebody who brings a file back at the last moment may still be on the way. */
const spareMs = 3_600_000;

/** Before this moment deleted files are gone for good. */
export const lastDeletion = (now: Date) => new Date(now.getTime() - keptDays * dayMs);

/** Asks for the bytes of a deleted file to be erased when it can be brought back no more. */
export const enqueueErasure = (tx: TenantTx, workspaceId: string, fileId: string, deletedAt: Date) =>
  enqueue(tx, {
    workspaceId,
    kind: eraseKind,
    payload: { fileId },
    dedupe: `${eraseKind}:${fileId}:${deletedAt.toISOString()}`,
    runAt: new Date(deletedAt.getTime() + keptDays * dayMs + spareMs),
  });

const payload = z.object({ fileId: z.uuid() });

/** Erases the bytes of a file that is still deleted. Its row stays: what points to the file keeps a name to show. */
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
        .where(
          and(
            eq(files.workspaceId, workspaceId),
            eq(files.id, asked.data.fileId),
            lt(files.deletedAt, lastDeletion(new Date())),
          ),
        );
    });
    for (const { id } of due) await storage.delete(fileKey(workspaceId, id));
  };
