import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrate } from "./migrate.ts";

const owner = postgres(inject("ownerUrl"), { max: 1, onnotice: () => undefined });
const address = new URL(inject("ownerUrl"));
/** Owns its database and nothing more, as with a PostgreSQL somebody else runs: row security binds it. */
address.username = "plain_owner";
address.password = "plain";
address.pathname = "/migrated";

beforeAll(async () => {
  await owner`create role plain_owner login password 'plain'`;
  await owner`create database migrated owner plain_owner`;
});
afterAll(async () => {
  await owner`drop database migrated with (force)`;
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

test("the plain length of notice of a contract becomes its rule, and a rule that was read stays", async () => {
  const folder = await historyBefore("keep_one_rule_of_a_contract");
  await migrate(address.href, folder);
  await rm(folder, { recursive: true });
  const old = postgres(address.href, { max: 1 });
  const [workspace, client] = ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"];
  await old`insert into workspaces ${old({ id: workspace, slug: "firm", name: "Firm", locale: "pl", time_zone: "Europe/Warsaw", calendar: "PL" })}`;
  await old`select set_config('app.workspace_id', ${workspace}, false)`;
  await old`insert into clients ${old({ workspace_id: workspace, id: client, name: "Client", locale: "pl", folded: "client" })}`;
  const contract = (n: number, values: Record<string, string | number | null>) => ({
    workspace_id: workspace,
    id: `01900000-0000-7000-8000-00000000001${n}`,
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

  await migrate(address.href);

  const now = postgres(address.href, { max: 1 });
  await now`select set_config('app.workspace_id', ${workspace}, false)`;
  const rows = await now<{ rule: unknown }[]>`select notice_rule as rule from contracts order by title`;
  const [forced] = await now`select relforcerowsecurity as forced from pg_class where relname = 'contracts'`;
  await now.end();
  expect(rows.map(({ rule }) => rule && { ...rule })).toEqual([
    expect.objectContaining({ kind: "period", n: 3, unit: "month", align: "quarter_end", calendar: "DE" }),
    null,
    { n: 60, unit: "day" },
  ]);
  expect(forced).toEqual({ forced: true });
});
