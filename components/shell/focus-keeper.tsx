"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { keepFocus } from "./keep-focus";
import { contentId } from "./skip-link";

/** Keeps the keyboard in its place: on a new page at its content, after a change where the change was. */
export function FocusKeeper() {
  const path = usePathname();
  const shown = useRef(path);

  useEffect(keepFocus, []);

  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (document.activeElement !== document.body) return;
    document.getElementById(contentId)?.focus({ preventScroll: true });
  }, [path]);

  return null;
}
