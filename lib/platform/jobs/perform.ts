import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@/db/client";
import { log } from "@/lib/platform/log";
import { describeFault } from "./fault";
import { type Finish, type Handler, Hopeless, type Job, Postponed } from "./job";
import { finish, giveBack, giveUp, type Lease, putOff } from "./leases";

type Performance = {
  db: Database;
  lease: Lease;
  job: Job;
  handler: Handler | undefined;
  jobMs: number;
  stop: AbortSignal;
};

/** Does one claimed job and writes down how it ended. A job that was stopped belongs to somebody else by now. */
export async function perform(performance: Performance): Promise<void> {
  const { db, lease, job, stop } = performance;
  let result: Finish;
  try {
    result = await inTime(performance);
  } catch (error) {
    if (!stop.aborted) await insist(stop, () => settle(db, lease, job, error));
    return;
  }
  await insist(stop, () => finish(db, lease, job, result));
}

async function inTime({ job, handler, jobMs, stop }: Performance): Promise<Finish> {
  if (!handler) throw new Hopeless(`no handler for ${job.kind}`);
  const deadline = AbortSignal.any([stop, AbortSignal.timeout(jobMs)]);
  const tooLate = new Promise<never>((_resolve, reject) => {
    deadline.addEventListener("abort", () => reject(deadline.reason), { once: true });
  });
  return (await Promise.race([handler(job, deadline), tooLate])) ?? {};
}

/** A mail that has left must not be sent again because the database was away for a moment. */
async function insist(stop: AbortSignal, write: () => Promise<unknown>) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (attempt === 15 || stop.aborted) throw error;
      await pause(1_000, null, { ref: false });
    }
  }
}

async function settle(db: Database, lease: Lease, job: Job, error: unknown) {
  const reason = describeFault(error);
  if (error instanceof Postponed) return giveBack(db, lease, job, error.delayMs, reason);
  const facts = { job: job.id, kind: job.kind, attempts: job.attempts, reason };
  if (error instanceof Hopeless) {
    log.error(facts, "job given up");
    return giveUp(db, lease, job, reason);
  }
  log.warn(facts, "job failed");
  return putOff(db, lease, job, reason);
}
