"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { IconButton } from "./icon-button";
import { dismissToast, readToasts, subscribeToToasts, type Toast } from "./toast";

const lifetimeMs = 10_000;
const none: Toast[] = [];

/** Once per layout. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, () => none);
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

  const undo = () => {
    dismissToast(toast.id);
    void toast.undo?.();
  };

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
          onClick={undo}
          className="min-h-control rounded-md px-3 font-medium text-accent hover:bg-hover"
        >
          {words("undo")}
        </button>
      ) : null}
      <IconButton label={words("close")} icon={<X />} onClick={() => dismissToast(toast.id)} />
    </span>
  );
}
