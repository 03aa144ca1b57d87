import postgres from "postgres";
import { afterAll, expect, inject, test } from "vitest";
import { provision } from "./provision.ts";

const ownerUrl = inject("ownerUrl");
const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
const app = postgres(inject("appUrl"), { max: 1 });
afterAll(() => Promise.all([owner.end(), app.end()]));

const denied = { code: "42501" };

test("the app role is bound by row security, owns nothing and has its time limits", async () => {
  const [role] = await app`
    select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns,
      current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle
    from pg_roles where rolname = current_user`;
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreatedb: false,
    rolcreaterole: false,
    owns: 0,
    statement: "15s",
    lock: "5s",
    idle: "15s",
  });
});

test("the app role uses the tables of later migrations, and neither empties nor changes nor creates any", async () => {
  await owner`create table made_later (id bigint generated always as identity, word text)`;
  await app`insert into made_later (word) values ('one')`;
  await app`update made_later set word = 'two'`;
  expect(await app`select word from made_later`).toEqual([{ word: "two" }]);
  await app`delete from made_later`;
  await expect(app`truncate made_later`).rejects.toMatchObject(denied);
  await expect(app`alter table made_later add column more text`).rejects.toMatchObject(denied);
  await expect(app`create table own (id int)`).rejects.toMatchObject(denied);
  await expect(app`create temporary table own (id int)`).rejects.toMatchObject(denied);
  await owner`drop table made_later`;
});

test("provisioning again keeps a right that a migration took away", async () => {
  await owner`create table append_only (word text)`;
  await owner`revoke update, delete on append_only from partwell_app`;
  await provision(ownerUrl, null);
  await app`insert into append_only values ('one')`;
  await expect(app`update append_only set word = 'two'`).rejects.toMatchObject(denied);
  await owner`drop table append_only`;
});

test("the app role reads which migrations were applied and cannot change that", async () => {
  await app`select hash from drizzle.__drizzle_migrations`;
  await expect(app`delete from drizzle.__drizzle_migrations`).rejects.toMatchObject(denied);
});

test("a role that is new to a filled database gets its rights, and a password with a quote works", async () => {
  await owner`create table filled (word text)`;
  const role = "second_app";
  await provision(ownerUrl, "it's; a 'password'", role);
  const address = new URL(ownerUrl);
  address.username = role;
  address.password = encodeURIComponent("it's; a 'password'");
  const second = postgres(address.href, { max: 1 });
  expect(await second`select word from filled`).toEqual([]);
  await second.end();
  await owner`drop table filled`;
});
