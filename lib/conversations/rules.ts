import type { ConversationStatus, ProposalStatus } from "@/db/enums";
import type { Refusal } from "@/lib/platform/action/refusal";

const shortestNotes = 50;

/** What a held consultation still lacks to count: notes that say something, and the client's own words. */
export function whatIsMissing(talk: { notes: string; clientPosition: string }): ("notes" | "position")[] {
  return [
    ...(talk.notes.trim().length < shortestNotes ? (["notes"] as const) : []),
    ...(talk.clientPosition.trim() === "" ? (["position"] as const) : []),
  ];
}

/** Why a talk may not get this outcome: only what was planned can fail, only what failed can be planned again. */
export function whyNotEnd(
  status: ConversationStatus,
  to: "no_show" | "declined" | "cancelled" | "planned",
): Refusal | null {
  if (status === "held") return "talk_was_held";
  if (to === "planned") return status === "planned" ? "talk_is_planned" : null;
  return status === "planned" ? null : "talk_not_planned";
}

/** Why a proposal may not be answered so: an answer is given once, and taken back before another is given. */
export function whyNotAnswerProposal(status: ProposalStatus, to: ProposalStatus): Refusal | null {
  if (to === "open") return status === "open" ? "proposal_is_open" : null;
  return status === "open" ? null : "proposal_answered";
}

/** Whether a proposal is still to be answered: it expires at the end of its last day. */
export const isOpenProposal = (
  { status, validUntil }: { status: ProposalStatus; validUntil: string | null },
  today: string,
): boolean => status === "open" && (validUntil === null || validUntil >= today);
