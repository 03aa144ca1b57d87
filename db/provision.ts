import postgres from "postgres";

/** The role the product uses. It owns nothing, changes no table and is bound by row security. */
export const appRole = "partwell_app";

type Sql = ReturnType<typeof postgres>;

/**
 * Prepares roles and rights, before the migrations. Safe to run again: it creates what is missing, updates the
 * password, and leaves the rights on existing tables as the migrations made them.
 * Without a password the role must exist already and only its rights are set.
 */
export async function provision(adminUrl: string, appPassword: string | null, role = appRole) {
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    if (appPassword !== null) await createRole(sql, role, appPassword);
    await grant(sql, role);
  } finally {
    await sql.end();
  }
}

async function createRole(sql: Sql, role: string, password: string) {
  const name = sql(role);
  const [existing] = await sql`select from pg_roles where rolname = ${role}`;
  if (!existing) await sql`create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole`;
  // CREATE and ALTER ROLE take no parameters, so the server itself quotes the password.
  const [quoted] = await sql<{ literal: string }[]>`select quote_literal(${password}) as literal`;
  await sql.unsafe(`alter role ${role} password ${quoted?.literal}`);
  await sql`alter role ${name} set statement_timeout = '15s'`;
  await sql`alter role ${name} set lock_timeout = '5s'`;
  await sql`alter role ${name} set idle_in_transaction_session_timeout = '15s'`;
}

async function grant(sql: Sql, role: string) {
  const name = sql(role);
  const [here] = await sql<{ database: string }[]>`select current_database() as database`;
  const database = sql(here?.database ?? "");
  await sql.begin(async (tx) => {
    // Two starts at once would both rewrite the same catalogue rows, and one of them would fail.
    await tx`select pg_advisory_xact_lock(hashtext('partwell:provision'))`;
    await tx`revoke all on database ${database} from public`;
    await tx`grant connect on database ${database} to ${name}`;
    await tx`revoke all on schema public from public`;
    await tx`create schema if not exists drizzle`;
    await tx`grant usage on schema public, drizzle to ${name}`;
    await tx`alter default privileges in schema public grant select, insert, update, delete on tables to ${name}`;
    await tx`alter default privileges in schema public grant usage on sequences to ${name}`;
    await tx`alter default privileges in schema public grant execute on functions to ${name}`;
    await tx`alter default privileges in schema drizzle grant select on tables to ${name}`;
    if (await hasNoRights(tx, role)) await grantExisting(tx, name);
  });
}

/** A role that is new to a filled database, for example after a restore. */
async function hasNoRights(tx: postgres.TransactionSql, role: string) {
  const [granted] = await tx`select from information_schema.role_table_grants where grantee = ${role} limit 1`;
  return !granted;
}

async function grantExisting(tx: postgres.TransactionSql, name: postgres.Helper<string>) {
  await tx`grant select, insert, update, delete on all tables in schema public to ${name}`;
  await tx`grant usage on all sequences in schema public to ${name}`;
  await tx`grant execute on all functions in schema public to ${name}`;
  await tx`grant select on all tables in schema drizzle to ${name}`;
}
