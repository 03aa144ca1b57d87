import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { connect } from "@/db/client";
import { outbox } from "@/db/schema/platform";
import { workspaces } from "@/db/schema/workspaces";
import { asWorker, inWorkspace } from "@/db/tenant";
import { newId } from "@/lib/platform/ids";
import { enqueue } from "./enqueue";
import { type Handler, Hopeless, Postponed } from "./job";
import { runWorker, type WorkerOptions } from "./worker";

const connection = connect(inject("appUrl"), 6);
const second = connect(inject("appUrl"), 6);
const { db } = connection;
let workspaceId: string;
let kind: string;

beforeEach(async () => {
  workspaceId = newId();
  kind = `test.${workspaceId}`;
  await db.insert(workspaces).values({
    id: workspaceId,
    slug: `firm-${workspaceId}`,
    name: "Firma",
    locale: "pl",
    timeZone: "Europe/Warsaw",
    calendar: "PL",
  });
});

afterAll(async () => {
  await Promise.all([connection.client.end(), second.client.end()]);
});

const ask = (payload: Record<string, unknown> = {}, more: { dedupe?: string; runAt?: Date } = {}) =>
  inWorkspace(db, workspaceId, (tx) => enqueue(tx, { workspaceId, kind, payload, ...more }));

const rows = () => asWorker(db, (tx) => tx.select().from(outbox).where(eq(outbox.kind, kind)).orderBy(outbox.id));

async function row() {
  const [only] = await rows();
  if (!only) throw new Error("no job");
  return only;
}

/** Runs a worker until the condition holds, then stops it. */
async function work(handler: Handler, until: () => Promise<boolean> | boolean, more: Partial<WorkerOptions> = {}) {
  const stop = new AbortController();
  const running = runWorker({ signal: stop.signal, connection, handlers: { [kind]: handler }, ...more });
  await expect.poll(until, { timeout: 10_000, interval: 20 }).toBe(true);
  stop.abort();
  await running;
}

test("a job asked for in a transaction that commits is done once, with its payload", async () => {
  const seen: unknown[] = [];
  await ask({ words: "żółć" });
  await work(
    async (job) => void seen.push(job.payload, job.workspaceId, job.attempts),
    async () => (await row()).doneAt !== null,
  );
  expect(seen).toEqual([{ words: "żółć" }, workspaceId, 1]);
  expect(await row()).toMatchObject({
    leaseUntil: null,
    leaseToken: null,
    lastError: null,
    payload: { words: "żółć" },
  });
});

