import { closeDatabase, type Database, openDatabase, prepareDatabase } from "./database.ts";
import { whoRuns } from "./run-record.ts";
import { giveUp } from "./say.ts";
import { loadSecrets, type Secrets } from "./secrets.ts";
import { prepareFolders, readSettings, type Settings } from "./settings.ts";

export type Ready = { settings: Settings; secrets: Secrets; database: Database };

/**
 * Runs one piece of work on the migrated database, beside a running product or without one.
 * An embedded server that was started only for this is stopped again.
 */
export async function withDatabase(work: (ready: Ready) => Promise<void>) {
  try {
    const settings = readSettings(process.cwd());
    prepareFolders(settings);
    const secrets = await loadSecrets(settings.dataFolder);
    const database = await openDatabase(settings, secrets);
    try {
      await prepareDatabase(settings, secrets, database);
      await work({ settings, secrets, database });
    } finally {
      if (database.startedHere && !whoRuns(settings.dataFolder)) await closeDatabase(database);
    }
  } catch (error) {
    giveUp(error);
  }
  process.exit(0);
}
