"use client";

import type { ReactNode } from "react";
import { type Align } from "./place-beside";
import { PopoverTrigger, type TriggerLook, usePopover } from "./popover-trigger";

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
  const { content, ofTrigger, ofSurface } = usePopover<HTMLDialogElement>(children);
  return (
    <>
      <PopoverTrigger label={label} look={look} align={align} kind="dialog" {...ofTrigger}>
        {trigger}
      </PopoverTrigger>
      {content ? (
        <dialog {...ofSurface} aria-label={label} className="popover-surface">
          {content}
        </dialog>
      ) : null}
    </>
  );
}
