"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { useToast } from "@/components/ui/toast";
import { withdrawConsentAction } from "@/lib/feedback/actions";

/** Writes down that the client took the consent back. */
export function WithdrawConsent({ consentId }: { consentId: string }) {
  const t = useTranslations("feedback.case.consent");
  const toast = useToast();
  const withdraw = useAction(withdrawConsentAction);
  const run = async () => {
    const outcome = await withdraw.run({ consentId });
    if (outcome.ok) toast(t("withdrawnDone"));
  };
  return (
    <div className="grid gap-2">
      <ConfirmButton
        size="sm"
        title={t("withdrawTitle")}
        consequence={t("withdrawText")}
        confirmLabel={t("withdraw")}
        onConfirm={run}
      >
        {t("withdraw")}
      </ConfirmButton>
      <ProblemNote problem={withdraw.problem} />
    </div>
  );
}
