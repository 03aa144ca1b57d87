"use client";

import {
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  type ToggleEvent,
} from "react";
import { flushSync } from "react-dom";
import { buttonLook } from "./button-look";
import { iconButtonLook } from "./icon-button";
import { placeBeside, type Align } from "./place-beside";

export type TriggerLook = "icon" | "button" | "quiet" | "bare";

type PopoverTriggerProps = {
  label: string;
  look: TriggerLook | undefined;
  align: Align | undefined;
  surface: RefObject<HTMLElement | null>;
  popoverId: string;
  kind: "menu" | "dialog";
  open: boolean;
  children: ReactNode;
  /** The pointer or the focus comes to it: makes the surface, if it is not there yet. */
  onReach: () => void;
  onOpen?: () => void;
};

/**
 * What a surface and its button share. Content given as a function is made when someone reaches for the button, the
 * surface with it. Out: what to spread on either, and the content; without content there is no surface yet.
 */
export function usePopover<Surface extends HTMLElement>(children: ReactNode | (() => ReactNode)) {
  const id = useId();
  const surface = useRef<Surface>(null);
  const [reached, setReached] = useState(false);
  const [open, setOpen] = useState(false);
  const late = typeof children === "function";
  return {
    surface,
    content: late ? (reached ? children() : null) : children,
    ofTrigger: { surface, popoverId: id, open, onReach: () => setReached(true) },
    ofSurface: {
      ref: surface,
      id,
      popover: "auto" as const,
      onToggle: ({ newState }: ToggleEvent) => setOpen(newState === "open"),
    },
  };
}

const looks: Record<TriggerLook, string> = {
  icon: iconButtonLook,
  button: buttonLook("secondary", "md"),
  quiet: buttonLook("quiet", "md"),
  bare: "inline-flex max-w-full min-w-0 items-center gap-1.5 rounded-md text-left",
};

/** The button of a popover. The browser opens, closes and returns the focus; we only say where it appears. */
export function PopoverTrigger(props: PopoverTriggerProps) {
  const { label, look = "icon", align = "end", surface, popoverId, kind, open, children, onReach, onOpen } = props;
  const show = (trigger: HTMLElement) => {
    if (!surface.current) flushSync(onReach);
    if (!surface.current) return;
    surface.current.showPopover();
    placeBeside(trigger, surface.current, "bottom", align);
    onOpen?.();
  };
  const toggle = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    if (surface.current?.matches(":popover-open")) surface.current.hidePopover();
    else show(event.currentTarget);
  };
  const openWithArrow = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (kind !== "menu" || event.key !== "ArrowDown") return;
    event.preventDefault();
    if (!open) show(event.currentTarget);
  };

  return (
    <button
      type="button"
      popoverTarget={popoverId}
      aria-label={look === "icon" ? label : undefined}
      title={look === "icon" ? label : undefined}
      aria-haspopup={kind}
      aria-expanded={open}
      onPointerEnter={onReach}
      onFocus={onReach}
      onClick={toggle}
      onKeyDown={openWithArrow}
      className={looks[look]}
    >
      {children}
    </button>
  );
}
