import { DrizzleQueryError } from "drizzle-orm";
import { PostgresJsPreparedQuery } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** What PostgreSQL says of a failure beside its message, and what never repeats a row. */
const facts = ["code", "schema_name", "table_name", "column_name", "constraint_name"];
/** The class of failures whose message repeats the value that did not fit. */
const badValue = "22";

/**
 * Lets no failed statement leave with its values: Drizzle writes them into the message of the error, PostgreSQL
 * into its details, and whoever prints an error nobody caught, as Next does, would print them too.
 */
export function keepValuesInside() {
  const { prototype } = PostgresJsPreparedQuery;
  const run = Reflect.get(prototype, "execute");
  prototype.execute = async function execute(placeholders) {
    try {
      return (await run.call(this, placeholders)) as unknown;
    } catch (error) {
      throw withoutValues(error);
    }
  };
}

function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error;
  return new Error(`Failed query: ${error.query}`, { cause: toldBy(error.cause) });
}

function toldBy(cause: unknown): unknown {
  if (!(cause instanceof postgres.PostgresError)) return cause;
  const message = cause.code.startsWith(badValue) ? "a value does not fit" : cause.message;
  const told = Object.fromEntries(facts.map((name) => [name, Reflect.get(cause, name) as unknown]));
  return Object.assign(new Error(message), told);
}
