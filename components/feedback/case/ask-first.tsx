"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type AskFirstProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  consequence: string;
  confirmLabel: string;
  onConfirm: () => Promise<void>;
};

/** Asks once before a choice from a menu that cannot be taken back. */
export function AskFirst({ open, onClose, title, consequence, confirmLabel, onConfirm }: AskFirstProps) {
  const words = useTranslations("ui");
  const [pending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      await onConfirm();
      onClose();
    });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      description={consequence}
      footer={
        <>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button variant="danger" pending={pending} onClick={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
