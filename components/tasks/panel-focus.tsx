"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { rememberOpenTask } from "./task-list-dom";

type Props = { taskId: string; closeTo: string; children: ReactNode };

/** Takes the focus when a task opens; Escape closes it, unless something smaller is open. */
export function PanelFocus({ taskId, closeTo, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const router = useRouter();

  useEffect(() => {
    panel.current?.focus();
    return () => rememberOpenTask(taskId);
  }, [taskId]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || somethingIsOpen(event.target)) return;
      router.push(closeTo, { scroll: false });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [closeTo, router]);

  return (
    <div ref={panel} tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}

const somethingIsOpen = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open], [popover="auto"]:popover-open') !== null ||
  (target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select") !== null);
