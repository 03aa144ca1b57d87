"use client";

import { type RefObject, useEffect, useRef } from "react";
import { isCommand } from "@/components/ui/commands";
import { idOf, openLinks } from "./task-list-dom";

type Keys = {
  /** Moves a task; null where nothing may be moved. */
  step: ((taskId: string, by: -1 | 1) => void) | null;
  /** Whether j and k start in this list when no task has the focus. */
  always: boolean;
  /** Rows disappear when ticked. */
  rowsLeave: boolean;
};

/**
 * The keys of a list of tasks: j and k go, x and space tick, a asks for the owner, Enter opens (a link does that
 * itself), Alt with an arrow moves the task.
 */
export function useTaskKeys(list: RefObject<HTMLElement | null>, keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isCommand(event) && act(list.current, event, latest.current)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [list]);
}

/** Whether a key was ours. */
function act(root: HTMLElement | null, event: KeyboardEvent, { step, always, rowsLeave }: Keys): boolean {
  const focused = document.activeElement;
  const row =
    focused instanceof HTMLElement && root?.contains(focused) ? focused.closest<HTMLElement>("[data-task]") : null;
  if (event.altKey) {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!row || !step || by === null) return false;
    step(idOf(row), by);
    return true;
  }
  if ((event.key === "j" || event.key === "k") && (row || always)) return go(root, row, event.key === "j" ? 1 : -1);
  if (!row) return false;
  if (event.key === "x" || (event.key === " " && focused?.matches("[data-open-task]")))
    return press(row, "[data-tick]") && (!rowsLeave || go(root, row, 1) || go(root, row, -1) || true);
  return event.key === "a" && askForOwner(row);
}

function go(root: HTMLElement | null, row: HTMLElement | null, by: -1 | 1): boolean {
  const links = openLinks(root);
  const at = links.findIndex((link) => link.closest("[data-task]") === row);
  const next = row ? links[at + by] : links[by > 0 ? 0 : links.length - 1];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

function press(row: HTMLElement, what: string): boolean {
  const control = row.querySelector<HTMLElement>(what);
  control?.click();
  return control !== null;
}

function askForOwner(row: HTMLElement): boolean {
  const button = row.querySelector<HTMLElement>("[data-owner] button");
  button?.focus();
  // The choices are made when the button is reached; they are there after the next frame.
  requestAnimationFrame(() => button?.click());
  return button !== null;
}
