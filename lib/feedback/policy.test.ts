import { expect, test } from "vitest";
import type { Role } from "@/db/enums";
import {
  canExportFeedback,
  canExtendFeedback,
  canReadPrivateAnswers,
  canRequestFeedback,
  canRestoreFeedback,
  canRevokeFeedback,
  canSendFeedback,
  canWithdrawConsent,
} from "./policy";

test.each<[role: Role, works: boolean, readsPrivate: boolean]>([
  ["owner", true, true],
  ["admin", true, true],
  ["member", true, false],
  ["viewer", false, false],
])("%s works with feedback: %s, reads what is for a manager: %s", (role, works, readsPrivate) => {
  const duties = [
    canRequestFeedback,
    canSendFeedback,
    canExtendFeedback,
    canRevokeFeedback,
    canRestoreFeedback,
    canExportFeedback,
    canWithdrawConsent,
  ];
  expect(duties.map((can) => can({ role }))).toEqual(duties.map(() => works));
  expect(canReadPrivateAnswers({ role })).toBe(readsPrivate);
});
