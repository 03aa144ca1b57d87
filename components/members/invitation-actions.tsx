"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { CopyField } from "@/components/ui/copy-field";
import { useToast } from "@/components/ui/toast";
import { cancelInvitationAction, resendInvitationAction } from "@/lib/members/invitations/actions";

type InvitationActionsProps = { id: string; email: string; hasMailServer: boolean };

export function InvitationActions({ id, email, hasMailServer }: InvitationActionsProps) {
  const t = useTranslations("members");
  const toast = useToast();
  const [url, setUrl] = useState<string | null>(null);
  const { run: resend, pending, problem } = useAction(resendInvitationAction);
  const { run: cancel, problem: cancelProblem } = useAction(cancelInvitationAction);
  const again = async (deliver: "mail" | "link") => {
    const outcome = await resend({ invitationId: id, deliver });
    if (!outcome.ok) return;
    if (outcome.data.path === null) toast(t("invitations.resent", { email }));
    setUrl(outcome.data.path === null ? null : window.location.origin + outcome.data.path);
  };
  const withdraw = async () => {
    if ((await cancel({ invitationId: id })).ok) toast(t("invitations.cancelled"));
  };
  return (
    <>
      <fieldset aria-label={t("invitations.actions", { email })} className="flex flex-wrap gap-2">
        {hasMailServer ? (
          <Button size="sm" pending={pending} onClick={() => void again("mail")}>
            {t("invitations.resend")}
          </Button>
        ) : null}
        <Button size="sm" pending={pending} onClick={() => void again("link")}>
          {t("invitations.newLink")}
        </Button>
        <ConfirmButton
          size="sm"
          variant="quiet"
          title={t("invitations.cancelTitle", { email })}
          consequence={t("invitations.cancelText")}
          confirmLabel={t("invitations.cancel")}
          onConfirm={withdraw}
        >
          {t("invitations.cancel")}
        </ConfirmButton>
      </fieldset>
      {url || problem || cancelProblem ? (
        <div className="w-full">
          <ProblemNote problem={problem ?? cancelProblem} />
          {url ? <CopyField label={t("invite.ready", { email })} text={url} /> : null}
        </div>
      ) : null}
    </>
  );
}
