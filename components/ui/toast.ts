"use client";

export type ToastUndo = () => Promise<void> | void;
export type Toast = { id: number; text: string; undo: ToastUndo | undefined };

let toasts: Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Confirms what has happened, for ten seconds. An error is said by it only where its own place was left. */
export function showToast(text: string, undo?: ToastUndo): void {
  lastId += 1;
  set([...toasts.slice(-2), { id: lastId, text, undo }]);
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export function readToasts(): Toast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The way to confirm from a component: `const toast = useToast(); toast(text, undo)`. */
export function useToast(): typeof showToast {
  return showToast;
}
