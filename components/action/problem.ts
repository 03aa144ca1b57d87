import { useTranslations } from "next-intl";
import type { ActionError } from "@/lib/platform/action/result";

/** What can go wrong between a person and an action: what the door answered, or no answer at all. */
export type Problem = ActionError | { code: "offline" | "outdated" };

type Stale = Extract<ActionError, { code: "refused" }> & { reason: "stale" };

/** Whether a press went by an older version. Its detail tells what it is now, where the command says so. */
export const isStale = (problem: Problem | null): problem is Stale =>
  problem?.code === "refused" && problem.reason === "stale";

/** Whether somebody changed what was acted on, and the answer does not tell what it is now. */
export const isUnseen = (problem: Problem): boolean => isStale(problem) && problem.detail === undefined;

/** Whether a press came to nothing because somebody else was first. */
export const isOvertaken = (problem: Problem): boolean =>
  problem.code === "refused" && ["stale", "offer_changed", "case_path_changed"].includes(problem.reason);

/** What went wrong as one sentence, for where nothing can be pressed beside it. */
export function useProblemSentence(): (problem: Problem) => string {
  const t = useTranslations("common.errors");
  const refusals = useTranslations("refusals");
  return (problem) => {
    if (isUnseen(problem)) return t("changed");
    if (problem.code === "refused") return refusals(problem.reason);
    return problem.code === "unexpected" ? t("unexpected", { ref: problem.ref }) : t(problem.code);
  };
}
