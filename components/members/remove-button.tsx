"use client";

import { UserMinus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { removeMemberAction, restoreMemberAction } from "@/lib/members/actions";
import type { MemberWithWork, PeoplePage } from "@/lib/members/queries";
import { SuccessorField } from "./successor-field";

type RemoveButtonProps = { member: MemberWithWork; successors: PeoplePage["successors"] };

export function RemoveButton({ member, successors }: RemoveButtonProps) {
  const t = useTranslations("members.remove");
  const words = useTranslations("ui");
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const { run, pending, problem, clear } = useAction(removeMemberAction);
  const { run: restore } = useAction(restoreMemberAction);
  const { userId, name } = member;
  const show = () => {
    clear();
    setSuccessorId(null);
    setOpen(true);
  };
  const remove = async () => {
    if (!(await run({ userId, successorId })).ok) return;
    setOpen(false);
    toast(t("done", { name }), async () => {
      await restore({ userId });
    });
  };
  return (
    <>
      <IconButton label={`${t("button")}: ${name}`} icon={<UserMinus />} onClick={show} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("title", { name })}
        description={t("text", { name })}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words("cancel")}</Button>
            <Button variant="danger" pending={pending} onClick={() => void remove()}>
              {t("confirm")}
            </Button>
          </>
        }
      >
        <ProblemNote problem={problem} />
        <SuccessorField leaving={member} successors={successors} onChoose={setSuccessorId} />
      </Dialog>
    </>
  );
}
