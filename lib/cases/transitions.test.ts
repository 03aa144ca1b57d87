import { describe, expect, test } from "vitest";
import { caseStates, guardProfiles, roles, slots } from "@/db/enums";
import { type CaseFacts, confirmers } from "./guards";
import { findTransition, lifecycle } from "./lifecycle";
import { casePaths, isOnPath } from "./paths";
import { canMoveCase } from "./policy";
import { levelOf } from "./profiles";
import { blockersOf, needsReason, whyNotMove, whyNotReason } from "./rules";

const today = "2026-11-23";
const by = { id: "2", name: "Olga" };
const stated = Object.keys(confirmers).map((guard) => ({
  id: guard,
  guard,
  kind: "confirmed" as const,
  reason: "Signed and seen today.",
  by,
  on: today,
}));
const review = {
  completed: true,
  ruleConfirmed: true,
  formConfirmed: true,
  addressConfirmed: true,
  insolvencyCheckedOn: "2026-11-20",
  insolvencyPending: false,
  readingReason: "",
};
const decision = {
  ends: true,
  mode: "ordinary" as const,
  rationaleLength: 30,
  decidedOn: "2026-11-10",
  decidedByRight: true,
  approvedByOther: true,
  breach: false,
  cureUntil: null,
  cureDelivered: false,
  cureNotRequired: false,
};
const notice = {
  dispatchedOn: "2026-11-12",
  addressFits: true,
  deliveredOn: "2026-11-16",
  deliveryProven: true,
  endsOn: "2026-12-31",
  computedEndOn: "2026-12-31",
  revocationReceivedOn: "2026-11-16",
};
const plan = { agreed: true, measures: 1, reviewOn: "2026-11-20", reviewed: true };
const exit = { signed: true, endsOn: "2026-12-31" };
const without = (guard: string) => ({ answers: stated.filter((answer) => answer.guard !== guard) });

/** A case in which every condition is met but the one that no letter was sent. */
const whole: CaseFacts = {
  initiator: "us",
  mode: null,
  profile: "standard",
  leadId: "1",
  clientKind: "business",
  effectiveEndOn: "2026-11-22",
  closedOn: "2026-11-01",
  requiredOpenBeforeAfter: 0,
  primaryReason: { code: "F-LATE", length: 20, evidence: 1 },
  goals: 0,
  remedies: 1,
  review,
  rule: { ambiguous: false, noticeNotBefore: null },
  consultationsHeld: 1,
  proposalsOpen: 0,
  plan,
  decision,
  informing: { held: 1, attempts: 0 },
  notice,
  clientNotice: null,
  stance: true,
  offersOpen: 0,
  annex: { signed: true, withdrawsNotice: true },
  exit,
  feedbackInvited: true,
  answers: stated,
};

/** What a condition needs that contradicts another condition. */
const needed: Record<string, Partial<CaseFacts>> = {
  G39: { clientNotice: { receivedOn: "2026-11-16", hasFile: true, endsOn: "2026-12-31", computedEndOn: null } },
  G43: { notice: null },
};

