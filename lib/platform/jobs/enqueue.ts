import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { outbox } from "@/db/schema/platform";
import { newId } from "@/lib/platform/ids";

/** The channel that wakes the workers. */
export const jobsChannel = "partwell_jobs";

export type NewJob = {
  /** Null for what belongs to an account and to no workspace. */
  workspaceId: string | null;
  /** The case it is about, if any. */
  caseId?: string;
  kind: string;
  /** Asked for twice within a workspace, done once. */
  dedupe?: string;
  payload: Record<string, unknown>;
  /** Not before; at once when left out. */
  runAt?: Date;
  /** Also while the workspace is deleted: for what tells of that. */
  whileDeleted?: true;
};

/**
 * Asks for work to be done after the commit of this transaction; without the commit it was never asked for.
 */
export async function enqueue(tx: Tx, job: NewJob): Promise<void> {
  await tx
    .insert(outbox)
    .values({
      id: newId(),
      workspaceId: job.workspaceId,
      caseId: job.caseId ?? null,
      kind: job.kind,
      payload: job.payload,
      whileDeleted: job.whileDeleted ?? false,
      ...(job.dedupe === undefined ? {} : { dedupe: dedupeKey(job.workspaceId, job.dedupe) }),
      ...(job.runAt === undefined ? {} : { runAt: job.runAt }),
    })
    // Naming the column would need the right to read the row, and nobody may read a row without a workspace.
    .onConflictDoNothing();
  await wakeWorkers(tx);
}

/** Rings when the transaction commits. */
export const wakeWorkers = (tx: Tx) => tx.execute(sql`select pg_notify(${jobsChannel}, '')`);

/** The key is unique in the whole table: the workspace in it keeps one workspace from silencing another. */
export const dedupeKey = (workspaceId: string | null, dedupe: string) => `${workspaceId ?? "account"}:${dedupe}`;
