import { connection } from "@/lib/platform/database";
import { startWorker } from "@/lib/platform/jobs/start";

/** The worker in a process of its own, beside web servers with WORKER=apart. */
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

await startWorker(stop.signal);
await connection().client.end({ timeout: 5 });
