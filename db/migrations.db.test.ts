import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "./migrate.ts";

const owner = postgres(inject("ownerUrl"), { max: 1, onnotice: () => undefined });
const address = new URL(inject("ownerUrl"));
/** Owns its database and nothing more, as with a PostgreSQL somebody else runs: row security binds it. */
address.username = "plain_owner";
address.password = "plain";
address.pathname = "/migrated";

beforeAll(async () => {
  await owner`create role plain_owner login password 'plain'`;
});
beforeEach(async () => {
  await owner`create database migrated owner plain_owner`;
});
afterEach(async () => {
  await owner`drop database migrated with (force)`;
});
afterAll(async () => {
  await owner`drop role plain_owner`;
  await owner.end();
});

/** The migrations before this one, as they were released. */
async function historyBefore(name: string) {
  const folder = await mkdtemp(join(tmpdir(), "migrations-"));
  await cp("db/migrations", folder, { recursive: true });
  const journal = join(folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(await readFile(journal, "utf8")) as { entries: { tag: string }[] };
  const at = entries.findIndex(({ tag }) => tag.endsWith(name));
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, at) }));
  return folder;
}

/** A database as it was before a migration, with one workspace in it that the connection has entered. */
async function stoodBefore(name: string) {
  const folder = await historyBefore(name);
  await migrate(address.href, folder);
  await rm(folder, { recursive: true });
  const old = postgres(address.href, { max: 1 });
  const workspace = id(1);
  await old`insert into workspaces ${old({ id: workspace, slug: "firm", name: "Firm", locale: "pl", time_zone: "Europe/Warsaw", calendar: "PL" })}`;
  await old`select set_config('app.workspace_id', ${workspace}, false)`;
  return { old, workspace };
}

/** Brings it up to date. Out: a connection that has entered the workspace. */
async function broughtOn(workspace: string) {
  await migrate(address.href);
  const now = postgres(address.href, { max: 1 });
  await now`select set_config('app.workspace_id', ${workspace}, false)`;
  return now;
}

const id = (n: number) => `01900000-0000-7000-8000-${`${n}`.padStart(12, "0")}`;

const forced = async (sql: typeof owner, tables: string[]) => {
  const rows = await sql<{ forced: boolean }[]>`
    select relforcerowsecurity as forced from pg_class where relname in ${sql(tables)} and relkind = 'r'`;
  return rows.length === tables.length && rows.every((row) => row.forced);
};

test("the plain length of notice of a contract becomes its rule, and a rule that was read stays", async () => {
  const { old, workspace } = await stoodBefore("keep_one_rule_of_a_contract");
  const client = id(2);
  await old`insert into clients ${old({ workspace_id: workspace, id: client, name: "Client", locale: "pl", folded: "client" })}`;
  const contract = (n: number, values: Record<string, string | number | null>) => ({
    workspace_id: workspace,
    id: id(10 + n),
    client_id: client,
    title: `Contract ${n}`,
    notice_length: null,
    notice_unit: null,
    notice_align: "none",
    notice_calendar: "PL",
    ...values,
  });
  await old`insert into contracts ${old([
    contract(1, { notice_length: 3, notice_unit: "month", notice_align: "quarter_end", notice_calendar: "DE" }),
    contract(2, {}),
    contract(3, { notice_length: 1, notice_unit: "month" }),
  ])}`;
  await old`update contracts set notice_rule = '{"n": 60, "unit": "day"}' where title = 'Contract 3'`;
  await old.end();

  const now = await broughtOn(workspace);
  const rows = await now<{ rule: unknown }[]>`select notice_rule as rule from contracts order by title`;
  expect(await forced(now, ["contracts"])).toBe(true);
  await now.end();
  expect(rows.map(({ rule }) => rule && { ...rule })).toEqual([
    expect.objectContaining({ kind: "period", n: 3, unit: "month", align: "quarter_end", calendar: "DE" }),
    null,
    { n: 60, unit: "day" },
  ]);
});

