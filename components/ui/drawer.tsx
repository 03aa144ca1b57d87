"use client";

import { X } from "./icons";
import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { IconButton } from "./icon-button";

type DrawerProps = {
  /** Names the drawer and the button that opens it. */
  label: string;
  icon: ReactNode;
  children: ReactNode;
};

/** The sidebar of a phone: slides in, and closes when a link in it has been followed. Filled when it is first opened. */
export function Drawer({ label, icon, children }: DrawerProps) {
  const words = useTranslations("ui");
  const path = usePathname();
  const dialog = useRef<HTMLDialogElement>(null);

  const [reached, setReached] = useState(false);
  const open = () => {
    flushSync(() => setReached(true));
    dialog.current?.showModal();
    // Otherwise the first button has the focus, and its tip opens over what somebody came for.
    dialog.current?.focus();
  };

  useEffect(() => dialog.current?.close(), [path]);

  return (
    <>
      <IconButton label={label} icon={icon} aria-haspopup="dialog" onClick={open} />
      <dialog
        ref={dialog}
        closedby="any"
        aria-label={label}
        tabIndex={-1}
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] bg-sunken text-ink shadow-float outline-none open:animate-slide-in"
      >
        <div className="flex min-h-full flex-col">
          <div className="flex justify-end p-2">
            <IconButton label={words("close")} icon={<X />} onClick={() => dialog.current?.close()} />
          </div>
          {reached ? children : null}
        </div>
      </dialog>
    </>
  );
}
