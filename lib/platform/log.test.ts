import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeLogger } from "./log";

const secret = "k".repeat(43);

/** What a line of the log says. */
function lineOf(facts: object) {
  let line = "";
  makeLogger("info", { write: (text) => (line += text) }).error(facts, "failed");
  return line;
}

test("a line is JSON with its time and level", () => {
  expect(JSON.parse(lineOf({ request: "one" }))).toEqual({
    level: "error",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    request: "one",
    msg: "failed",
  });
});

test.each([
  ["a password", { password: secret }],
  ["a cookie below", { headers: { cookie: secret } }],
  ["the secret of a link in an address", { path: `/f/AAAAAAAA/${secret}` }],
  ["the secret of a link in an error", { error: new Error(`no row for ${secret}`) }],
  ["what people searched for", { path: `/w/firm/cases?search=${secret}k` }],
])("%s is not in it", (_what, facts) => {
  expect(lineOf(facts)).not.toContain(secret);
});

test("a failed query is there without the values it carried", () => {
  const told = { code: "23505", constraint_name: "users_email", detail: "Key (email)=(olga@wierzba.example) exists." };
  const cause = Object.assign(new Error("duplicate key"), told);
  const error = new DrizzleQueryError("insert into users values ($1, $2)", ["olga@wierzba.example", "a-hash"], cause);
  const line = lineOf({ error });
  expect(line).not.toContain("olga@wierzba.example");
  expect(line).not.toContain("a-hash");
  expect(JSON.parse(line).error).toMatchObject({
    message: "Failed query: insert into users values ($1, $2)",
    stack: expect.arrayContaining([expect.stringContaining("log.test")]),
    cause: { message: "duplicate key", code: "23505", constraint: "users_email" },
  });
});