test("a stored word for a deleted account becomes no name, and a name or a client of that word stays", async () => {
  const { old, workspace } = await stoodBefore("let_each_reader_name_a_former_person");
  const user = (n: number, name: string, email: string) => ({
    id: id(n),
    name,
    email,
    password_hash: "-",
    locale: "en",
  });
  await old`insert into users ${old([
    user(20, "Była osoba", `${id(20)}@erased.invalid`),
    user(21, "Former person", "unlucky@example.com"),
  ])}`;
  const event = (n: number, kind: string, facts: Record<string, string>) => ({
    workspace_id: workspace,
    id: id(n),
    actor_kind: "member",
    actor_id: id(21),
    kind,
    facts,
    at: new Date(),
  });
  const kept = { name: "Former person", userId: id(21) };
  const before = [
    event(30, "task.assigned", { name: "Była osoba", title: "Call" }),
    event(31, "member.removed", { name: "Former person", userId: id(20) }),
    event(32, "member.invited", { email: "Former person", role: "member" }),
    event(33, "client.created", { name: "Former person" }),
    event(34, "member.restored", kept),
  ];
  for (const row of before) await old`insert into events ${old(row)}`;
  await old.end();

  const now = await broughtOn(workspace);
  const names = await now<{ name: string }[]>`select name from users order by id`;
  const facts = await now<{ facts: unknown }[]>`select facts from events order by id`;
  expect(await forced(now, ["events"])).toBe(true);
  await expect(now`update events set facts = '{}'`).rejects.toThrow("only ever added");
  await now.end();
  expect(names.map(({ name }) => name)).toEqual(["", "Former person"]);
  expect(facts.map((row) => row.facts)).toEqual([
    { name: "", title: "Call" },
    { name: "", userId: id(20) },
    { email: "", role: "member" },
    { name: "Former person" },
    kept,
  ]);
});

test("what viewers still held of open cases waits for somebody; leads, ended cases and everybody else keep theirs", async () => {
  const { old, workspace } = await stoodBefore("let_viewers_hold_no_open_work");
  const own = { workspace_id: workspace };
  const [viewer, member, client, contract] = [id(20), id(21), id(30), id(31)];
  const [running, ended] = [id(40), id(41)];
  const people = { [viewer]: "viewer", [member]: "member" };
  for (const [user, role] of Object.entries(people)) {
    await old`insert into users ${old({ id: user, name: role, email: `${role}@example.com`, password_hash: "-", locale: "en" })}`;
    await old`insert into members ${old({ ...own, user_id: user, role })}`;
  }
  await old`insert into clients ${old({ ...own, id: client, name: "Client", locale: "pl", folded: "client" })}`;
  await old`insert into contracts ${old({ ...own, id: contract, client_id: client, title: "Contract" })}`;
  const made = (caseId: string, number: number) => ({
    ...own,
    id: caseId,
    number,
    client_id: client,
    contract_id: contract,
    state: "analysis",
    is_open: true,
    initiator: "us",
    playbook_key: "consulting_freelance",
    playbook_version: 1,
    lead_id: viewer,
    opened_by: member,
    opened_on: "2026-11-02",
    folded: "client",
  });
  await old`insert into cases ${old([made(running, 1), made(ended, 2)])}`;
  const holding = (caseId: string, slot: string, user: string) => ({ ...own, case_id: caseId, slot, user_id: user });
  await old`insert into case_slots ${old([
    holding(running, "lead", viewer),
    holding(running, "finance", viewer),
    holding(running, "legal", member),
    holding(ended, "finance", viewer),
  ])}`;
  const task = (n: number, caseId: string, user: string, values: { phase?: string; status?: string } = {}) => ({
    ...own,
    id: id(n),
    case_id: caseId,
    phase: values.phase ?? "analysis",
    position: `a${n}`,
    title: `Task ${n}`,
    owner_id: user,
    required: true,
    status: values.status ?? "open",
    finished_at: values.status === "done" ? new Date() : null,
    finished_by: values.status === "done" ? user : null,
  });
  await old`insert into tasks ${old([
    task(50, running, viewer),
    task(51, running, member),
    task(52, running, viewer, { status: "done" }),
    task(53, ended, viewer),
    task(54, ended, viewer, { phase: "aftercare" }),
  ])}`;
  const helping = (n: number, user: string) => ({ ...own, task_id: id(n), user_id: user });
  await old`insert into task_helpers ${old([helping(51, viewer), helping(52, viewer), helping(50, member)])}`;
  await old`update cases set state = 'closed', is_open = false, closed_on = '2026-11-20' where id = ${ended}`;
  await old.end();

  const now = await broughtOn(workspace);
  const owners = await now<{ owner: string | null }[]>`select owner_id as owner from tasks order by id`;
  const helpers = await now<{ held: string }[]>`
    select right(task_id::text, 2) || ' ' || right(user_id::text, 2) as held from task_helpers order by 1`;
  const slots = await now<{ held: string }[]>`
    select right(case_id::text, 2) || ' ' || slot as held from case_slots order by 1`;
  expect(await forced(now, ["members", "cases", "case_slots", "tasks", "task_helpers"])).toBe(true);
  await now.end();
  expect(owners.map(({ owner }) => owner)).toEqual([null, member, viewer, viewer, null]);
  expect(helpers.map(({ held }) => held)).toEqual(["50 21", "52 20"]);
  expect(slots.map(({ held }) => held)).toEqual(["40 lead", "40 legal", "41 finance"]);
});
