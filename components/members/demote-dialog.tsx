"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { MemberWithWork, PeoplePage } from "@/lib/members/queries";
import { SuccessorField } from "./successor-field";

type DemoteDialogProps = {
  open: boolean;
  member: Pick<MemberWithWork, "userId" | "name" | "openTasks" | "openSlots">;
  successors: PeoplePage["successors"];
  pending: boolean;
  /** What went wrong, if anything did. */
  problem: ReactNode;
  onClose: () => void;
  onConfirm: (successorId: string | null) => void;
};

/** Asks to whom the work goes of somebody who only looks on from now. */
export function DemoteDialog({ open, member, successors, pending, problem, onClose, onConfirm }: DemoteDialogProps) {
  const t = useTranslations("members.demote");
  const words = useTranslations("ui");
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const { name } = member;
  const close = () => {
    setSuccessorId(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t("title", { name })}
      description={t("text", { name })}
      footer={
        <>
          <Button onClick={close}>{words("cancel")}</Button>
          <Button variant="primary" pending={pending} onClick={() => onConfirm(successorId)}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      {problem}
      <SuccessorField leaving={member} successors={successors} onChoose={setSuccessorId} />
    </Dialog>
  );
}
