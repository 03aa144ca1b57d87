"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button, type ButtonProps } from "./button";
import { Dialog } from "./dialog";

type ConfirmButtonProps = Omit<ButtonProps, "onClick" | "type" | "pending"> & {
  /** What is about to happen, as a question or a statement. */
  title: string;
  /** What cannot be taken back, in one sentence. */
  consequence: string;
  confirmLabel: string;
  onConfirm: () => Promise<void> | void;
};

/** For what cannot be undone: asks once, naming the consequence. */
export function ConfirmButton({ title, consequence, confirmLabel, onConfirm, ...props }: ConfirmButtonProps) {
  const words = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const [pending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      await onConfirm();
      setOpen(false);
    });
  return (
    <>
      <Button {...props} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        description={consequence}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words("cancel")}</Button>
            <Button variant="danger" pending={pending} onClick={confirm}>
              {confirmLabel}
            </Button>
          </>
        }
      />
    </>
  );
}
