import { expect, test } from "vitest";
import { canRetryMail, canSeeOutbox, canUpdateWorkspace } from "./policy";

test.each([
  ["owner", true],
  ["admin", true],
  ["member", false],
  ["viewer", false],
] as const)("%s: settings and outbox %s", (role, answer) => {
  expect(canUpdateWorkspace({ role })).toBe(answer);
  expect(canSeeOutbox({ role })).toBe(answer);
  expect(canRetryMail({ role })).toBe(answer);
});
