"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { endSessionAction } from "@/lib/accounts/actions";

export function EndSessionButton({ sessionId, device }: { sessionId: string; device: string }) {
  const t = useTranslations("accounts.sessions");
  const toast = useToast();
  const { run, pending, problem } = useAccountAction(endSessionAction);
  const end = async () => {
    if ((await run({ sessionId })).ok) toast(t("ended"));
  };
  return (
    <div className="grid justify-items-end gap-2">
      <Button size="sm" pending={pending} aria-label={`${t("end")}: ${device}`} onClick={() => void end()}>
        {t("end")}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}
