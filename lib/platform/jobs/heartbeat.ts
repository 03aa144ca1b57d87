import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@/db/client";
import { log } from "@/lib/platform/log";
import type { Job } from "./job";
import { type Lease, prolong } from "./leases";

/** The jobs a worker is doing now. */
export type Held = Map<string, { job: Job; stop: AbortController; done: Promise<void> }>;

/**
 * Prolongs the lease of what is held, three times per lease, so that one lost beat is not yet a lost job.
 * A job whose lease is lost, or cannot be prolonged in time, is stopped before somebody else may start it.
 */
export async function keepLeases(db: Database, lease: Lease, held: Held, over: AbortSignal): Promise<void> {
  let beatenAt = Date.now();
  while (!over.aborted) {
    await pause(lease.lastsMs / 3, null, { ref: false, signal: over }).catch(() => undefined);
    if (held.size > 0) beatenAt = await beat(db, lease, held, beatenAt);
    else beatenAt = Date.now();
  }
}

async function beat(db: Database, lease: Lease, held: Held, beatenAt: number): Promise<number> {
  const ids = [...held.keys()];
  try {
    const kept = await prolong(db, lease, ids);
    for (const id of ids) if (!kept.has(id)) held.get(id)?.stop.abort(new Error("the lease is lost"));
    return Date.now();
  } catch (error) {
    log.warn({ error }, "leases cannot be prolonged");
    const runsOut = Date.now() - beatenAt > lease.lastsMs * 0.6;
    if (runsOut) for (const { stop } of held.values()) stop.abort(new Error("the lease runs out"));
    return beatenAt;
  }
}
