import { describe, expect, test } from "vitest";
import { caseStates, type CaseState, phases } from "@/db/enums";
import { findTransition, isOpenState, lifecycle, type Transition, transitionsFrom } from "./lifecycle";
import { type CasePath, casePaths, isOnPath } from "./paths";
import {
  type Blocker,
  type CaseDates,
  milestonesOf,
  needsReason,
  nextState,
  spanOf,
  whyNotChange,
  whyNotDates,
  whyNotMove,
  whyNotReason,
  whyNotWork,
} from "./rules";

const dates: CaseDates = {
  openedOn: "2026-11-02",
  consultationOn: null,
  decisionOn: null,
  noticeTargetOn: null,
  noticeDeliveredOn: null,
  lastServiceOn: null,
  effectiveEndOn: null,
  accessOffOn: null,
  tailEndOn: null,
  closedOn: null,
};

function way(from: CaseState, to: CaseState): Transition {
  const found = findTransition(from, to);
  if (!found) throw new Error(`no way from ${from} to ${to}`);
  return found;
}

describe("what may change", () => {
  test.each<[state: CaseState, why: string | null]>([
    ["draft", null],
    ["negotiation", null],
    ["handover", null],
    ["closed", "case_closed"],
    ["retained", "case_retained"],
    ["cancelled", "case_cancelled"],
  ])("a case in %s: %s", (state, why) => {
    expect(whyNotChange({ state })).toBe(why);
    expect(whyNotWork({ state }, "handover")).toBe(why);
  });

  test("exactly open cases may change", () => {
    for (const state of caseStates) expect(whyNotChange({ state }) === null).toBe(isOpenState(state));
  });

  test("the last phase goes on after the end, but not after a cancellation", () => {
    expect(whyNotWork({ state: "closed" }, "aftercare")).toBeNull();
    expect(whyNotWork({ state: "retained" }, "aftercare")).toBeNull();
    expect(whyNotWork({ state: "cancelled" }, "aftercare")).toBe("case_cancelled");
    for (const phase of phases) expect(whyNotWork({ state: "analysis" }, phase)).toBeNull();
  });
});

describe("steps", () => {
  const closing = way("handover", "closed");
  const ready = { state: "handover", initiator: "us", mode: "ordinary" } as const;
  const blockedBy = (...guards: string[]): Blocker[] =>
    guards.map((guard) => ({ guard, level: "must", confirmable: false }));

  test.each<[what: string, blockers: Blocker[], why: string | null]>([
    ["nothing stands in the way", [], null],
    ["the last day is ahead", blockedBy("G32", "G33"), "case_contract_not_ended"],
    ["a required task is open", blockedBy("G33"), "case_required_tasks_open"],
    ["it was closed too long ago", blockedBy("G40"), "case_reopening_too_late"],
    ["anything else is missing", blockedBy("G03"), "case_step_blocked"],
  ])("a step when %s", (_what, blockers, why) => {
    expect(whyNotMove(ready, closing, blockers)).toBe(why);
  });

  test("a step from another state is no step", () => {
    expect(whyNotMove({ ...ready, state: "settlement" }, closing, [])).toBe("case_no_such_step");
  });

  test("a step of another way of ending is no step", () => {
    const byClient = way("analysis", "notice_given");
    expect(whyNotMove({ state: "analysis", initiator: "us", mode: null }, byClient, [])).toBe("case_no_such_step");
    expect(whyNotMove({ state: "analysis", initiator: "client", mode: null }, byClient, [])).toBeNull();
  });

  test("a reason is asked for exactly where the lifecycle says so", () => {
    for (const step of lifecycle.transitions) {
      expect(needsReason(step)).toBe(step.guards.includes("G37"));
      expect(whyNotReason(step, "too short ")).toBe(step.guards.includes("G37") ? "case_reason_needed" : null);
      expect(whyNotReason(step, "long enough")).toBeNull();
    }
  });

  test.each<[state: CaseState, path: CasePath, next: CaseState | null]>([
    ["draft", "notice", "analysis"],
    ["analysis", "notice", "consultation"],
    ["analysis", "client", "notice_given"],
    ["consultation", "notice", "decision"],
    ["decision", "notice", "notice_given"],
    ["decision", "for_cause", "notice_given"],
    ["decision", "mutual", "settlement"],
    ["decision", "expiry", "handover"],
    ["notice_given", "notice", "settlement"],
    ["settlement", "notice", "handover"],
    ["handover", "notice", "closed"],
    ["closed", "notice", null],
    ["retained", "notice", null],
    ["cancelled", "notice", null],
  ])("after %s (%s) comes %s", (state, path, next) => {
    expect(nextState(state, path)).toBe(next);
  });

  test("what is offered next is always a way of the lifecycle", () => {
    for (const state of caseStates)
      for (const path of casePaths) {
        const next = nextState(state, path);
        if (next && isOnPath(path, state, next)) expect(transitionsFrom(state).map(({ to }) => to)).toContain(next);
      }
  });
});

test.each([
  [{ noticeDeliveredOn: "2026-11-30", effectiveEndOn: "2026-11-30", tailEndOn: "2026-11-30" }, null],
  [{ noticeDeliveredOn: null, effectiveEndOn: null, tailEndOn: "2026-01-01" }, null],
  [{ noticeDeliveredOn: "2026-12-01", effectiveEndOn: "2026-11-30", tailEndOn: null }, "case_dates_out_of_order"],
  [{ noticeDeliveredOn: null, effectiveEndOn: "2026-11-30", tailEndOn: "2026-11-29" }, "case_dates_out_of_order"],
])("dates %o: %s", (given, why) => {
  expect(whyNotDates(given)).toBe(why);
});

describe("milestones", () => {
  const ahead = { ...dates, effectiveEndOn: "2027-02-28", lastServiceOn: "2027-02-15" };

  test("what is not known is foreseen and marked, what cannot be foreseen is left out", () => {
    const points = milestonesOf({ state: "analysis", dates: ahead }, "2026-11-27");
    expect(points.map(({ key, forecast }) => [key, forecast])).toEqual([
      ["opened", false],
      ["consultation", true],
      ["decision", true],
      ["notice_delivered", true],
      ["last_service", false],
      ["effective_end", false],
    ]);
    expect(spanOf(points)).toEqual({ from: "2026-11-02", to: "2027-02-28" });
  });

  test.each(["retained", "cancelled"] as const)("a case that is %s has only what came to pass", (state) => {
    const decided = { ...ahead, decisionOn: "2026-11-20" };
    const keys = (today: string) => milestonesOf({ state, dates: decided }, today).map(({ key }) => key);
    expect(keys("2026-11-27")).toEqual(["opened", "decision"]);
    expect(keys("2026-11-19")).toEqual(["opened"]);
  });
});
