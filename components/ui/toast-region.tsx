"use client";

import { X } from "./icons";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { isTaken } from "./commands";
import { IconButton } from "./icon-button";
import { dismissToast, readToasts, subscribeToToasts, type Toast } from "./toast";

const lifetimeMs = 10_000;
const none: Toast[] = [];

const undo = (toast: Toast) => {
  dismissToast(toast.id);
  void toast.undo?.();
};

/** What was done last, and can still be taken back, is taken back by Ctrl+Z; in a field that key is the field's own. */
function undoByKey(event: KeyboardEvent) {
  if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTaken(event.target)) return;
  const last = readToasts().findLast((toast) => toast.undo);
  if (!last) return;
  event.preventDefault();
  undo(last);
}

/** Once per layout. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, () => none);
  useEffect(() => {
    document.addEventListener("keydown", undoByKey);
    return () => document.removeEventListener("keydown", undoByKey);
  }, []);
  return (
    <output
      aria-live="polite"
      data-no-print
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 grid justify-items-center gap-2"
    >
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </output>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const words = useTranslations("ui");
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast.id), lifetimeMs);
    return () => clearTimeout(timer);
  }, [held, toast.id]);

  return (
    <span
      role="presentation"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex max-w-lg animate-arrive items-center gap-1 rounded-md bg-raised py-1 pr-1 pl-4 shadow-float"
    >
      <span className="min-w-0 flex-1 py-1">{toast.text}</span>
      {toast.undo ? (
        <button
          type="button"
          onClick={() => undo(toast)}
          aria-keyshortcuts="Control+Z Meta+Z"
          className="min-h-control rounded-md px-3 font-medium text-accent hover:bg-hover"
        >
          {words("undo")}
        </button>
      ) : null}
      <IconButton label={words("close")} icon={<X />} onClick={() => dismissToast(toast.id)} />
    </span>
  );
}
