import { expect, test } from "vitest";
import { EnvironmentError, parseEnv } from "./env";

const enough = { APP_DATABASE_URL: "postgres://app:word@db.example/partwell", AUTH_SECRET: "s".repeat(32) };

function problemsOf(source: Record<string, string>): string[] {
  try {
    parseEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message.split("\n");
    throw error;
  }
}

test("an address of a database and a secret are enough", () => {
  expect(parseEnv(enough)).toMatchObject({
    APP_URL: "http://localhost:3000",
    WORKER: "inside",
    LOG_LEVEL: "info",
    TRUSTED_PROXIES: 0,
    production: false,
    S3: undefined,
  });
});

test("a bucket with its keys is one setting", () => {
  const bucket = { S3_BUCKET: "firm", S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "key" };
  expect(parseEnv({ ...enough, ...bucket }).S3).toMatchObject({ bucket: "firm", region: "us-east-1" });
});

test("everything that is wrong is named at once, and no value is repeated", () => {
  const wrong = {
    NODE_ENV: "production",
    APP_DATABASE_URL: "mysql://app:secret-word@db.example/x",
    APP_URL: "http://partwell.example",
    AUTH_SECRET: "secret-word",
    WORKER: "beside",
    LOG_LEVEL: "loud",
    TRUSTED_PROXIES: "eleven",
    S3_BUCKET: "firm",
    S3_SECRET_ACCESS_KEY: "secret-word",
  };
  const problems = problemsOf(wrong);
  expect(problems.map((line) => line.split(/[:,]/)[0])).toEqual([
    "APP_DATABASE_URL",
    "AUTH_SECRET",
    "WORKER",
    "LOG_LEVEL",
    "TRUSTED_PROXIES",
    "APP_URL",
    "S3_BUCKET",
  ]);
  expect(problems.join()).not.toContain("secret-word");
});

test.each([
  ["a missing secret", { APP_DATABASE_URL: enough.APP_DATABASE_URL }, "AUTH_SECRET"],
  ["a missing database", { AUTH_SECRET: enough.AUTH_SECRET }, "APP_DATABASE_URL"],
  ["a path in the address", { ...enough, APP_URL: "http://localhost:3000/app" }, "APP_URL"],
  ["an address that is none", { ...enough, APP_URL: "partwell" }, "APP_URL"],
])("%s is named", (_what, source, name) => {
  expect(problemsOf(source)).toEqual([expect.stringContaining(name)]);
});
