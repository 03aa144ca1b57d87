import type { ProposalStatus } from "@/db/enums";
import type { Refusal } from "@/lib/platform/action/refusal";
import type { ProposalAnswer } from "./schema";

type Standing = { status: ProposalStatus; validUntil: string | null };

export type ProposalState = ProposalStatus | "expired";

/** How a proposal stands today: an open one is valid through its last day, and expired the day after. */
export const stateOf = ({ status, validUntil }: Standing, today: string): ProposalState =>
  status === "open" && validUntil !== null && validUntil < today ? "expired" : status;

/** An answered proposal stays as it was answered. An expired one may get a later day. */
export const whyNotUpdate = ({ status }: Standing): Refusal | null => (status === "open" ? null : "proposal_answered");

/** What has expired cannot be accepted any more, but it can be declined or taken back. */
export function whyNotAnswer(proposal: Standing, answer: ProposalAnswer | "countered", today: string): Refusal | null {
  if (proposal.status !== "open") return "proposal_answered";
  return answer === "accepted" && stateOf(proposal, today) === "expired" ? "proposal_expired" : null;
}

export const whyNotReopen = ({ status }: Standing): Refusal | null =>
  status === "open" ? "proposal_not_answered" : null;

/** A proposal that is over before it is made is a slip of the hand. */
export const whyNotValid = (validUntil: string | null, today: string): Refusal | null =>
  validUntil !== null && validUntil < today ? "proposal_valid_in_past" : null;
