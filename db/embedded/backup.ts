import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import postgres from "postgres";

/** What a running server keeps for itself; a copy of it would be wrong or useless. */
const leftOut = [
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
  "postmaster.pid",
  "postmaster.opts",
  "server.log",
];
const emptyFolders = leftOut.filter((name) => name.startsWith("pg_"));

type Sql = postgres.ReservedSql;

/**
 * Copies a running cluster: everything committed before the copy began is in it.
 * In: the folder of the cluster, its superuser's address, the folder to fill.
 */
export async function copyRunningCluster(folder: string, ownerUrl: string, to: string) {
  const client = postgres(ownerUrl, {
    max: 1,
    max_lifetime: null,
    connection: { statement_timeout: 0 },
    onnotice: () => undefined,
  });
  const sql = await client.reserve();
  try {
    // A slot of this session keeps the log from being recycled while the copy is made.
    await sql`select pg_create_physical_replication_slot(${`partwell_backup_${process.pid}`}, true, true)`;
    await sql`select pg_backup_start('partwell', true)`;
    copyTree(folder, to, leftOut);
    for (const name of emptyFolders) mkdirSync(join(to, name), { recursive: true });
    await finish(sql, folder, to);
  } finally {
    sql.release();
    await client.end();
  }
}

async function finish(sql: Sql, folder: string, to: string) {
  const [stopped] = await sql<{ lsn: string; label: string; last: string }[]>`
    select lsn::text as lsn, labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)`;
  const first = /WAL LOCATION: .*file ([0-9A-F]{24})/i.exec(stopped?.label ?? "")?.[1];
  if (!stopped || !first) throw new Error("PostgreSQL gave no label for the backup.");
  await sql`select pg_switch_wal()`;
  writeFileSync(join(to, "backup_label"), stopped.label);
  mkdirSync(join(to, "pg_wal", "archive_status"), { recursive: true });
  for (const name of readdirSync(join(folder, "pg_wal"))) {
    if (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= stopped.last) {
      copyFileSync(join(folder, "pg_wal", name), join(to, "pg_wal", name));
    }
  }
}

/** Copies a folder while others write to it: a file that is gone by the time of its turn is passed over. */
export function copyTree(from: string, to: string, without: string[] = []) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (without.includes(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile()) copyPresent(source, target);
  }
}

function copyPresent(source: string, target: string) {
  try {
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
