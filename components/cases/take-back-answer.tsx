"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { withdrawAnswerAction } from "@/lib/cases/actions";

/** Takes an answer back: the condition stands again. */
export function TakeBackAnswer({ answerId }: { answerId: string }) {
  const t = useTranslations("lifecycle.blockers");
  const { run, pending, problem } = useAction(withdrawAnswerAction);
  return (
    <div data-no-print>
      <Button size="sm" pending={pending} onClick={() => void run({ answerId })}>
        {t("takeBack")}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}
