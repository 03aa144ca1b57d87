import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, expect, inject, test } from "vitest";
import { connect, type Tx } from "./client.ts";
import { makers } from "./testing/make.ts";

const { client, db } = connect(inject("appUrl"), 1);
const make = makers(db);
afterAll(() => client.end());

/** Everything a careless printer could show of it. */
async function printed(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => expect.fail("it did not fail"),
    (fault: unknown) => fault,
  );
  return { error, text: inspect(error, { depth: 9, showHidden: true }) };
}

test("a failed statement names its kind and constraint, and neither its values nor the row", async () => {
  const email = "olga@secret.example";
  await make.makeUser({ email });
  const { error, text } = await printed(make.makeUser({ email, passwordHash: "a-hash-nobody-sees" }));
  expect(text).not.toContain(email);
  expect(text).not.toContain("a-hash-nobody-sees");
  expect(error).toMatchObject({
    message: expect.stringMatching(/^Failed query: insert into "users"/),
    cause: { code: "23505", table_name: "users", constraint_name: expect.stringContaining("email") },
  });
});

const inside = (work: (tx: Tx) => Promise<unknown>) => db.transaction(work);

test.each([
  ["a statement alone", (value: string) => db.execute(sql`select ${value}::date`)],
  ["one of a transaction", (value: string) => inside((tx) => tx.execute(sql`select ${value}::date`))],
  [
    "one of a savepoint",
    (value: string) => inside((tx) => tx.transaction((own) => own.execute(sql`select ${value}::date`))),
  ],
])("a value that does not fit is not repeated: %s", async (_what, run) => {
  const { error, text } = await printed(run("a secret word"));
  expect(text).not.toContain("a secret word");
  expect(error).toMatchObject({ cause: { code: "22007", message: "a value does not fit" } });
});
