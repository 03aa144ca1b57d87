import type { RemedyResult } from "@/db/enums";
import type { Refusal } from "@/lib/platform/action/refusal";
import { reasonGroup, type UsualRemedy } from "./taxonomy";

export const mostReasons = 4;

/** Why one more reason may not be named: one main reason and up to three others. */
export const whyNotAddReason = (reasons: number): Refusal | null =>
  reasons >= mostReasons ? "analysis_enough_reasons" : null;

/** Whether the client hears a reason of another kind than ours: then somebody says why. */
export const tellsAnother = ({ code, clientCode }: { code: string | null; clientCode: string | null }): boolean =>
  clientCode !== null && reasonGroup(clientCode) !== reasonGroup(code);

type Tried = { usual: string | null; what: string };

/** The usual remedies nobody tried yet: neither taken from the list nor typed in the words of the list. */
export const untriedRemedies = (usual: UsualRemedy[], tried: Tried[]): UsualRemedy[] =>
  usual.filter(({ key, name }) => !tried.some((one) => one.usual === key || [name.pl, name.en].includes(one.what)));

export type Recommendation = "gather" | "repair" | "consult" | "consider_ending";

type Known = { evidenced: boolean; remedies: RemedyResult[] };

/**
 * What the analysis speaks for, never more than a recommendation: first facts, then repair, then the talk; an ending
 * is considered when something was tried and did not work.
 */
export function recommend({ evidenced, remedies }: Known): Recommendation {
  if (!evidenced) return "gather";
  if (remedies.length === 0) return "repair";
  if (remedies.some((result) => result === "worked" || result === "pending")) return "consult";
  return "consider_ending";
}

/** How a side of the relationship stands, from worst to best, or that it plays no part here. */
export const aspectAnswers = ["-2", "-1", "0", "1", "2", "not_relevant"] as const;
export type AspectAnswer = (typeof aspectAnswers)[number];

/** The answer that was kept as a score; null: looked at, but not answered. */
export const answerOf = ({ relevant, score }: { relevant: boolean; score: number | null }): AspectAnswer | null =>
  relevant ? (aspectAnswers.find((answer) => answer === String(score)) ?? null) : "not_relevant";

type Argument = { code: string | null; isPrimary: boolean; clientText: string; evidence: number };
type Prepared = {
  reasons: Argument[];
  remedies: number;
  /** Usual remedies of the main reason: how many there are, and how many were neither tried nor set aside. */
  usual: { all: number; unanswered: number };
  goals: { actual: string }[];
  aspects: { answered: number; all: number };
  wouldKeep: boolean;
};

export const readinessChecks = [
  "aspects",
  "reason",
  "evidence",
  "wording",
  "remedies",
  "usual",
  "goals",
  "keep",
] as const;
export type ReadinessCheck = (typeof readinessChecks)[number];

/**
 * What stands ready for the talk and what does not. Goals count only where results are the main reason, usual remedies
 * only where there are any.
 */
export function readiness({ reasons, remedies, usual, goals, aspects, wouldKeep }: Prepared) {
  const main = reasons.find(({ isPrimary }) => isPrimary);
  const ready: Record<ReadinessCheck, boolean> = {
    aspects: aspects.answered >= aspects.all,
    reason: main !== undefined,
    evidence: reasons.length > 0 && reasons.every(({ evidence }) => evidence > 0),
    wording: main !== undefined && main.clientText !== "",
    remedies: remedies > 0,
    usual: usual.unanswered === 0,
    goals: goals.some(({ actual }) => actual !== ""),
    keep: wouldKeep,
  };
  return readinessChecks
    .filter((check) => check !== "goals" || main?.code === "Q-RESULTS")
    .filter((check) => check !== "usual" || usual.all > 0)
    .map((check) => ({ check, ready: ready[check] }));
}
