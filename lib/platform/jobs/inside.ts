import "server-only";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { Chore } from "./chores";
import { startWorker } from "./start";

const holder = globalThis as typeof globalThis & { partwellWorker?: Promise<void> };

/** Next ends its process soon after a signal: what is not done by then waits until its lease has run out. */
const graceMs = 3_000;

/** Starts the worker inside the web server, unless it runs apart. Once per process: a development server reloads modules. */
export function startInsideWorker(chores: Chore[]) {
  if (env.WORKER === "apart" || holder.partwellWorker) return;
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  holder.partwellWorker = startWorker(chores, stop.signal, graceMs).catch((error: unknown) => {
    log.error({ error }, "the worker ended");
  });
}
