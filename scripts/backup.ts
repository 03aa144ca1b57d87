import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { copyRunningCluster, copyTree } from "../db/embedded/backup.ts";
import { type Ready, withDatabase } from "./product/alone.ts";
import { sealBackup } from "./product/archive.ts";
import { dumpDatabase } from "./product/dump.ts";
import { say, Trouble } from "./product/say.ts";

const { values } = parseArgs({ options: { to: { type: "string" }, keep: { type: "string" } } });
const keep = values.keep === undefined ? null : Number(values.keep);

await withDatabase(backUp);

/** The database, the files and the secrets in one folder, while the product runs. */
async function backUp({ settings, database }: Ready) {
  if (keep !== null && !(Number.isInteger(keep) && keep > 0)) throw new Trouble("--keep needs a number of backups.");
  const { ownerUrl, cluster } = database;
  if (!ownerUrl) throw new Trouble("A backup needs the administrative connection: set DATABASE_URL.");
  const made = new Date().toISOString();
  const home = resolve(values.to ?? join(settings.dataFolder, "backups"));
  const folder = join(home, `partwell-${made.replaceAll(":", "-").slice(0, 19)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  if (cluster) await copyRunningCluster(cluster.folder, ownerUrl, join(folder, "database"));
  else await dumpDatabase(ownerUrl, join(folder, "database.dump"));
  say("Database copied.");
  if (process.env.S3_BUCKET) say(`The files are in the bucket ${process.env.S3_BUCKET}: its own backup covers them.`);
  else copyTree(settings.filesFolder, join(folder, "files"));
  const secretsFile = join(settings.dataFolder, "secrets.json");
  if (existsSync(secretsFile)) cpSync(secretsFile, join(folder, "secrets.json"));

  const { files } = await sealBackup(folder, {
    made,
    database: cluster ? "embedded" : "dump",
    postgres: await versionOf(ownerUrl),
  });
  const megabytes = files.reduce((sum, file) => sum + file.sizeBytes, 0) / 1_000_000;
  say(`Backup of ${megabytes.toFixed(1)} MB in ${folder}`);
  if (keep !== null) removeOld(home, keep);
}

async function versionOf(url: string) {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
  await sql.end();
  return row?.version ?? "";
}

function removeOld(home: string, count: number) {
  const backups = readdirSync(home)
    .filter((name) => name.startsWith("partwell-") && statSync(join(home, name)).isDirectory())
    .sort();
  for (const name of backups.slice(0, -count)) rmSync(join(home, name), { recursive: true });
}
