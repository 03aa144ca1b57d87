"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { signOutEverywhereAction } from "@/lib/accounts/actions";
import { routes } from "@/lib/platform/routes";

export function EverywhereButton() {
  const t = useTranslations("accounts.sessions");
  const { run, problem } = useAccountAction(signOutEverywhereAction);
  const leave = async () => {
    if ((await run({})).ok) window.location.assign(routes.signIn());
  };
  return (
    <div className="grid justify-items-start gap-2">
      <ProblemNote problem={problem} />
      <ConfirmButton
        title={t("everywhereTitle")}
        consequence={t("everywhereText")}
        confirmLabel={t("everywhere")}
        onConfirm={leave}
      >
        {t("everywhere")}
      </ConfirmButton>
    </div>
  );
}
