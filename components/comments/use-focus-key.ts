"use client";

import { type RefObject, useEffect } from "react";

/** One letter that leads to a field: the first that is seen on the page. Letters typed elsewhere stay there. */
export function useFocusKey(field: RefObject<HTMLElement | null>, letter: string): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== letter || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event.target) || field.current !== firstSeen()) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [field, letter]);
}

const firstSeen = (): Element | undefined =>
  [...document.querySelectorAll("[data-composer] textarea")].find((field) => field.checkVisibility());

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, [role="menu"], dialog') !== null;
