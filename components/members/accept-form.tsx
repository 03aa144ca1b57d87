"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { acceptInvitationAction } from "@/lib/members/invitations/actions";
import { routes } from "@/lib/platform/routes";

type AcceptFormProps = {
  link: { publicId: string; secret: string };
  firm: string;
  onEntering: (entering: boolean) => void;
};

export function AcceptForm({ link, firm, onEntering }: AcceptFormProps) {
  const t = useTranslations("members.invitation");
  const { run, pending, problem } = useAccountAction(acceptInvitationAction);
  const accept = async () => {
    onEntering(true);
    const outcome = await run(link);
    if (outcome.ok) window.location.assign(routes.workspace(outcome.data.slug));
    else onEntering(false);
  };
  return (
    <div className="grid justify-items-start gap-3">
      <ProblemNote problem={problem} />
      <Button variant="primary" pending={pending} onClick={() => void accept()}>
        {t("accept", { firm })}
      </Button>
    </div>
  );
}
