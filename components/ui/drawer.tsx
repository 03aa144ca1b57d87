"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, type MouseEvent, type ReactNode } from "react";
import { IconButton } from "./icon-button";

type DrawerProps = {
  /** Names the drawer and the button that opens it. */
  label: string;
  icon: ReactNode;
  children: ReactNode;
};

/** The sidebar of a phone: slides in, and closes when a link in it is followed. */
export function Drawer({ label, icon, children }: DrawerProps) {
  const words = useTranslations("ui");
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const closeOnLeave = (event: MouseEvent) => {
    const target = event.target as Element;
    if (target === dialog.current || target.closest("a")) close();
  };
  return (
    <>
      <IconButton label={label} icon={icon} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()} />
      <dialog
        ref={dialog}
        aria-label={label}
        onClick={closeOnLeave}
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] bg-sunken text-ink shadow-float open:animate-slide-in"
      >
        <div className="flex min-h-full flex-col">
          <div className="flex justify-end p-2">
            <IconButton label={words("close")} icon={<X />} onClick={close} />
          </div>
          {children}
        </div>
      </dialog>
    </>
  );
}
