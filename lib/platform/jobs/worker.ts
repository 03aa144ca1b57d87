import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Connection, Database } from "@/db/client";
import { log } from "@/lib/platform/log";
import { type Bell, makeBell } from "./bell";
import { jobsChannel } from "./enqueue";
import { type Held, keepLeases } from "./heartbeat";
import type { Handlers, Job } from "./job";
import { claim, giveBack, type Lease } from "./leases";
import { perform } from "./perform";

export type WorkerOptions = {
  /** Stops the worker: no new jobs, those under way may finish, the rest is given back. */
  signal: AbortSignal;
  handlers: Handlers;
  connection: Connection;
  /** A connection that may LISTEN, when `connection` goes through a pooler. */
  listenOn?: Connection["client"];
  leaseMs?: number;
  pollMs?: number;
  graceMs?: number;
  jobMs?: number;
};

type Worker = { db: Database; lease: Lease; held: Held; bell: Bell; handlers: Handlers; jobMs: number };

const slots = 5;

/**
 * Does jobs until the signal stops it. Resolves when nothing is held any more.
 * A killed worker leaves its jobs to the others when its lease has run out.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { signal, handlers, connection, leaseMs = 30_000, pollMs = 5_000, graceMs = 15_000, jobMs = 120_000 } = options;
  const lease = { token: randomUUID(), lastsMs: leaseMs };
  const worker: Worker = { db: connection.db, lease, held: new Map(), bell: makeBell(), handlers, jobMs };
  signal.addEventListener("abort", () => worker.bell.ring(), { once: true });
  const listening = listen(options.listenOn ?? connection.client, worker.bell, signal);
  const over = new AbortController();
  const heartbeat = keepLeases(worker.db, lease, worker.held, over.signal);

  while (!signal.aborted) {
    const claimed = await takeJobs(worker);
    for (const job of claimed) start(worker, job);
    if (claimed.length === 0) await worker.bell.wait(pollMs);
  }
  await release(worker, graceMs);
  over.abort();
  await Promise.all([heartbeat, Promise.race([listening, pause(1_000, null, { ref: false })])]);
}

/** Polling goes on without the bell: a server that cannot LISTEN only makes jobs start later. */
async function listen(client: Connection["client"], bell: Bell, signal: AbortSignal) {
  try {
    const subscription = await client.listen(
      jobsChannel,
      () => bell.ring(),
      () => bell.ring(),
    );
    if (!signal.aborted) await new Promise((stopped) => signal.addEventListener("abort", stopped, { once: true }));
    await subscription.unlisten();
  } catch (error) {
    if (!signal.aborted) log.warn({ error }, "jobs are found by polling only");
  }
}

async function takeJobs({ db, lease, held, handlers }: Worker): Promise<Job[]> {
  if (held.size >= slots) return [];
  try {
    return await claim(db, lease, Object.keys(handlers), slots - held.size);
  } catch (error) {
    log.warn({ error }, "jobs cannot be claimed");
    return [];
  }
}

function start({ db, lease, held, bell, handlers, jobMs }: Worker, job: Job) {
  const stop = new AbortController();
  const done = perform({ db, lease, job, handler: handlers[job.kind], jobMs, stop: stop.signal })
    .catch((error: unknown) => log.error({ job: job.id, kind: job.kind, error }, "the outcome of a job was not kept"))
    .finally(() => {
      held.delete(job.id);
      bell.ring();
    });
  held.set(job.id, { job, stop, done });
}

async function release({ db, lease, held }: Worker, graceMs: number) {
  const left = [...held.values()];
  await Promise.race([Promise.all(left.map(({ done }) => done)), pause(graceMs, null, { ref: false })]);
  const unfinished = [...held.values()];
  for (const { stop } of unfinished) stop.abort(new Error("the worker stops"));
  const given = await Promise.allSettled(unfinished.map(({ job }) => giveBack(db, lease, job)));
  for (const result of given) {
    if (result.status === "rejected") log.warn({ error: result.reason }, "a job waits until its lease has run out");
  }
}
