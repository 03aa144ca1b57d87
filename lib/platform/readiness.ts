import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";

let draining = false;

/** Once asked to stop, this process says it is not ready, so that a balancer sends nobody new. */
export const drainWhenStopped = () =>
  process.once("SIGTERM", () => {
    draining = true;
  });

/**
 * The database answers within a second, and the role we use cannot step around row security:
 * not a superuser, no BYPASSRLS, owner of no table.
 */
export async function isReady(): Promise<boolean> {
  if (draining) return false;
  try {
    const check = database().execute<{ safe: boolean }>(sql`
      select not (r.rolsuper or r.rolbypassrls)
        and not exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind = 'r')
        and to_regclass('public.workspaces') is not null as safe
      from pg_roles r where r.rolname = current_user`);
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error("the database is slow")), 1000).unref(),
    );
    const [row] = await Promise.race([check, late]);
    if (!row?.safe)
      log.error({}, "the database role may step around row security, or the tables are missing: not serving");
    return row?.safe === true;
  } catch (error) {
    log.warn({ error }, "not ready");
    return false;
  }
}
