"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { confirmDueAction } from "@/lib/tasks/actions";

type Props = { taskId: string; confirmed: boolean };

/** Notes that the client agreed to the day of a task, and takes that back. */
export function ConfirmDue({ taskId, confirmed }: Props) {
  const t = useTranslations("tasks.dueConfirmed");
  const { run, pending, problem } = useAction(confirmDueAction);
  return (
    <div className="pt-1" data-no-print>
      <Button size="sm" pending={pending} onClick={() => void run({ taskId, confirmed: !confirmed })}>
        {confirmed ? t("takeBack") : t("confirm")}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}
