import "server-only";
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { database } from "@/lib/platform/database";

/**
 * Counts one request and says whether it is still within the limit.
 * Sliding window over two neighbouring buckets, in one statement, so parallel requests cannot slip past.
 * In: what is done, by whom, how many times in how many seconds.
 */
export async function withinLimit(action: string, who: string, limit: number, seconds: number): Promise<boolean> {
  const key = createHash("sha256").update(`${action}|${who}`).digest("hex");
  const now = Date.now() / 1000;
  const bucket = Math.floor(now / seconds);
  const part = (now % seconds) / seconds;
  const [row] = await database().execute<{ used: number }>(sql`
    with hit as (
      insert into rate_limits (key, bucket, hits, expires_at)
      values (${key}, ${bucket}, 1, now() + make_interval(secs => ${seconds * 2}))
      on conflict (key, bucket) do update set hits = rate_limits.hits + 1
      returning hits
    )
    select hit.hits + coalesce((select hits from rate_limits where key = ${key} and bucket = ${bucket - 1}), 0) * ${1 - part}::float8 as used
    from hit`);
  return Number(row?.used ?? Number.POSITIVE_INFINITY) <= limit;
}
