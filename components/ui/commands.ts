"use client";

const stored = "partwell.letters";

/** Letters that act at once are in the way of whoever dictates, so they can be turned off on a device. */
export function lettersAct(): boolean {
  try {
    return localStorage.getItem(stored) !== "off";
  } catch {
    return true;
  }
}

export function letLettersAct(on: boolean): void {
  try {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, "off");
  } catch {
    // Without a store the letters act until the page is left.
  }
}

/** Whether a key means the page: it was typed into no field, menu or dialog, and letters act here. */
export function isCommand(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || isTaken(event.target)) return false;
  return event.altKey || event.key.length > 1 || event.key === " " || lettersAct();
}

export const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="menu"], dialog') !==
    null;
