"use client";

import { useId, useRef, useState, type ReactNode } from "react";
import { type Align } from "./place-beside";
import { PopoverTrigger, type TriggerLook } from "./popover-trigger";

type PopoverProps = {
  label: string;
  trigger: ReactNode;
  /** As a function they are made when someone reaches for the button. */
  children: ReactNode | (() => ReactNode);
  look?: TriggerLook | undefined;
  align?: Align | undefined;
};

/** A small surface beside its button, for something to read or to set. */
export function Popover({ label, trigger, children, look, align }: PopoverProps) {
  const id = useId();
  const surface = useRef<HTMLDialogElement>(null);
  const [made, setMade] = useState(typeof children !== "function");
  const [open, setOpen] = useState(false);
  return (
    <>
      <PopoverTrigger
        label={label}
        look={look}
        align={align}
        surface={surface}
        popoverId={id}
        kind="dialog"
        open={open}
        onReach={() => setMade(true)}
      >
        {trigger}
      </PopoverTrigger>
      {made ? (
        <dialog
          ref={surface}
          id={id}
          popover="auto"
          aria-label={label}
          onToggle={({ newState }) => setOpen(newState === "open")}
          className="popover-surface"
        >
          {typeof children === "function" ? children() : children}
        </dialog>
      ) : null}
    </>
  );
}
