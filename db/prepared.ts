import type { Sql, TransactionSql } from "postgres";

/** Lists in a statement come in every length: those with more values than this are planned each time. */
const mostValues = 40;

/**
 * A client whose statements PostgreSQL keeps, parsed and planned, per connection.
 * Drizzle asks for that only of statements it was given a name for, and without it each one costs a second
 * round trip and a new plan. In: a client of postgres.js, or one of its transactions. Out: the same, keeping.
 */
export function prepared<Client extends Sql | TransactionSql>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      if (key === "unsafe") return (text: string, values: never[] = []) => run(target, text, values);
      if (key === "begin" || key === "savepoint") return (...given: unknown[]) => value(...given.map(preparing));
      return value;
    },
  });
}

const run = (client: Sql | TransactionSql, text: string, values: never[]) =>
  client.unsafe(text, values, { prepare: values.length > 0 && values.length <= mostValues });

/** The work of a transaction is given a client that keeps statements too. */
const preparing = (given: unknown) =>
  typeof given === "function" ? (client: TransactionSql) => given(prepared(client)) as unknown : given;
