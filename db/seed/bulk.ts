import postgres from "postgres";
import { v7 } from "uuid";
import { addTools } from "./bulk-tools.ts";

type Sql = postgres.TransactionSql;
type Wanted = { ownerUrl: string; cases: number };

/** Who opens the pages of the benchmark. */
export const bulkPerson = { name: "Bench Owner", email: "bench@partwell.example" };
export const bulkSlug = (number: number) => `bulk-${number}`;

const workspaceCount = 50;
const tasksPerCase = 20;
const commentsPerCase = 10;

/**
 * Fills the database with cases for the benchmark: 50 workspaces of uneven size, the first of which holds half.
 * In: the owner's address (it needs temporary tables, which the app may not make), and how many cases in all.
 */
export async function seedBulk({ ownerUrl, cases }: Wanted): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connection: { statement_timeout: 0 } });
  try {
    const userIds = await people(client);
    let filled = 0;
    let counted = 0;
    for (const [index, size] of sizes(cases).entries()) {
      for await (const added of fillWorkspace(client, index + 1, size, userIds)) {
        filled += added;
        // Otherwise the checks of foreign keys keep the plans they made for empty tables, and read them row by row.
        if (filled >= 2 * counted) {
          await client`analyze`;
          counted = filled;
        }
      }
    }
  } finally {
    await client.end();
  }
}

/** Half in the first workspace, the rest shared out ever more thinly. */
export function sizes(cases: number): number[] {
  const first = Math.ceil(cases / 2);
  const weights = Array.from({ length: workspaceCount - 1 }, (_, index) => 1 / (index + 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const others = weights.map((weight) => Math.floor(((cases - first) * weight) / sum));
  const left = cases - first - others.reduce((total, size) => total + size, 0);
  return [first + left, ...others];
}

async function people(client: postgres.Sql): Promise<string[]> {
  const wanted = [
    bulkPerson,
    ...[2, 3, 4, 5].map((n) => ({ name: `Bench Person ${n}`, email: `bench${n}@partwell.example` })),
  ];
  for (const person of wanted) {
    await client`insert into users (id, email, name, password_hash, locale)
      values (${v7()}, ${person.email}, ${person.name}, 'no password fits this', 'en') on conflict (email) do nothing`;
  }
  const rows = await client<
    { id: string }[]
  >`select id from users where email in ${client(wanted.map((person) => person.email))} order by name`;
  return rows.map((row) => row.id);
}

/** Step by step: how many cases each of them added. */
async function* fillWorkspace(client: postgres.Sql, number: number, size: number, userIds: string[]) {
  if (size === 0) return;
  const id = v7();
  await client`insert into workspaces (id, slug, name, locale, time_zone, calendar, last_case_number)
    values (${id}, ${bulkSlug(number)}, ${`Bulk firm ${number}`}, 'en', 'Europe/Warsaw', 'PL', ${size})`;
  const step = 2000;
  for (let from = 1; from <= size; from += step) {
    const to = Math.min(from + step - 1, size);
    await client.begin(async (sql) => {
      await sql`select set_config('app.workspace_id', ${id}, true)`;
      if (from === 1) await addMembers(sql, id, userIds);
      await addCases(sql, id, from, to, userIds);
    });
    yield to - from + 1;
  }
}

const addMembers = (sql: Sql, workspaceId: string, userIds: string[]) => sql`
  insert into members (workspace_id, user_id, role)
  select ${workspaceId}, person::uuid, case when place = 1 then 'owner' else 'member' end
  from unnest(${userIds}::text[]) with ordinality as given (person, place)`;

async function addCases(sql: Sql, workspaceId: string, from: number, to: number, userIds: string[]) {
  await sql`
    create temporary table made on commit drop as
    select n, gen_random_uuid() as id, gen_random_uuid() as client_id, gen_random_uuid() as contract_id,
      gen_random_uuid() as next_task_id,
      (${userIds}::text[])[1 + n % ${userIds.length}]::uuid as lead_id,
      'Client ' || n || ' ' || (array['Lakowa','Debowa','Jasna','Morska','Polna','Rzeczna','Zlota'])[1 + n % 7] as name,
      (array['analysis','consultation','decision','notice_given','settlement','handover','closed'])[1 + n % 7] as state,
      date '2026-06-01' + (n * 7919) % 400 as next_due_on
    from generate_series(${from}::int, ${to}::int) as n`;
  await sql`analyze made`;
  await sql`insert into clients (workspace_id, id, name, locale, folded) select ${workspaceId}, client_id, name, 'en', lower(name) from made`;
  await sql`insert into contracts (workspace_id, id, client_id, title) select ${workspaceId}, contract_id, client_id, 'Retainer ' || n from made`;
  await sql`
    insert into cases (workspace_id, id, number, client_id, contract_id, state, is_open, initiator, playbook_key, playbook_version,
      lead_id, opened_by, opened_on, effective_end_on, tasks_total, tasks_done, required_open, next_due_on, next_task_id, folded)
    select ${workspaceId}, id, n, client_id, contract_id, case when state = 'closed' then 'handover' else state end, true, 'us', 'consulting_freelance', 1, lead_id, lead_id,
      date '2026-05-01', next_due_on + 60, ${tasksPerCase}, ${tasksPerCase / 2}, 5, next_due_on, next_task_id, lower(name)
    from made`;
  await sql`insert into case_slots (workspace_id, case_id, slot, user_id) select ${workspaceId}, id, 'lead', lead_id from made`;
  await sql`
    insert into case_words (workspace_id, word, case_id)
    select distinct ${workspaceId}::uuid, word, id from made, unnest(string_to_array(lower(name), ' ') || n::text) as word`;
  await sql`
    insert into tasks (workspace_id, id, case_id, phase, position, title, owner_id, due_on, required, status, finished_at, finished_by)
    select ${workspaceId}, case when t = 1 then next_task_id else gen_random_uuid() end, id, (array['analysis','consultation','decision','notice','settlement','handover','aftercare'])[1 + t % 7],
      'a' || chr(48 + t / 10) || chr(48 + t % 10), 'Task ' || t || ' of case ' || n, (${userIds}::text[])[1 + (n + t) % ${userIds.length}]::uuid,
      next_due_on + t - 10, t % 3 = 0, case when t % 2 = 0 then 'done' else 'open' end,
      case when t % 2 = 0 then now() end, case when t % 2 = 0 then lead_id end
    from made, generate_series(1, ${tasksPerCase}::int) as t`;
  await sql`
    insert into comments (workspace_id, id, case_id, author_id, body, created_at)
    select ${workspaceId}, gen_random_uuid(), id, lead_id, 'Note ' || c || ': spoke with the client about the plan and the next date.', now() - make_interval(hours => c)
    from made, generate_series(1, ${commentsPerCase}::int) as c`;
  await addTools(sql, workspaceId);
  // Last of all: what belongs to an ended case does not change any more.
  await sql`
    update cases set state = 'closed', is_open = false, closed_on = made.next_due_on
    from made where cases.workspace_id = ${workspaceId} and cases.id = made.id and made.state = 'closed'`;
}
