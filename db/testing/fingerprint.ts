import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";

/** Not what anybody calls a change: counting requests, seeing a session, and the worker's own pace. */
const restless = ["rate_limits", "sessions", "outbox", "idempotency_keys"];

/** The content of workspaces: a hash per table that differs when anything in it does. */
export type Fingerprint = Map<string, string>;

export const differences = (one: Fingerprint, other: Fingerprint): string[] =>
  [...one.keys()].filter((table) => one.get(table) !== other.get(table));

/** Takes fingerprints with the eyes of the database's owner, who sees every row. */
export function fingerprints(owner: Database) {
  let tables: string[] | undefined;
  return async (workspaceIds: string[]): Promise<Fingerprint> => {
    tables ??= await tenantTables(owner);
    const parts = tables.map(
      (
        table,
      ) => sql`select ${table}::text as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash
      from ${sql.identifier(table)} t where workspace_id = any(${sql`array[${sql.join(
        workspaceIds.map((id) => sql`${id}::uuid`),
        sql`, `,
      )}]`})`,
    );
    const rows = await owner.execute<{ name: string; hash: string }>(sql.join(parts, sql` union all `));
    return new Map(rows.map(({ name, hash }) => [name, hash]));
  };
}

async function tenantTables(owner: Database): Promise<string[]> {
  const rows = await owner.execute<{ name: string }>(sql`
    select table_name::text as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id' order by 1`);
  return rows.map(({ name }) => name).filter((name) => !restless.includes(name));
}
