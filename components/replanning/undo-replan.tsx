"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { undoReplanAction } from "@/lib/replanning/actions";

/** Takes the last change of the plan back, for as long as the case is open. */
export function UndoReplan({ caseId, version }: { caseId: string; version: number }) {
  const t = useTranslations("replanning.last");
  const toast = useToast();
  const { run, pending, problem } = useAction(undoReplanAction);
  const undo = async () => {
    const outcome = await run({ caseId, version });
    if (outcome.ok) toast(t("undone"));
  };
  return (
    <div className="grid gap-2" data-no-print>
      <Button pending={pending} onClick={() => void undo()}>
        {t("undo")}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}
