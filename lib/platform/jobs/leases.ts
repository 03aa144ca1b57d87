import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Database, Tx } from "@/db/client";
import { asWorker } from "@/db/tenant";
import { type Finish, type Job, maxAttempts, retryDelayMs } from "./job";

/** A hold on some jobs for a while. Whoever has lost it can neither finish nor prolong them. */
export type Lease = { token: string; lastsMs: number };

/**
 * Takes due jobs, never one that somebody else holds. Those of a deleted workspace wait until it is back, or gone, except
 * what tells its people so.
 */
export async function claim(db: Database, lease: Lease, kinds: string[], limit: number): Promise<Job[]> {
  const rows = await asWorker(db, (tx) =>
    tx.execute<JobRow>(sql`
      update outbox set lease_until = now() + ${milliseconds(lease.lastsMs)}, lease_token = ${lease.token}, attempts = attempts + 1
      where id in (
        select id from outbox
        where done_at is null and dead_at is null and run_at <= now() and attempts < ${maxAttempts}
          and (lease_until is null or lease_until < now()) and kind in ${kinds}
          and (while_deleted
            or not exists (select from workspaces w where w.id = outbox.workspace_id and w.deleted_at is not null))
        order by run_at limit ${limit} for update skip locked
      )
      returning id, workspace_id, kind, payload, attempts`),
  );
  return rows.map((row) => ({
    id: row.id,
    workspaceId: row.workspace_id,
    kind: row.kind,
    payload: row.payload,
    attempts: row.attempts,
  }));
}

type JobRow = {
  id: string;
  workspace_id: string | null;
  kind: string;
  payload: Record<string, unknown>;
  attempts: number;
};

/** Prolongs the hold. Out: the ids still held; the others belong to somebody else by now. */
export async function prolong(db: Database, lease: Lease, ids: string[]): Promise<Set<string>> {
  const rows = await asWorker(db, (tx) =>
    tx.execute<{ id: string }>(sql`
      update outbox set lease_until = now() + ${milliseconds(lease.lastsMs)}
      where id in ${ids} and lease_token = ${lease.token} returning id`),
  );
  return new Set(rows.map((row) => row.id));
}

/** Out: whether the job was still ours to finish. */
export const finish = (db: Database, lease: Lease, job: Job, result: Finish) =>
  letGo(
    db,
    lease,
    job,
    sql`done_at = now(), last_error = ${result.note ?? null}, payload = ${JSON.stringify(result.payload ?? job.payload)}::jsonb`,
  );

/** Puts a failed job off, or gives it up after the last try. */
export const putOff = (db: Database, lease: Lease, job: Job, reason: string) =>
  job.attempts >= maxAttempts
    ? giveUp(db, lease, job, reason)
    : letGo(
        db,
        lease,
        job,
        sql`run_at = now() + ${milliseconds(retryDelayMs(job.attempts, Math.random()))}, last_error = ${reason}`,
      );

export const giveUp = (db: Database, lease: Lease, job: Job, reason: string) =>
  letGo(db, lease, job, sql`dead_at = now(), last_error = ${reason}`);

/** Gives a job back as if it had not been started. */
export const giveBack = (db: Database, lease: Lease, job: Job, delayMs = 0, reason: string | null = null) =>
  letGo(
    db,
    lease,
    job,
    sql`run_at = greatest(run_at, now() + ${milliseconds(delayMs)}), attempts = attempts - 1, last_error = coalesce(${reason}, last_error)`,
  );

async function letGo(db: Database, lease: Lease, job: Job, change: SQL): Promise<boolean> {
  const rows = await asWorker(db, (tx) =>
    tx.execute(sql`
      update outbox set lease_until = null, lease_token = null, ${change}
      where id = ${job.id} and lease_token = ${lease.token} returning id`),
  );
  return rows.length > 0;
}

/** A job whose every worker died holding it is never claimed again: it is given up here. */
export const buryAbandoned = (tx: Tx) =>
  tx.execute<{ id: string; kind: string }>(sql`
    update outbox set dead_at = now(), lease_until = null, lease_token = null, last_error = coalesce(last_error, 'worker_lost')
    where done_at is null and dead_at is null and attempts >= ${maxAttempts} and lease_until < now() returning id, kind`);

const milliseconds = (amount: number) => sql`${amount} * interval '1 millisecond'`;
