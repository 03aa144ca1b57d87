import { expect, test } from "vitest";
import { canDeleteWorkspace, canRestoreWorkspace, canRetryMail, canSeeOutbox, canUpdateWorkspace } from "./policy";

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

test.each([
  ["owner", true],
  ["admin", false],
  ["member", false],
  ["viewer", false],
] as const)("%s: delete the workspace and bring it back %s", (role, answer) => {
  expect(canDeleteWorkspace({ role })).toBe(answer);
  expect(canRestoreWorkspace({ role })).toBe(answer);
});
