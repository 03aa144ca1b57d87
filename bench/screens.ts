import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { bulkPerson, bulkSlug } from "../db/seed/bulk.ts";
import { loadActivity } from "../lib/activity/queries.ts";
import { filterFrom } from "../lib/cases/filter.ts";
import { listCases } from "../lib/cases/queries/listing.ts";
import { loadCaseHead } from "../lib/cases/queries.ts";
import { loadDiscussion } from "../lib/comments/queries.ts";
import { inMembersWorkspace } from "../lib/platform/membership.ts";
import type { Scope } from "../lib/platform/scope.ts";
import { loadCaseTasks } from "../lib/tasks/queries.ts";
import { loadWork } from "../lib/work/queries.ts";
import type { Screen } from "./growth.ts";

const owner = postgres(process.env.BENCH_OWNER_URL ?? "", { max: 1, onnotice: () => undefined });
await owner`vacuum analyze`;
const [person] = await owner<{ id: string }[]>`select id from users where email = ${bulkPerson.email}`;
const [sample] = await owner<{ id: string }[]>`
  select c.id from cases c join workspaces w on w.id = c.workspace_id
  where w.slug = ${bulkSlug(1)} order by c.number limit 1`;
const caseId = sample?.id ?? "";

const list = (query: Record<string, string>) => (scope: Scope) =>
  listCases(scope, filterFrom(new URLSearchParams(query)));

const screens: [name: string, load: (scope: Scope) => Promise<unknown>][] = [
  ["list of cases by next date", list({})],
  ["list of cases by client", list({ sort: "client" })],
  ["list of cases in one state", list({ view: "settlement" })],
  ["search, rare word", list({ search: "77" })],
  ["search, common word", list({ search: "lak" })],
  ["my work", (scope) => loadWork(scope, null)],
  ["case page: head", (scope) => loadCaseHead(scope, caseId)],
  ["case page: tasks", (scope) => loadCaseTasks(scope, caseId)],
  ["case page: discussion", (scope) => loadDiscussion(scope, { caseId, taskId: null })],
  ["activity", (scope) => loadActivity(scope, caseId, { limit: 50 })],
];

const found: Screen[] = [];
for (const [name, load] of screens) {
  const ask = () =>
    inMembersWorkspace(
      { userId: person?.id ?? "", name: bulkPerson.name, locale: "en", sessionId: "" } as Parameters<
        typeof inMembersWorkspace
      >[0],
      bulkSlug(1),
      async (scope) => (await load(scope)) ?? null,
    );
  for (let n = 0; n < 3; n++) await ask();
  const before = await scanned();
  const times: number[] = [];
  for (let n = 0; n < 21; n++) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  found.push({
    name,
    ms: times.toSorted((one, other) => one - other)[10] ?? Number.NaN,
    scannedRows: Math.round(((await scanned()) - before) / 21),
  });
}
process.stdout.write(JSON.stringify(found));
process.exit(0);

/** Rows of the large tables that were read without an index, so far. The server tells with a second's delay. */
async function scanned(): Promise<number> {
  await pause(1_200);
  const [row] = await owner<{ rows: number }[]>`
    select coalesce(sum(seq_tup_read), 0)::float8 as rows from pg_stat_user_tables
    where relname in ('cases', 'tasks', 'comments', 'events', 'clients', 'contracts', 'case_words')`;
  return row?.rows ?? 0;
}
