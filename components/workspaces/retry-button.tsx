"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { retryMailAction } from "@/lib/workspaces/outbox/actions";

export function RetryButton({ mailId, subject }: { mailId: string; subject: string }) {
  const t = useTranslations("workspaces.outbox");
  const toast = useToast();
  const { run, pending, problem } = useAction(retryMailAction);
  const retry = async () => {
    if ((await run({ mailId })).ok) toast(t("retried"));
  };
  return (
    <div className="grid justify-items-end gap-2">
      <Button size="sm" pending={pending} aria-label={`${t("retry")}: ${subject}`} onClick={() => void retry()}>
        {t("retry")}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}
