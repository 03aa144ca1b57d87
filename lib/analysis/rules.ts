import type { RemedyResult } from "@/db/enums";
import type { Refusal } from "@/lib/platform/action/refusal";

export const mostReasons = 4;

/** Why one more reason may not be named: one main reason and up to three others. */
export const whyNotAddReason = (reasons: number): Refusal | null =>
  reasons >= mostReasons ? "analysis_enough_reasons" : null;

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
