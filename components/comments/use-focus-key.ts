"use client";

import { type RefObject, useEffect } from "react";
import { isCommand } from "@/components/ui/commands";

/** One letter that leads to a field: the first that is seen on the page. Letters typed elsewhere stay there. */
export function useFocusKey(field: RefObject<HTMLElement | null>, letter: string): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== letter || event.altKey || !isCommand(event) || field.current !== firstSeen()) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [field, letter]);
}

const firstSeen = (): Element | undefined =>
  [...document.querySelectorAll("[data-composer] textarea")].find((field) => field.checkVisibility());
