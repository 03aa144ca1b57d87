import type { CaseMode, CaseState, Initiator } from "@/db/enums";

/** The ways a relationship ends. Each takes only the steps that apply to it. */
export const casePaths = ["notice", "for_cause", "mutual", "expiry", "client"] as const;
export type CasePath = (typeof casePaths)[number];

/** Which way a case goes: what was decided, and before that who is ending it. */
export function pathOf({ initiator, mode }: { initiator: Initiator; mode: CaseMode | null }): CasePath {
  if (initiator === "client" || mode === "client") return "client";
  if (mode === "for_cause" || mode === "mutual" || mode === "expiry") return mode;
  if (mode === null && (initiator === "mutual" || initiator === "expiry")) return initiator;
  return "notice";
}

/** Steps that belong to some ways only; every other step is open to all. */
const reserved: { from: CaseState; to: CaseState; paths: readonly CasePath[] }[] = [
  { from: "analysis", to: "consultation", paths: ["notice", "for_cause", "mutual", "expiry"] },
  { from: "analysis", to: "decision", paths: ["notice", "for_cause", "mutual", "expiry"] },
  { from: "analysis", to: "notice_given", paths: ["client"] },
  { from: "decision", to: "notice_given", paths: ["notice", "for_cause"] },
  { from: "decision", to: "negotiation", paths: ["notice", "for_cause", "mutual"] },
  { from: "decision", to: "settlement", paths: ["mutual"] },
  { from: "decision", to: "handover", paths: ["expiry"] },
];

/** Whether a step applies to a way of ending. */
export function isOnPath(path: CasePath, from: CaseState, to: CaseState): boolean {
  const rule = reserved.find((entry) => entry.from === from && entry.to === to);
  return rule ? rule.paths.includes(path) : true;
}
