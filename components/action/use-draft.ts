"use client";

import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** Storage may be full or forbidden: then a text lives as long as the page. */
const memory = new Map<string, string>();

/**
 * A text that survives a lost connection, a reload, a deploy and the end of a session: kept in this browser
 * under `key` until it is cleared after a save. In: the key and the text to start from.
 */
export function useDraft(key: string, initial = "") {
  const place = `draft:${key}`;
  const kept = useSyncExternalStore(
    subscribe,
    () => read(place),
    () => null,
  );
  const unseen = kept === null;
  const change = useCallback(
    (next: string) => {
      // Typed before the kept text was shown: both stay.
      const earlier = unseen ? read(place) : null;
      if (earlier !== null) write(place, `${earlier}\n${next}`);
      else write(place, next === initial ? null : next);
    },
    [place, initial, unseen],
  );
  const clear = useCallback(() => write(place, null), [place]);
  return { text: kept ?? initial, change, clear, restored: kept !== null };
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(place: string): string | null {
  try {
    return window.localStorage.getItem(place) ?? memory.get(place) ?? null;
  } catch {
    return memory.get(place) ?? null;
  }
}

function write(place: string, text: string | null) {
  if (text === null) memory.delete(place);
  else memory.set(place, text);
  try {
    if (text === null) window.localStorage.removeItem(place);
    else window.localStorage.setItem(place, text);
  } catch {
    memory.set(place, text ?? "");
  }
  for (const listener of listeners) listener();
}
