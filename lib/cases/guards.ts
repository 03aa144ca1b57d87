import type { CaseMode, ClientKind, GuardAnswerKind, GuardProfile, Initiator, Slot } from "@/db/enums";
import { addDays, compareDates } from "@/lib/calendar/dates";

/** What the conditions look at: counted or picked from the tools of the case, never typed in here. Dates are `YYYY-MM-DD`. */
export type CaseFacts = {
  initiator: Initiator;
  mode: CaseMode | null;
  profile: GuardProfile;
  leadId: string | null;
  clientKind: ClientKind;
  effectiveEndOn: string | null;
  closedOn: string | null;
  /** Required tasks still open, those of the last phase not counted. */
  requiredOpenBeforeAfter: number;
  primaryReason: { code: string | null; length: number; evidence: number } | null;
  /** Goals with what was expected and what came of it. */
  goals: number;
  remedies: number;
  review: {
    completed: boolean;
    ruleConfirmed: boolean;
    formConfirmed: boolean;
    addressConfirmed: boolean;
    insolvencyCheckedOn: string | null;
    insolvencyPending: boolean;
    readingReason: string;
  } | null;
  rule: { ambiguous: boolean; noticeNotBefore: string | null };
  /** Consultations held whose notes say something. */
  consultationsHeld: number;
  proposalsOpen: number;
  plan: { agreed: boolean; measures: number; reviewOn: string | null; reviewed: boolean } | null;
  decision: {
    ends: boolean;
    mode: CaseMode | null;
    rationaleLength: number;
    decidedOn: string;
    decidedByRight: boolean;
    approvedByOther: boolean;
    breach: boolean;
    cureUntil: string | null;
    cureDelivered: boolean;
    cureNotRequired: boolean;
  } | null;
  /** Talks in which the client was told, and those that were tried in vain. */
  informing: { held: number; attempts: number };
  notice: {
    dispatchedOn: string | null;
    addressFits: boolean;
    deliveredOn: string | null;
    deliveryProven: boolean;
    endsOn: string | null;
    computedEndOn: string | null;
    revocationReceivedOn: string | null;
  } | null;
  clientNotice: {
    receivedOn: string | null;
    hasFile: boolean;
    endsOn: string | null;
    computedEndOn: string | null;
  } | null;
  stance: boolean;
  offersOpen: number;
  annex: { signed: boolean; withdrawsNotice: boolean } | null;
  exit: { signed: boolean; endsOn: string | null } | null;
  feedbackInvited: boolean;
  answers: GuardAnswer[];
};

export type GuardAnswer = {
  id: string;
  guard: string;
  kind: GuardAnswerKind;
  reason: string;
  by: { id: string; name: string };
  on: string;
};

type Check = (facts: CaseFacts, today: string) => boolean;

const shortestReasonText = 20;
const insolvencyCheckDays = 30;
const reopenableDays = 365;

/**
 * Whether a condition is met by what is known. Those about the words given with a step (G37) are judged with the step.
 * A condition that only a person can state is met by their standing confirmation.
 */
export function isMet(guard: string, facts: CaseFacts, today: string): boolean {
  const check = checks[guard];
  return check ? check(facts, today) : confirmed(facts, guard);
}

