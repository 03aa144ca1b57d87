import { describe, expect, test } from "vitest";
import { findTransition } from "./lifecycle";
import { blockersOf, whyNotAnswer } from "./rules";
import { bare, decision, notice, review, today, word } from "./testing/facts";

describe("blockers", () => {
  const giving = findTransition("decision", "notice_given");
  if (!giving) throw new Error("no such step");

  test("name what is missing, in the order of the lifecycle, with what may be done", () => {
    const facts = { ...bare, decision, notice, review, informing: { held: 1, attempts: 0 } };
    expect(blockersOf(giving, facts, today)).toEqual([{ guard: "G15", level: "must", confirmable: true }]);
  });

  test("a waiver lifts what may be waived, and nothing else", () => {
    const waived = (guard: string) => ({ ...word(guard), kind: "waived" as const });
    const facts = { ...bare, decision, notice, review, answers: [waived("G15"), waived("G16")] };
    expect(blockersOf(giving, facts, today).map(({ guard }) => guard)).toEqual(["G15"]);
  });

  test("what a light case is not asked for does not block it", () => {
    const facts = { ...bare, profile: "light" as const };
    expect(blockersOf({ guards: ["G06", "G34", "G36"] }, facts, today)).toEqual([]);
  });

  test.each([
    ["G16", "waived", "standard", null],
    ["G12", "waived", "standard", "guard_not_waivable"],
    ["G12", "waived", "light", "guard_not_waivable"],
    ["G06", "waived", "strict", "guard_not_waivable"],
    ["G15", "confirmed", "strict", null],
    ["G03", "confirmed", "light", "guard_not_confirmable"],
  ] as const)("%s %s in a %s case: %s", (guard, kind, profile, why) => {
    expect(whyNotAnswer({ state: "decision", profile }, guard, kind)).toBe(why);
  });
});

test("a cancelled case takes no answer, an ended one does", () => {
  const answer = (state: "cancelled" | "closed", kind: "waived" | "confirmed") =>
    whyNotAnswer({ state, profile: "standard" }, kind === "waived" ? "G16" : "G15", kind);
  for (const kind of ["waived", "confirmed"] as const) {
    expect(answer("cancelled", kind)).toBe("case_cancelled");
    expect(answer("closed", kind)).toBeNull();
  }
});
