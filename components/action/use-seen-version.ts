"use client";

import { useState } from "react";
import { isOvertaken } from "./problem";
import type { Outcome } from "./use-action";

/**
 * What a form was begun with, so that a page refreshed beneath it cannot pass off a newer version unseen. Once a press
 * came to nothing for that, what is newer is in view, and the next press is meant.
 * In: what the page shows now, and whether the form is begun as it opens; otherwise `begin` says so. Out: `seen` goes along
 * with a press, `learn` hears what came of it.
 */
export function useSeen<Seen>(now: Seen, { opened }: { opened: boolean }) {
  const [begunWith, setBegunWith] = useState<Seen | null>(opened ? now : null);
  return {
    seen: begunWith ?? now,
    begin: () => setBegunWith((before) => before ?? now),
    see: (newer: Seen) => setBegunWith(newer),
    learn: (outcome: Outcome) => {
      if (outcome.ok || isOvertaken(outcome.error)) setBegunWith(null);
      return outcome.ok;
    },
  };
}

/** The same for a form that opens where a button was and goes by one version. `see`: it goes on from this one. */
export function useSeenVersion(now: number) {
  const { seen, learn, see } = useSeen(now, { opened: true });
  return { version: seen, learn, see };
}
