import { inject } from "vitest";

Object.assign(process.env, {
  APP_DATABASE_URL: inject("appUrl"),
  AUTH_SECRET: "a-secret-that-only-tests-know-0123456789",
  LOG_LEVEL: process.env.TEST_LOG ?? "silent",
});
