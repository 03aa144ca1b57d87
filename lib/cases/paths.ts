import type { CaseMode, CaseState, Initiator } from "@/db/enums";
import type { Refusal } from "@/lib/platform/action/refusal";

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

/** What a case keeps of the way chosen for it while nothing is decided. */
export const keptOf: Record<CasePath, { initiator: Initiator; mode: CaseMode | null }> = {
  notice: { initiator: "us", mode: null },
  for_cause: { initiator: "us", mode: "for_cause" },
  mutual: { initiator: "mutual", mode: null },
  expiry: { initiator: "expiry", mode: null },
  client: { initiator: "client", mode: null },
};

type Going = { state: CaseState; initiator: Initiator; mode: CaseMode | null };

const beforeNotice: readonly CaseState[] = ["draft", "analysis", "consultation", "improvement", "decision"];

/**
 * Why an open case may not take another way of ending: an ending that was decided is decided anew, a notice that was
 * given is given, and what the client gives is received in the analysis.
 */
export function whyNotChangePath(clientCase: Going, endIsDecided: boolean, to: CasePath): Refusal | null {
  if (pathOf(clientCase) === to) return "case_path_same";
  if (!beforeNotice.includes(clientCase.state)) return "case_path_too_late";
  if (endIsDecided) return "case_path_decided";
  return to === "client" && clientCase.state !== "draft" && clientCase.state !== "analysis"
    ? "case_path_client_late"
    : null;
}

export type PathStep = { from: CaseState; to: CaseState };

/** The steps that only the new way has, and those that only the old one had. */
export const pathEffects = (from: CasePath, to: CasePath): { opens: PathStep[]; closes: PathStep[] } => {
  const between = (path: CasePath, other: CasePath) =>
    reserved
      .filter(({ paths }) => paths.includes(path) && !paths.includes(other))
      .map((step): PathStep => ({ from: step.from, to: step.to }));
  return { opens: between(to, from), closes: between(from, to) };
};
