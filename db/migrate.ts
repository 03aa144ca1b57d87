import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

type Sql = ReturnType<typeof postgres>;

const lockTimedOut = "55P03";
const attempts = 10;

/**
 * Brings the tables up to date. One process at a time; a table in use is waited for 2 s and asked for again.
 * Returns how many migrations were applied.
 */
export async function migrate(adminUrl: string, folder = "db/migrations") {
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 5, max_lifetime: null, onnotice: () => undefined });
  try {
    await takeTurn(sql);
    await sql`set lock_timeout = '2s'`;
    const before = await applied(sql);
    await applyPatiently(sql, folder);
    const after = await applied(sql);
    refuseEditedHistory(after, folder);
    return after.size - before.size;
  } finally {
    await sql.end();
  }
}

async function takeTurn(sql: Sql) {
  const until = Date.now() + 60_000;
  for (;;) {
    const [turn] = await sql<{ mine: boolean }[]>`select pg_try_advisory_lock(hashtext('partwell:migrate')) as mine`;
    if (turn?.mine) return;
    if (Date.now() > until)
      throw new Error(
        "Another process has been migrating this database for a minute. Wait for it to finish and start again.",
      );
    await pause(200);
  }
}

async function applyPatiently(sql: Sql, folder: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await applyMigrations(drizzle(sql), { migrationsFolder: folder });
    } catch (error) {
      if (attempt === attempts || codeOf(error) !== lockTimedOut) throw error;
      await pause(200 * attempt);
    }
  }
}

async function applied(sql: Sql) {
  const [table] = await sql`select where to_regclass('drizzle.__drizzle_migrations') is not null`;
  if (!table) return new Set<string>();
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
  return new Set(rows.map((row) => row.hash));
}

/** The migrator only compares times: it would pass over a migration edited or inserted after the fact. */
function refuseEditedHistory(hashes: Set<string>, folder: string) {
  const missing = readMigrationFiles({ migrationsFolder: folder }).filter((migration) => !hashes.has(migration.hash));
  if (missing.length === 0) return;
  throw new Error(
    `The database was migrated with other files than those in ${folder}: ${missing.length} of them changed or were slipped in later. Restore the files, or start with an empty database.`,
  );
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return null;
  return "code" in error ? error.code : codeOf(error.cause);
}
