"use client";

import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { placeBeside } from "./place-beside";

type TooltipProps = {
  text: string;
  children: ReactNode;
  /** For `aria-describedby` of the control inside. */
  id?: string | undefined;
  /** For plain text that has more to say: makes it reachable by keyboard. */
  focusable?: boolean | undefined;
};

const delayMs = 350;

export function Tooltip({ text, children, id, focusable = false }: TooltipProps) {
  const ownId = useId();
  const bubbleId = id ?? ownId;
  const trigger = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reach = focusable ? { role: "note", tabIndex: 0, "aria-describedby": bubbleId } : {};

  const show = () => {
    if (!trigger.current || !bubble.current?.isConnected) return;
    bubble.current.showPopover();
    placeBeside(trigger.current, bubble.current, "top", "center");
  };
  const hide = () => {
    clearTimeout(timer.current);
    if (bubble.current?.matches(":popover-open")) bubble.current.hidePopover();
  };
  const showSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(show, delayMs);
  };
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") hide();
  };
  const handlers = {
    onPointerEnter: showSoon,
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: showSoon,
    onBlur: hide,
    onKeyDown: hideOnEscape,
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <span {...reach} ref={trigger} className="inline-flex max-w-full rounded-sm" {...handlers}>
      {children}
      <span ref={bubble} id={bubbleId} role="tooltip" popover="manual" className="tip-surface">
        {text}
      </span>
    </span>
  );
}
