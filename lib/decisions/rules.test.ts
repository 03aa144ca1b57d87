import { expect, test } from "vitest";
import { ends, whyNotApprove, whyNotDecide } from "./rules";

const today = "2026-11-27";
const rationale = "The scope outgrew the fee for a year.";

test.each([
  ["decision", rationale, today, null],
  ["decision", "Too short.", today, "decision_reasons_short"],
  ["decision", rationale, "2026-11-28", "decision_in_future"],
  ["closed", rationale, today, "case_closed"],
] as const)("in %s, “%s”, on %s: %s", (state, words, decidedOn, why) => {
  expect(whyNotDecide({ state }, { rationale: words, decidedOn }, today)).toBe(why);
});

test.each([
  ["olga", null, "adam", null],
  ["olga", null, "olga", "decision_own"],
  ["olga", "adam", "marta", "decision_already_approved"],
] as const)("decided by %s, approved by %s, asked by %s: %s", (decidedBy, approvedBy, who, why) => {
  expect(whyNotApprove({ decidedBy, approvedBy }, who)).toBe(why);
});

test("only an ending has a way of ending", () => {
  expect(ends("end")).toBe(true);
  expect(ends("continue")).toBe(false);
});
