import type { CaseState, DecisionOutcome } from "@/db/enums";
import { whyNotChange } from "@/lib/cases/rules";
import type { Refusal } from "@/lib/platform/action/refusal";

const shortestRationale = 30;

/** Why these words are no decision: it needs written reasons. */
export const whyNotDecide = (
  clientCase: { state: CaseState },
  given: { rationale: string; decidedOn: string },
  today: string,
): Refusal | null => {
  const resting = whyNotChange(clientCase);
  if (resting) return resting;
  if (given.rationale.length < shortestRationale) return "decision_reasons_short";
  return given.decidedOn > today ? "decision_in_future" : null;
};

/** Why a person may not approve: nobody approves their own decision, and none twice. */
export const whyNotApprove = (
  decision: { decidedBy: string; approvedBy: string | null },
  userId: string,
): Refusal | null => {
  if (decision.approvedBy !== null) return "decision_already_approved";
  return decision.decidedBy === userId ? "decision_own" : null;
};

/** Whether the decision ends the relationship, so that a way of ending belongs to it. */
export const ends = (outcome: DecisionOutcome): boolean => outcome === "end";
