"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { restoreMemberAction } from "@/lib/members/actions";

export function RestoreButton({ userId, name }: { userId: string; name: string }) {
  const t = useTranslations("members.former");
  const toast = useToast();
  const { run, pending, problem } = useAction(restoreMemberAction);
  const restore = async () => {
    if ((await run({ userId })).ok) toast(t("restored", { name }));
  };
  return (
    <>
      <Button size="sm" pending={pending} aria-label={`${t("restore")}: ${name}`} onClick={() => void restore()}>
        {t("restore")}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}
