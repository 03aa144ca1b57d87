"use client";

import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { placeBeside } from "./place-beside";

type TooltipProps = {
  text: string;
  children: ReactNode;
  /** For `aria-describedby` of the control inside. */
  id?: string | undefined;
  /** For plain text that has more to say: makes it reachable by keyboard. */
  focusable?: boolean | undefined;
};

export function Tooltip({ text, children, id, focusable = false }: TooltipProps) {
  const trigger = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = () => {
    if (!trigger.current || !bubble.current?.isConnected) return;
    bubble.current.showPopover();
    placeBeside(trigger.current.firstElementChild ?? trigger.current, bubble.current, "top", "center");
  };
  const hide = () => {
    clearTimeout(timer.current);
    if (bubble.current?.matches(":popover-open")) bubble.current.hidePopover();
  };
  const showSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(show, 350);
  };
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") hide();
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <span
      ref={trigger}
      className="inline-flex max-w-full rounded-sm"
      tabIndex={focusable ? 0 : undefined}
      onPointerEnter={showSoon}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={showSoon}
      onBlur={hide}
      onKeyDown={hideOnEscape}
    >
      {children}
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        className="max-w-72 animate-arrive rounded-md bg-ink px-2.5 py-1.5 text-left text-sm font-normal whitespace-normal text-paper"
      >
        {text}
      </span>
    </span>
  );
}