const checks: Record<string, Check | undefined> = {
  G01: () => true,
  G02: ({ leadId }) => leadId !== null,
  G03: ({ primaryReason, goals }) =>
    primaryReason !== null &&
    primaryReason.length >= shortestReasonText &&
    primaryReason.evidence >= 1 &&
    (primaryReason.code !== "Q-RESULTS" || goals >= 1),
  G04: ({ remedies }) => remedies >= 1,
  G05: ({ review }) =>
    review !== null && review.completed && review.ruleConfirmed && review.formConfirmed && review.addressConfirmed,
  G06: ({ clientKind, review }, today) => clientKind !== "business" || checkedLately(review, today),
  G07: (facts) => !(facts.review?.insolvencyPending ?? false) || confirmed(facts, "G07"),
  G08: ({ consultationsHeld }) => consultationsHeld >= 1,
  G09: ({ proposalsOpen }) => proposalsOpen === 0,
  G10: ({ plan }) => plan !== null && plan.agreed && plan.measures >= 1 && plan.reviewOn !== null,
  G11: ({ plan }) => plan !== null && plan.reviewed,
  G12: ({ decision }) =>
    decision !== null &&
    decision.ends &&
    decision.mode !== null &&
    decision.rationaleLength >= 30 &&
    decision.decidedByRight,
  G13: (facts) => !needsTwoPeople(facts) || (facts.decision?.approvedByOther ?? false),
  G14: ({ decision, primaryReason }, today) =>
    decision?.mode !== "for_cause" ||
    (decision.breach &&
      (primaryReason?.evidence ?? 0) >= 1 &&
      (decision.cureNotRequired || cureHasPassed(decision, today))),
  G16: ({ informing }) => informing.held >= 1 || informing.attempts >= 2,
  G17: ({ notice }) => notice !== null && notice.dispatchedOn !== null && notice.addressFits,
  G18: ({ notice, decision, rule }, today) =>
    (notice?.dispatchedOn ?? "") >= (decision?.decidedOn ?? "9") &&
    (rule.noticeNotBefore === null || today >= rule.noticeNotBefore),
  G19: (facts) => {
    const delivery = deliveryOf(facts);
    return delivery.deliveredOn !== null && delivery.proven;
  },
  G20: (facts) => {
    const standing = facts.clientNotice ?? facts.notice;
    if (standing === null || standing.endsOn === null) return false;
    return standing.computedEndOn === null || standing.endsOn >= standing.computedEndOn || exitSigned(facts);
  },
  G21: ({ stance }) => stance,
  G22: ({ offersOpen }) => offersOpen === 0,
  G23: (facts) =>
    (facts.annex?.signed ?? false) &&
    (deliveryOf(facts).deliveredOn === null || (facts.annex?.withdrawsNotice ?? false)),
  G24: (facts) => exitSigned(facts) && facts.exit?.endsOn !== null,
  G32: (facts, today) =>
    exitSigned(facts) || (facts.effectiveEndOn !== null && compareDates(today, facts.effectiveEndOn) > 0),
  G33: ({ requiredOpenBeforeAfter }) => requiredOpenBeforeAfter === 0,
  G35: ({ feedbackInvited }) => feedbackInvited,
  G37: () => true,
  G38: ({ notice }) =>
    notice !== null &&
    notice.revocationReceivedOn !== null &&
    (notice.deliveredOn === null || notice.revocationReceivedOn <= notice.deliveredOn),
  G39: ({ clientNotice }) => clientNotice !== null && clientNotice.receivedOn !== null && clientNotice.hasFile,
  G40: ({ closedOn }, today) => closedOn !== null && compareDates(today, addDays(closedOn, reopenableDays)) <= 0,
  G41: ({ annex }) => annex === null || annex.signed,
  G42: ({ rule, review }) => !rule.ambiguous || (review?.readingReason ?? "") !== "",
  G43: ({ notice }) => (notice?.dispatchedOn ?? null) === null,
  G44: ({ notice }) => (notice?.dispatchedOn ?? null) !== null,
};

const confirmed = ({ answers }: CaseFacts, guard: string) =>
  answers.some((answer) => answer.guard === guard && answer.kind === "confirmed");

const checkedLately = (review: CaseFacts["review"], today: string) =>
  review !== null &&
  review.insolvencyCheckedOn !== null &&
  compareDates(today, addDays(review.insolvencyCheckedOn, insolvencyCheckDays)) <= 0;

const cureHasPassed = ({ cureDelivered, cureUntil }: NonNullable<CaseFacts["decision"]>, today: string) =>
  cureDelivered && cureUntil !== null && compareDates(today, cureUntil) > 0;

const exitSigned = ({ exit }: CaseFacts) => exit !== null && exit.signed;

const deliveryOf = ({ notice, clientNotice }: CaseFacts) =>
  clientNotice
    ? { deliveredOn: clientNotice.receivedOn, proven: clientNotice.hasFile }
    : { deliveredOn: notice?.deliveredOn ?? null, proven: notice?.deliveryProven ?? false };

/** Whether a second person has to approve the decision: always where cases are strict, and for cause everywhere. */
export const needsTwoPeople = ({
  profile,
  mode,
  decision,
}: Pick<CaseFacts, "profile" | "mode"> & { decision: { mode: CaseMode | null } | null }): boolean =>
  profile === "strict" || (decision?.mode ?? mode) === "for_cause";

/** Conditions a person states, because no tool of the case can know them; and whose word counts, beside the decision maker. */
export const confirmers: Record<string, readonly Slot[] | undefined> = {
  G07: ["legal"],
  G15: ["legal"],
  G25: ["finance"],
  G26: ["finance"],
  G27: [],
  G28: ["finance"],
  G29: ["lead", "delivery", "it"],
  G30: ["lead", "it"],
  G31: ["lead", "it", "legal"],
  G34: ["lead"],
  G36: ["lead"],
};
