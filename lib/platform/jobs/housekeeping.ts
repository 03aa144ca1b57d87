import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Database, Tx } from "@/db/client";
import { asWorker } from "@/db/tenant";
import { log } from "@/lib/platform/log";
import type { Storage } from "@/lib/platform/storage/store";
import { fileKey } from "@/lib/platform/storage/key";
import { buryAbandoned } from "./leases";

const onceAMinute = 60_000;

/** Clears up once a minute until the signal stops it. */
export async function keepHouse(db: Database, storage: Storage, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await clearUp(db, storage);
    } catch (error) {
      log.error({ error }, "housekeeping failed");
    }
    await pause(onceAMinute, null, { ref: false, signal }).catch(() => undefined);
  }
}

/** Deletes what is past its time, in every workspace. Of several workers one does it and the others pass. */
export async function clearUp(db: Database, storage: Storage): Promise<void> {
  await asWorker(db, async (tx) => {
    if (!(await takesTurn(tx))) return;
    for (const buried of await buryAbandoned(tx)) log.error({ job: buried.id, kind: buried.kind }, "job given up");
    for (const statement of pastTheirTime) await tx.execute(statement);
  });
  await clearAbandonedUploads(db, storage);
}

async function takesTurn(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('partwell:housekeeping')) as mine`,
  );
  return row?.mine === true;
}

const pastTheirTime = [
  sql`delete from rate_limits where expires_at < now()`,
  sql`delete from idempotency_keys where created_at < now() - interval '48 hours'`,
  sql`delete from sessions where expires_at < now() - interval '30 days' or revoked_at < now() - interval '30 days'`,
  sql`delete from account_tokens where expires_at < now() - interval '7 days'`,
  sql`delete from feedback_drafts d using feedback_requests r, links l
    where r.workspace_id = d.workspace_id and r.id = d.request_id and l.workspace_id = r.workspace_id and l.id = r.link_id
      and (l.expires_at < now() or l.revoked_at < now())`,
  // What could not be sent keeps its words, secret links among them, for a week: long enough to try again.
  sql`update outbox set payload = payload - 'text' - 'html' - 'entries' - 'calendar'
    where payload ? 'html' and coalesce(dead_at, done_at) < now() - interval '7 days'`,
  sql`delete from outbox where coalesce(dead_at, done_at) < now() - interval '90 days'`,
];

async function clearAbandonedUploads(db: Database, storage: Storage) {
  const abandoned = await asWorker(db, (tx) =>
    tx.execute<UploadRow>(sql`
      select workspace_id, id from files where status = 'pending' and created_at < now() - interval '1 hour' limit 200`),
  );
  for (const upload of abandoned) await clearUpload(db, storage, upload);
}

type UploadRow = { workspace_id: string; id: string };

/** Row and bytes go together: an upload that becomes ready meanwhile keeps both, and a failure is met again next time. */
const clearUpload = (db: Database, storage: Storage, upload: UploadRow) =>
  asWorker(db, async (tx) => {
    const gone = await tx.execute(sql`
      delete from files where workspace_id = ${upload.workspace_id} and id = ${upload.id} and status = 'pending' returning id`);
    if (gone.length > 0) await storage.delete(fileKey(upload.workspace_id, upload.id));
  });