/** How each condition alone is missed. G01 is in the keys of a case, G37 is judged with the written reason. */
const missed: Record<string, Partial<CaseFacts>> = {
  G02: { leadId: null },
  G03: { primaryReason: null },
  G04: { remedies: 0 },
  G05: { review: { ...review, completed: false } },
  G06: { review: { ...review, insolvencyCheckedOn: null } },
  G07: { review: { ...review, insolvencyPending: true }, ...without("G07") },
  G08: { consultationsHeld: 0 },
  G09: { proposalsOpen: 1 },
  G10: { plan: null },
  G11: { plan: { ...plan, reviewed: false } },
  G12: { decision: { ...decision, rationaleLength: 29 } },
  G13: {
    decision: { ...decision, mode: "for_cause", breach: true, cureNotRequired: true, approvedByOther: false },
  },
  G14: { decision: { ...decision, mode: "for_cause" } },
  G16: { informing: { held: 0, attempts: 1 } },
  G17: { notice: { ...notice, addressFits: false } },
  G18: { rule: { ambiguous: false, noticeNotBefore: "2026-11-24" } },
  G19: { notice: { ...notice, deliveryProven: false } },
  G20: { notice: { ...notice, endsOn: null } },
  G21: { stance: false },
  G22: { offersOpen: 1 },
  G23: { annex: null },
  G24: { exit: { ...exit, endsOn: null } },
  G32: { effectiveEndOn: null, exit: null },
  G33: { requiredOpenBeforeAfter: 1 },
  G35: { feedbackInvited: false },
  G38: { notice: { ...notice, revocationReceivedOn: "2026-11-17" } },
  G39: { clientNotice: null },
  G40: { closedOn: null },
  G41: { annex: { signed: false, withdrawsNotice: true } },
  G42: { rule: { ambiguous: true, noticeNotBefore: null } },
  G43: { notice },
  G44: { notice: null },
  ...Object.fromEntries(
    Object.keys(confirmers)
      .filter((guard) => guard !== "G07")
      .map((guard) => [guard, without(guard)]),
  ),
};

describe.each(lifecycle.transitions.map((step) => ({ ...step, way: `${step.from} to ${step.to}` })))("$way", (step) => {
  const met = step.guards.reduce<CaseFacts>((facts, guard) => ({ ...facts, ...needed[guard] }), whole);

  test("is open when its conditions are met, and closed by each of them alone", () => {
    for (const profile of guardProfiles) {
      expect(blockersOf(step, { ...met, profile }, today), profile).toEqual([]);
      for (const guard of step.guards.filter((one) => one in missed)) {
        const facts = { ...met, ...missed[guard], profile };
        const level = levelOf(profile, guard);
        const blockers = blockersOf(step, facts, today);
        expect(
          blockers.map((blocker) => blocker.guard),
          `${profile} ${guard}`,
        ).toEqual(level === "off" ? [] : [guard]);
        const waiver = { id: "w", guard, kind: "waived" as const, reason: "The owner lets it pass.", by, on: today };
        const waived = blockersOf(step, { ...facts, answers: [...facts.answers, waiver] }, today);
        expect(waived.length, `${profile} ${guard} waived`).toBe(level === "must" ? 1 : 0);
      }
    }
  });

  test("asks for a written reason where the lifecycle says so", () => {
    expect(needsReason(step)).toBe(step.guards.includes("G37"));
    expect(whyNotReason(step, "") === null).toBe(!step.guards.includes("G37"));
  });

  test.each(roles)("is for %s as the lifecycle names the slots", (role) => {
    const actor = { userId: "me", name: "Marta", role, locale: "en" as const };
    for (const slot of slots) {
      const may =
        role === "owner" || role === "admin" || (role === "member" && step.roles.some((named) => named === slot));
      expect(canMoveCase(actor, { slots: [{ slot, userId: "me" }] }, step), slot).toBe(may);
      expect(canMoveCase(actor, { slots: [{ slot, userId: "other" }] }, step), `somebody else is ${slot}`).toBe(
        role === "owner" || role === "admin",
      );
    }
  });

  test("starts from its own state alone", () => {
    const known = { initiator: "us", mode: null } as const;
    for (const state of caseStates.filter((one) => one !== step.from))
      expect(whyNotMove({ ...known, state }, step, []), state).toBe("case_no_such_step");
  });

  test("is on one of the ways of ending", () => {
    expect(casePaths.some((path) => isOnPath(path, step.from, step.to))).toBe(true);
  });
});

test("every condition but the two that cannot be missed is missed here", () => {
  const keys = lifecycle.guards.map(({ key }) => key).filter((key) => key !== "G01" && key !== "G37");
  expect(Object.keys(missed).toSorted()).toEqual(keys.toSorted());
});

test("between two states there is a way only where the lifecycle draws one", () => {
  const drawn = new Set(lifecycle.transitions.map(({ from, to }) => `${from} ${to}`));
  for (const from of caseStates)
    for (const to of caseStates) expect(findTransition(from, to) !== null).toBe(drawn.has(`${from} ${to}`));
});