test("a job asked for in a transaction that fails was never asked for", async () => {
  const failing = inWorkspace(db, workspaceId, async (tx) => {
    await enqueue(tx, { workspaceId, kind, payload: {} });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await rows()).toEqual([]);
});

test("the same dedupe key is done once in a workspace and does not silence another workspace", async () => {
  await ask({ n: 1 }, { dedupe: "reminder" });
  await ask({ n: 2 }, { dedupe: "reminder" });
  const first = workspaceId;
  workspaceId = newId();
  await db.insert(workspaces).values({
    id: workspaceId,
    slug: `firm-${workspaceId}`,
    name: "Inna",
    locale: "pl",
    timeZone: "Europe/Warsaw",
    calendar: "PL",
  });
  await ask({ n: 3 }, { dedupe: "reminder" });
  expect((await rows()).map((job) => [job.workspaceId, job.payload])).toEqual([
    [first, { n: 1 }],
    [workspaceId, { n: 3 }],
  ]);
});

test("work of an account needs no workspace, also twice", async () => {
  const job = { workspaceId: null, kind, payload: {}, dedupe: kind };
  await db.transaction((tx) => enqueue(tx, job));
  await db.transaction((tx) => enqueue(tx, job));
  expect(await rows()).toHaveLength(1);
});

test("a waiting worker wakes at the commit, not at the next poll", async () => {
  const stop = new AbortController();
  let done = false;
  const handler = async () => void (done = true);
  const running = runWorker({ signal: stop.signal, connection, handlers: { [kind]: handler }, pollMs: 60_000 });
  await expect.poll(() => listeners(), { timeout: 5_000 }).toBeGreaterThan(0);
  const askedAt = Date.now();
  await ask();
  await expect.poll(() => done, { timeout: 5_000, interval: 10 }).toBe(true);
  expect(Date.now() - askedAt).toBeLessThan(3_000);
  stop.abort();
  await running;
});

async function listeners() {
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_stat_activity where lower(query) like 'listen "partwell_jobs"%'`,
  );
  return row?.n ?? 0;
}

test("a failed job waits ten seconds or so and keeps the reason without secrets", async () => {
  const secret = "s".repeat(43);
  await ask();
  await work(
    async () => {
      throw new Error(`refused at /f/${secret}\nsecond line`);
    },
    async () => (await row()).lastError !== null,
  );
  const failed = await row();
  expect(failed).toMatchObject({ attempts: 1, doneAt: null, deadAt: null, lastError: "refused at /f/…" });
  const waits = failed.runAt.getTime() - Date.now();
  expect(waits).toBeGreaterThan(5_000);
  expect(waits).toBeLessThan(12_500);
});

test("the twelfth failure is the last", async () => {
  await ask();
  await asWorker(db, (tx) => tx.update(outbox).set({ attempts: 11 }).where(eq(outbox.kind, kind)));
  await work(
    async () => {
      throw new Error("still broken");
    },
    async () => (await row()).deadAt !== null,
  );
  expect(await row()).toMatchObject({ attempts: 12, doneAt: null, lastError: "still broken" });
});

test("a hopeless job is given up at once and a postponed one does not count the try", async () => {
  await ask({ hopeless: true });
  await ask({ hopeless: false });
  await work(
    async (job) => {
      if (job.payload.hopeless) throw new Hopeless("no such mailbox");
      throw new Postponed(30_000, "mail server away");
    },
    async () => (await rows()).every((job) => job.lastError !== null),
  );
  const [hopeless, postponed] = await rows();
  expect(hopeless?.deadAt).not.toBeNull();
  expect(postponed).toMatchObject({ attempts: 0, deadAt: null, lastError: "mail server away" });
});

test("two workers never do one job at the same time, and every job is done", async () => {
  for (let n = 0; n < 60; n += 1) await ask({ n });
  const running = new Set<string>();
  const finished: string[] = [];
  let overlaps = 0;
  const handler: Handler = async (job) => {
    if (running.has(job.id)) overlaps += 1;
    running.add(job.id);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running.delete(job.id);
    finished.push(job.id);
  };
  const allDone = async () => (await rows()).every((job) => job.doneAt !== null);
  await Promise.all([work(handler, allDone), work(handler, allDone, { connection: second })]);
  expect(overlaps).toBe(0);
  expect(finished).toHaveLength(60);
  expect(new Set(finished).size).toBe(60);
});

test("a job longer than its lease stays with its worker, because the lease is prolonged", async () => {
  await ask();
  let starts = 0;
  const handler: Handler = async () => {
    starts += 1;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  };
  const done = async () => (await row()).doneAt !== null;
  const quick = { leaseMs: 600, pollMs: 100 };
  await Promise.all([work(handler, done, quick), work(handler, done, { ...quick, connection: second })]);
  expect(starts).toBe(1);
});

test("a worker that lost its lease is told to stop and cannot finish the job", async () => {
  await ask();
  const stranger = newId();
  let stopped = false;
  await work(
    async (_job, signal) => {
      await asWorker(db, (tx) => tx.update(outbox).set({ leaseToken: stranger }).where(eq(outbox.kind, kind)));
      await once(signal, "abort");
      stopped = true;
    },
    () => stopped,
    { leaseMs: 600 },
  );
  expect(await row()).toMatchObject({ leaseToken: stranger, doneAt: null });
});

test("a stopping worker gives back what it cannot finish, and the try does not count", async () => {
  await ask();
  let started = false;
  await work(
    async (_job, signal) => {
      started = true;
      await once(signal, "abort");
    },
    () => started,
    { graceMs: 100 },
  );
  expect(await row()).toMatchObject({ leaseToken: null, leaseUntil: null, attempts: 0, doneAt: null, deadAt: null });
});

test("a job of a killed worker is taken over when the lease has run out", async () => {
  kind = "test.killed";
  await ask();
  const { id } = await row();
  const file = fileURLToPath(new URL("./testing/killed-worker.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", file, inject("appUrl")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout, "data");
  expect(String(said).trim()).toBe(id);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect((await row()).doneAt).toBeNull();
  const takenOver: number[] = [];
  await work(
    async (job) => void takenOver.push(job.attempts),
    async () => (await row()).doneAt !== null,
    { pollMs: 100 },
  );
  expect(takenOver).toEqual([2]);
});
