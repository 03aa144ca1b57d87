import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { copyTree } from "../db/embedded/backup.ts";
import { findAccount } from "../db/embedded/account.ts";
import { giveTo, placeDatabase } from "../db/embedded/place.ts";
import { openCluster } from "../db/embedded/cluster.ts";
import { stopServer } from "../db/embedded/server.ts";
import { checkBackup, type Manifest } from "./product/archive.ts";
import { closeDatabase, openDatabase, prepareDatabase } from "./product/database.ts";
import { restoreDump } from "./product/dump.ts";
import { whoRuns } from "./product/run-record.ts";
import { giveUp, say, Trouble } from "./product/say.ts";
import { loadSecrets } from "./product/secrets.ts";
import { prepareFolders, readSettings, type Settings } from "./product/settings.ts";

const { values, positionals } = parseArgs({ options: { replace: { type: "boolean" } }, allowPositionals: true });
const aside = `before-restore-${new Date().toISOString().replaceAll(":", "-").slice(0, 19)}`;

await restore().catch(giveUp);
process.exit(0);

/** Checks every hash of a backup, puts it in place, and shows that it can be read. What was there is kept beside it. */
async function restore() {
  const backup = positionals[0];
  if (!backup) throw new Trouble("Say which backup: npm run restore -- .data/backups/partwell-…");
  const settings = readSettings(process.cwd());
  prepareFolders(settings);
  if (whoRuns(settings.dataFolder)) throw new Trouble("Partwell runs from this folder. Stop it before restoring.");
  const manifest = await checkBackup(resolve(backup));
  say(`The backup of ${manifest.made} is whole: ${manifest.files.length} files checked.`);
  if (settings.trial !== (manifest.database === "embedded")) {
    throw new Trouble(
      manifest.database === "embedded"
        ? "This is a backup of the embedded database: restore it without DATABASE_URL."
        : "This is a dump: set DATABASE_URL to the database it shall go to.",
    );
  }
  if (settings.trial) await restoreCluster(settings, resolve(backup));
  restoreFiles(settings, join(resolve(backup), "files"));
  await openRestored(settings, resolve(backup), manifest);
}

async function restoreCluster(settings: Settings, backup: string) {
  const account = findAccount();
  const folder = placeDatabase(settings.dataFolder, account);
  if (existsSync(folder)) {
    requireReplace("There is a database here already.");
    await stopServer(openCluster(folder));
    renameSync(folder, `${folder}.${aside}`);
  }
  const secrets = join(settings.dataFolder, "secrets.json");
  if (existsSync(secrets)) renameSync(secrets, `${secrets}.${aside}`);
  copyTree(join(backup, "database"), folder);
  copySecrets(backup, settings.dataFolder);
  giveTo(account, folder);
}

function copySecrets(backup: string, dataFolder: string) {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  copyTree(
    backup,
    dataFolder,
    readdirSync(backup).filter((name) => name !== "secrets.json"),
  );
}

function restoreFiles(settings: Settings, from: string) {
  if (!existsSync(from)) return;
  if (existsSync(settings.filesFolder) && readdirSync(settings.filesFolder).length > 0) {
    requireReplace("There are files here already.");
    renameSync(settings.filesFolder, `${settings.filesFolder}.${aside}`);
  }
  copyTree(from, settings.filesFolder);
}

async function openRestored(settings: Settings, backup: string, manifest: Manifest) {
  const secrets = await loadSecrets(settings.dataFolder);
  const database = await openDatabase(settings, secrets);
  const { ownerUrl } = database;
  if (!ownerUrl) throw new Trouble("Restoring needs the administrative connection: set DATABASE_URL.");
  try {
    if (manifest.database === "dump") {
      if (await hasTables(ownerUrl)) throw new Trouble("The database is not empty. Create a new one for the restore.");
      await restoreDump(ownerUrl, join(backup, "database.dump"));
    }
    await prepareDatabase(settings, secrets, database);
    say(`Restored: ${await census(ownerUrl)}.`);
  } finally {
    await closeDatabase(database);
  }
}

function requireReplace(sentence: string) {
  if (!values.replace)
    throw new Trouble(`${sentence} Add --replace to put it aside, under a name with "before-restore".`);
}

async function hasTables(url: string) {
  const [row] = await ask(url, "select count(*)::int as count from pg_tables where schemaname = 'public'");
  return (row?.count ?? 0) > 0;
}

/** How much came back, as a first look that it did. */
async function census(url: string) {
  const [row] = await ask(
    url,
    "select (select count(*)::int from workspaces) as count, (select count(*)::int from cases) as cases",
  );
  return `${row?.count ?? 0} workspaces, ${row?.cases ?? 0} cases`;
}

async function ask(url: string, question: string) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe<{ count: number; cases?: number }[]>(question);
  } finally {
    await sql.end();
  }
}
