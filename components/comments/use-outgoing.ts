"use client";

import { useEffect, useRef } from "react";
import { useDraft } from "@/components/action/use-draft";

export type KeptFile = { id: string; name: string; sizeBytes: number };
export type Outgoing = { text: string; files: KeptFile[]; at: number };

/** How far two clocks may be apart. */
const toleranceMs = 60_000;

/**
 * The comment that has left the field and has not arrived: kept until the server has it, even past a closed page.
 * In: a place to keep it, and the person's latest comment, by which one that did arrive is recognised.
 */
export function useOutgoing(place: string, latest: { text: string; at: number } | null) {
  const kept = useDraft(`${place}:sending`);
  const outgoing = readOutgoing(kept.text);
  const sentHere = useRef(false);
  const arrived =
    outgoing !== null &&
    latest !== null &&
    latest.text === outgoing.text.trim() &&
    latest.at > outgoing.at - toleranceMs;

  useEffect(() => {
    if (arrived && !sentHere.current) kept.clear();
  }, [arrived, kept]);

  const hold = (comment: Omit<Outgoing, "at">) => {
    sentHere.current = true;
    kept.change(JSON.stringify({ ...comment, at: Date.now() }));
  };
  return { outgoing, hold, release: kept.clear };
}

/** Written by `hold` alone; what cannot be read was cut off and is of no use. */
function readOutgoing(text: string): Outgoing | null {
  try {
    return text === "" ? null : (JSON.parse(text) as Outgoing);
  } catch {
    return null;
  }
}
