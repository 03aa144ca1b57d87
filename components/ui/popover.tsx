"use client";

import { useId, useRef, type ReactNode } from "react";
import { type Align } from "./place-beside";
import { PopoverTrigger, type TriggerLook } from "./popover-trigger";

type PopoverProps = {
  label: string;
  trigger: ReactNode;
  children: ReactNode;
  look?: TriggerLook | undefined;
  align?: Align | undefined;
};

/** A small surface beside its button, for something to read or to set. */
export function Popover({ label, trigger, children, look, align }: PopoverProps) {
  const id = useId();
  const surface = useRef<HTMLDialogElement>(null);
  return (
    <>
      <PopoverTrigger label={label} look={look} align={align} surface={surface} popoverId={id} kind="dialog">
        {trigger}
      </PopoverTrigger>
      <dialog ref={surface} id={id} popover="auto" aria-label={label} className="popover-surface">
        {children}
      </dialog>
    </>
  );
}
