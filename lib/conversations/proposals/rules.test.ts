import { expect, test } from "vitest";
import { canAddProposal, canAnswerProposal, canReopenProposal, canUpdateProposal } from "./policy";
import { stateOf, whyNotAnswer, whyNotReopen, whyNotUpdate, whyNotValid } from "./rules";

const today = "2026-11-27";

test.each([
  ["open", null, "open"],
  ["open", "2026-11-28", "open"],
  ["open", "2026-11-27", "open"],
  ["open", "2026-11-26", "expired"],
  ["accepted", "2026-11-26", "accepted"],
  ["rejected", "2026-11-26", "rejected"],
  ["countered", "2026-11-26", "countered"],
] as const)("%s, valid until %s, is %s", (status, validUntil, state) =>
  expect(stateOf({ status, validUntil }, today)).toBe(state),
);

test.each([
  ["open", null, "accepted", null],
  ["open", "2026-11-26", "accepted", "proposal_expired"],
  ["open", "2026-11-26", "rejected", null],
  ["open", "2026-11-26", "withdrawn", null],
  ["open", "2026-11-26", "countered", null],
  ["accepted", null, "rejected", "proposal_answered"],
  ["withdrawn", null, "accepted", "proposal_answered"],
] as const)("%s, valid until %s, answered %s", (status, validUntil, answer, expected) =>
  expect(whyNotAnswer({ status, validUntil }, answer, today)).toBe(expected),
);

test("only an open proposal changes, only an answered one is reopened", () => {
  const open = { status: "open", validUntil: null } as const;
  const answered = { status: "rejected", validUntil: null } as const;
  expect([whyNotUpdate(open), whyNotUpdate(answered)]).toEqual([null, "proposal_answered"]);
  expect([whyNotReopen(open), whyNotReopen(answered)]).toEqual(["proposal_not_answered", null]);
});

test.each([
  [null, null],
  [today, null],
  ["2026-11-26", "proposal_valid_in_past"],
])("valid until %s", (until, expected) => expect(whyNotValid(until, today)).toBe(expected));

const actor = (role: "admin" | "member" | "viewer", userId = "marta") =>
  ({ userId, name: "", role, locale: "en" }) as const;
const held = {
  slots: [
    { slot: "lead" as const, userId: "marta" },
    { slot: "finance" as const, userId: "filip" },
  ],
};

test.each([
  ["an admin accepts", actor("admin", "adam"), "accepted", true],
  ["the lead accepts", actor("member"), "accepted", true],
  ["finance does not accept", actor("member", "filip"), "accepted", false],
  ["finance writes a refusal down", actor("member", "filip"), "rejected", true],
  ["a viewer does not", actor("viewer"), "rejected", false],
] as const)("%s", (_who, who, answer, expected) => expect(canAnswerProposal(who, held, answer)).toBe(expected));

test("members propose, viewers read", () => {
  for (const can of [canAddProposal, canUpdateProposal, canReopenProposal]) {
    expect([can(actor("member")), can(actor("viewer"))]).toEqual([true, false]);
  }
});
