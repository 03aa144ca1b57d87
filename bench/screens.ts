import { sql } from "drizzle-orm";
import postgres from "postgres";
import { bulkPerson, bulkSlug } from "../db/seed/bulk.ts";
import { connection } from "../lib/platform/database.ts";
import { inMembersWorkspace } from "../lib/platform/membership.ts";
import type { Scope } from "../lib/platform/scope.ts";
import type { AskedScreen } from "./growth.ts";
import { median } from "./numbers.ts";
import { type Sample, screensOf } from "./screen-list.ts";

const times = 21;
const owner = postgres(process.env.BENCH_OWNER_URL ?? "", { max: 1, onnotice: () => undefined });
await owner`vacuum analyze`;
// What was written is on the disk before anything is asked: otherwise the database goes on writing it meanwhile.
await owner`checkpoint`;
const [person] = await owner<{ id: string }[]>`select id from users where email = ${bulkPerson.email}`;
const [sample] = await owner<Sample[]>`
  select c.id as "caseId", c.client_id as "clientId", c.next_task_id as "taskId"
  from cases c join workspaces w on w.id = c.workspace_id
  where w.slug = ${bulkSlug(1)} and c.is_open order by c.number limit 1`;
if (!person || !sample) throw new Error("There is nothing to look at");
const reader = { userId: person.id, name: bulkPerson.name, locale: "en", sessionId: "" } as Parameters<
  typeof inMembersWorkspace
>[0];

let queries = 0;
Object.assign(connection().client.options, { debug: () => queries++ });

const asked: AskedScreen[] = [];
for (const [name, load] of screensOf(sample)) asked.push(await askScreen(name, load));
process.stdout.write(JSON.stringify(asked));
process.exit(0);

async function askScreen(name: string, load: (scope: Scope) => Promise<unknown>): Promise<AskedScreen> {
  const ask = async (counted: boolean) => {
    const found = await inMembersWorkspace(reader, bulkSlug(1), async (scope) => {
      const result = (await load(scope)) ?? null;
      if (counted) await scope.tx.execute(sql`select pg_stat_force_next_flush()`);
      return result;
    });
    if (found === null) throw new Error(`${name} found nothing`);
  };
  // As many as the pool has connections: what they read before is told by then.
  for (let n = 0; n < 8; n++) await ask(true);
  const before = { rows: await scanned(), queries };
  await ask(true);
  const [asked, rows] = [queries - before.queries - 1, (await scanned()) - before.rows];
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await ask(false);
    took.push(performance.now() - began);
  }
  return { name, ms: median(took), queries: asked, scannedRows: rows };
}

/** Rows that were read without an index, so far, of tables too large for that to be the better plan. */
async function scanned(): Promise<number> {
  const [row] = await owner<{ rows: number }[]>`
    select coalesce(sum(seq_tup_read), 0)::float8 as rows from pg_stat_user_tables where n_live_tup >= 1000`;
  return row?.rows ?? 0;
}
