"use client";

import { X } from "./icons";
import { useTranslations } from "next-intl";
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { classes } from "./classes";
import { IconButton } from "./icon-button";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that acts last. */
  footer?: ReactNode;
  wide?: boolean | undefined;
};

export function Dialog({ open, onClose, title, description, children, footer, wide = false }: DialogProps) {
  const words = useTranslations("ui");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  // Only a dialog that is closed gives the focus back; one that is merely taken away keeps it.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      closedby="any"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      className={classes(
        "m-auto w-[calc(100%-2rem)] rounded-lg bg-raised text-ink shadow-float open:animate-arrive",
        wide ? "max-w-2xl" : "max-w-md",
      )}
    >
      {open ? (
        <div className="grid gap-4 p-5">
          <header className="grid gap-1 pr-8">
            <h2 id={`${id}-title`} className="text-xl">
              {title}
            </h2>
            {description ? (
              <div id={`${id}-description`} className="text-soft">
                {description}
              </div>
            ) : null}
          </header>
          {children}
          {footer ? <footer className="flex flex-wrap justify-end gap-2">{footer}</footer> : null}
          <span className="absolute top-3.5 right-3.5">
            <IconButton label={words("close")} icon={<X />} onClick={() => dialog.current?.close()} />
          </span>
        </div>
      ) : null}
    </dialog>
  );
}
