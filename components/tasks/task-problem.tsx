"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import type { Problem } from "@/components/action/problem";
import { ErrorNote } from "@/components/ui/error-note";

/** What stands in the way of a task, in a line of its own under the row. */
export function TaskProblem({ problem }: { problem: Problem | null }) {
  const t = useTranslations("tasks.check");
  if (!problem) return null;
  const names = problem.code === "refused" && problem.reason === "task_blocked" ? problem.detail?.names : undefined;
  return (
    <div className="order-last col-span-full py-1 pl-7">
      {names === undefined ? (
        <ProblemNote problem={problem} />
      ) : (
        <ErrorNote>{t("blocked", { names: String(names) })}</ErrorNote>
      )}
    </div>
  );
}
