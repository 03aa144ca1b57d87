import { closeDatabase, openDatabase } from "./product/database.ts";
import { productEnvironment } from "./product/environment.ts";
import { whoRuns } from "./product/run-record.ts";
import { giveUp, say } from "./product/say.ts";
import { loadSecrets } from "./product/secrets.ts";
import { prepareFolders, readSettings } from "./product/settings.ts";

const graceMs = 20_000;

await work().catch(giveUp);
process.exit(0);

/** Sends mail and does the other jobs, in a process of its own; the web servers then run with WORKER=apart. */
async function work() {
  const settings = readSettings(process.cwd());
  prepareFolders(settings);
  const secrets = await loadSecrets(settings.dataFolder);
  const database = await openDatabase(settings, secrets);
  Object.assign(process.env, productEnvironment(settings, secrets, database, "production"));

  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const { startWorker } = await import("../lib/platform/jobs/start.ts");
  const { chores } = await import("../lib/chores.ts");
  say("The worker is at work.");
  await startWorker(chores, stop.signal, graceMs);
  if (database.startedHere && !whoRuns(settings.dataFolder)) await closeDatabase(database);
}
