"use client";

import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { type Align } from "./place-beside";
import { PopoverTrigger, type TriggerLook, usePopover } from "./popover-trigger";

type MenuProps = {
  label: string;
  trigger: ReactNode;
  /** MenuLink, MenuButton and MenuSeparator. As a function they are made when someone reaches for the button. */
  children: ReactNode | (() => ReactNode);
  look?: TriggerLook | undefined;
  align?: Align | undefined;
};

export function Menu({ label, trigger, children, look, align }: MenuProps) {
  const { surface, content, ofTrigger, ofSurface } = usePopover<HTMLDivElement>(children);
  const items = () => [...(surface.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  const move = (event: KeyboardEvent) => {
    const all = items();
    const next = target(event.key, all, document.activeElement);
    if (event.key === "Tab") surface.current?.hidePopover();
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const closeAfterChoice = (event: MouseEvent) => {
    const item = (event.target as Element).closest('[role="menuitem"]');
    if (item && item.getAttribute("aria-disabled") !== "true") surface.current?.hidePopover();
  };

  return (
    <>
      <PopoverTrigger
        label={label}
        look={look}
        align={align}
        kind="menu"
        onOpen={() => items()[0]?.focus()}
        {...ofTrigger}
      >
        {trigger}
      </PopoverTrigger>
      {content ? (
        <div
          {...ofSurface}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={move}
          onClick={closeAfterChoice}
          className="menu-surface"
        >
          {content}
        </div>
      ) : null}
    </>
  );
}

function target(key: string, items: HTMLElement[], current: Element | null): HTMLElement | undefined {
  const index = items.findIndex((item) => item === current);
  if (key === "ArrowDown") return items[(index + 1) % items.length];
  if (key === "ArrowUp") return items[(index <= 0 ? items.length : index) - 1];
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (key.length !== 1 || key === " ") return undefined;
  const after = [...items.slice(index + 1), ...items.slice(0, index + 1)];
  return after.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase()));
}
