import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { makers } from "@/db/testing/make";
import { clients, contacts } from "@/db/schema/clients";
import { cases } from "@/db/schema/cases";
import { events } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/database";

/** Tables that belong to no workspace. Everything else is a tenant's. */
const global = ["account_tokens", "outbox", "rate_limits", "sessions", "users", "workspaces"];
/** Policies beside `own_workspace`, each with its reason in db/schema. */
const further: Record<string, string[]> = {
  feedback_drafts: ["worker_clears"],
  feedback_requests: ["worker_reads"],
  files: ["worker_clears"],
  idempotency_keys: ["worker_clears"],
  links: ["by_public_id", "worker_reads"],
  members: ["own_memberships"],
};

const { makeMember, makeCase, makeClient, within } = makers(database());

type Table = {
  name: string;
  security: boolean;
  forced: boolean;
  owned: boolean;
  ofCase: boolean;
  policies: string[];
  key: string[];
};

const tables = async () =>
  database().execute<Table>(sql`
    select c.relname as name, c.relrowsecurity as security, c.relforcerowsecurity as forced,
      pg_get_userbyid(c.relowner) = current_user as owned,
      c.relname = 'cases' or exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
      ) as "ofCase",
      array(select polname::text from pg_policy where polrelid = c.oid order by 1) as policies,
      array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary order by a.attnum) as key
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);

test("every tenant table forces row security, carries the workspace in its key, and is not ours", async () => {
  const found = await tables();
  expect(found.filter((table) => global.includes(table.name)).map((table) => table.name)).toEqual(global);
  for (const table of found) {
    expect(table.owned, `${table.name} is owned by the app's role`).toBe(false);
    if (global.includes(table.name)) continue;
    expect(table, table.name).toMatchObject({ security: true, forced: true });
    expect(table.key, `${table.name}: primary key`).toContain("workspace_id");
    expect(table.policies, `${table.name}: policies`).toEqual(
      ["own_workspace", ...(table.ofCase ? ["not_of_hidden_case"] : []), ...(further[table.name] ?? [])].toSorted(),
    );
  }
});

test("every foreign key between tenant tables carries the workspace", async () => {
  const keys = await database().execute<{ name: string; columns: string[]; target: string }>(sql`
    select con.conname as name, con.confrelid::regclass::text as target,
      array(select attname::text from pg_attribute where attrelid = con.conrelid and attnum = any(con.conkey)) as columns
    from pg_constraint con where con.contype = 'f' and con.connamespace = 'public'::regnamespace`);
  expect(keys.length).toBeGreaterThan(30);
  for (const key of keys) {
    if (global.includes(key.target)) continue;
    expect(key.columns, key.name).toContain("workspace_id");
  }
});

test("the app's role can neither step around row security nor change the tables", async () => {
  const [role] = await database().execute(
    sql`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`,
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
  await expect(database().execute(sql`create table intruder (id int)`)).rejects.toThrow();
  await expect(database().execute(sql`truncate cases`)).rejects.toThrow();
});

test("without a workspace no tenant row is seen and none can be written", async () => {
  const olga = await makeMember({ role: "owner" });
  await makeCase(olga);
  expect(await database().select({ id: cases.id }).from(cases)).toEqual([]);
  await expect(
    database()
      .insert(clients)
      .values({ workspaceId: olga.workspace.id, id: newId(), name: "x", folded: "x", locale: "pl" }),
  ).rejects.toThrow();
});

test("another workspace reads, changes and receives nothing", async () => {
  const olga = await makeMember({ role: "owner" });
  const stranger = await makeMember({ role: "owner" });
  const theirs = await makeCase(olga);
  const seen = await within(stranger.workspace, async (tx) => {
    const read = await tx.select({ id: tasks.id }).from(tasks);
    const changed = await tx.update(tasks).set({ title: "taken" }).returning({ id: tasks.id });
    const removed = await tx.delete(clients).returning({ id: clients.id });
    return { read, changed, removed };
  });
  expect(seen).toEqual({ read: [], changed: [], removed: [] });
  await expect(
    within(stranger.workspace, (tx) =>
      tx
        .insert(clients)
        .values({ workspaceId: theirs.workspace.id, id: newId(), name: "x", folded: "x", locale: "pl" }),
    ),
  ).rejects.toThrow();
});

test("a child cannot hang on a parent of another workspace", async () => {
  const olga = await makeMember({ role: "owner" });
  const stranger = await makeMember({ role: "owner" });
  const client = await makeClient(olga.workspace);
  const foreign = {
    workspaceId: stranger.workspace.id,
    id: newId(),
    clientId: client.clientId,
    name: "x",
    locale: "pl",
  } as const;
  await expect(within(stranger.workspace, (tx) => tx.insert(contacts).values(foreign))).rejects.toThrow();
});

test("events are added and never rewritten", async () => {
  const olga = await makeMember({ role: "owner" });
  const row = {
    workspaceId: olga.workspace.id,
    id: newId(),
    actorKind: "system",
    kind: "x",
    facts: {},
    at: new Date(),
  } as const;
  await within(olga.workspace, (tx) => tx.insert(events).values(row));
  await expect(within(olga.workspace, (tx) => tx.update(events).set({ kind: "y" }))).rejects.toThrow();
});
