import { describe, expect, test } from "vitest";
import { caseStates, type CaseState, type Initiator, phases } from "@/db/enums";
import { findTransition, isOpenState, lifecycle, type Transition, transitionsFrom } from "./lifecycle";
import {
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

const today = "2026-11-23";
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
  const ready = {
    state: "handover" as const,
    effectiveEndOn: "2026-11-22",
    closedOn: null,
    requiredOpenBeforeAfter: 0,
  };

  test.each<[what: string, change: Partial<typeof ready> | { effectiveEndOn: null }, why: string | null]>([
    ["the last day is over and nothing required is open", {}, null],
    ["nobody knows the last day", { effectiveEndOn: null }, null],
    ["today is the last day", { effectiveEndOn: today }, "case_contract_not_ended"],
    ["the last day is ahead", { effectiveEndOn: "2026-12-31" }, "case_contract_not_ended"],
    ["a required task is open", { requiredOpenBeforeAfter: 1 }, "case_required_tasks_open"],
  ])("closing when %s", (_what, change, why) => {
    expect(whyNotMove({ ...ready, ...change }, closing, today)).toBe(why);
  });

  test.each([
    ["2026-11-23", null],
    ["2025-11-23", null],
    ["2025-11-22", "case_reopening_too_late"],
  ])("reopening what was closed on %s", (closedOn, why) => {
    expect(whyNotMove({ ...ready, state: "closed", closedOn }, way("closed", "handover"), today)).toBe(why);
  });

  test("a step from another state is no step", () => {
    expect(whyNotMove({ ...ready, state: "settlement" }, closing, today)).toBe("case_no_such_step");
  });

  test("a reason is asked for exactly where the lifecycle says so", () => {
    for (const step of lifecycle.transitions) {
      expect(needsReason(step)).toBe(step.guards.includes("G37"));
      expect(whyNotReason(step, "too short ")).toBe(step.guards.includes("G37") ? "case_reason_needed" : null);
      expect(whyNotReason(step, "long enough")).toBeNull();
    }
  });

  test.each<[state: CaseState, initiator: Initiator, next: CaseState | null]>([
    ["draft", "us", "analysis"],
    ["analysis", "us", "consultation"],
    ["analysis", "client", "notice_given"],
    ["consultation", "us", "decision"],
    ["decision", "us", "notice_given"],
    ["decision", "mutual", "settlement"],
    ["decision", "expiry", "handover"],
    ["notice_given", "us", "settlement"],
    ["settlement", "us", "handover"],
    ["handover", "us", "closed"],
    ["closed", "us", null],
    ["retained", "us", null],
    ["cancelled", "us", null],
  ])("after %s (%s) comes %s", (state, initiator, next) => {
    expect(nextState(state, initiator)).toBe(next);
  });

  test("what is offered next is always a way of the lifecycle", () => {
    for (const state of caseStates)
      for (const initiator of ["us", "client", "mutual", "expiry"] as const) {
        const next = nextState(state, initiator);
        if (next) expect(transitionsFrom(state).map(({ to }) => to)).toContain(next);
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
  test("what is not known is foreseen and marked, what cannot be foreseen is left out", () => {
    const points = milestonesOf({ ...dates, effectiveEndOn: "2027-02-28", lastServiceOn: "2027-02-15" });
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
});
