import { describe, expect, test } from "vitest";
import { isOpenProposal, whatIsMissing, whyNotAnswerProposal, whyNotEnd } from "./rules";

const notes = "We went through the hours and the fee, and what both sides expect.";

test.each([
  [notes, "We would rather know early.", []],
  ["short", "We would rather know early.", ["notes"]],
  [notes, " ", ["position"]],
  ["", "", ["notes", "position"]],
])("notes “%s”, position “%s”: %o is missing", (given, clientPosition, missing) => {
  expect(whatIsMissing({ notes: given, clientPosition })).toEqual(missing);
});

describe("outcomes of talks", () => {
  test.each([
    ["planned", "no_show", null],
    ["planned", "cancelled", null],
    ["no_show", "planned", null],
    ["cancelled", "planned", null],
    ["planned", "planned", "talk_is_planned"],
    ["declined", "no_show", "talk_not_planned"],
    ["held", "cancelled", "talk_was_held"],
  ] as const)("%s becomes %s: %s", (status, to, why) => {
    expect(whyNotEnd(status, to)).toBe(why);
  });
});

describe("proposals", () => {
  test.each([
    ["open", "accepted", null],
    ["accepted", "rejected", "proposal_answered"],
    ["accepted", "open", null],
    ["open", "open", "proposal_is_open"],
  ] as const)("%s becomes %s: %s", (status, to, why) => {
    expect(whyNotAnswerProposal(status, to)).toBe(why);
  });

  test.each([
    ["open", null, true],
    ["open", "2026-11-27", true],
    ["open", "2026-11-26", false],
    ["accepted", null, false],
  ] as const)("%s until %s is open: %s", (status, validUntil, open) => {
    expect(isOpenProposal({ status, validUntil }, "2026-11-27")).toBe(open);
  });
});
