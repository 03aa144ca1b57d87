"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { signOutAction } from "@/lib/accounts/actions";

type WrongMailboxProps = { email: string; mine: string; inviter: string };

export function WrongMailbox({ email, mine, inviter }: WrongMailboxProps) {
  const t = useTranslations("members.invitation");
  const { run, pending, problem } = useAccountAction(signOutAction);
  const signOut = (
    <Button pending={pending} onClick={() => void run({})}>
      {t("signOut")}
    </Button>
  );
  return (
    <div className="grid gap-3">
      <ProblemNote problem={problem} />
      <Note tone="soon" title={t("wrongMailbox", { email, mine })} action={signOut}>
        {t("wrongMailboxHelp", { inviter, mine })}
      </Note>
    </div>
  );
}
