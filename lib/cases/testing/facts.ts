import type { CaseFacts } from "../guards";

export const today = "2026-11-23";

/** A case that only just began: what is not given stays unmet. */
export const bare: CaseFacts = {
  initiator: "us",
  mode: null,
  profile: "standard",
  leadId: null,
  clientKind: "business",
  effectiveEndOn: null,
  closedOn: null,
  requiredOpenBeforeAfter: 2,
  primaryReason: null,
  goals: 0,
  remedies: 0,
  review: null,
  rule: { ambiguous: false, noticeNotBefore: null },
  consultationsHeld: 0,
  proposalsOpen: 0,
  plan: null,
  decision: null,
  informing: { held: 0, attempts: 0 },
  notice: null,
  clientNotice: null,
  stance: false,
  offersOpen: 0,
  annex: null,
  exit: null,
  feedbackInvited: false,
  answers: [],
};

/** What the tools of a case hold when everything is in order. */
export const review = {
  completed: true,
  ruleConfirmed: true,
  formConfirmed: true,
  addressConfirmed: true,
  insolvencyCheckedOn: "2026-10-24",
  insolvencyPending: false,
  readingReason: "",
};

export const decision = {
  ends: true,
  mode: "ordinary" as const,
  rationaleLength: 30,
  decidedOn: "2026-11-10",
  decidedByRight: true,
  approvedByOther: false,
  breach: false,
  cureUntil: null,
  cureDelivered: false,
  cureNotRequired: false,
};

export const notice = {
  dispatchedOn: "2026-11-12",
  addressFits: true,
  deliveredOn: "2026-11-16",
  deliveryProven: true,
  endsOn: "2026-12-31",
  computedEndOn: "2026-12-31",
  revocationReceivedOn: null,
};

/** A condition that Olga confirmed by hand. */
export const word = (guard: string) => ({
  id: "1",
  guard,
  kind: "confirmed" as const,
  reason: "Signed today.",
  by: { id: "2", name: "Olga" },
  on: today,
});
