import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { keepValuesInside } from "./failure.ts";
import { prepared } from "./prepared.ts";
import * as schema from "./schema/schema.ts";

keepValuesInside();

/**
 * Opens a pool to the database.
 * The short backoff is deliberate: the default one keeps a pool waiting 9 to 17 s after the server is back.
 */
export function connect(url: string, max = 8) {
  const client = postgres(url, {
    max,
    prepare: true,
    connect_timeout: 5,
    idle_timeout: 30,
    max_lifetime: 1800,
    backoff: (attempt: number) => Math.min(0.2 * attempt, 2),
    onnotice: () => undefined,
  });
  return { client, db: drizzle(prepared(client), { schema }) };
}

export type Connection = ReturnType<typeof connect>;
export type Database = Connection["db"];
/** A transaction. Tenant rows can be reached only through one that `inWorkspace` opened. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
