"use client";

import { useState } from "react";
import { isOvertaken, type Problem } from "./use-action";

/**
 * The version something was begun with, so that a page refreshed beneath it cannot pass off a newer one unseen. Once a
 * press came to nothing for that, what is newer is in view, and the next press is meant.
 */
export function useSeenVersion(now: number) {
  const [seen, setSeen] = useState<number | null>(now);
  const learn = (outcome: { ok: true } | { ok: false; error: Problem }) => {
    if (!outcome.ok && isOvertaken(outcome.error)) setSeen(null);
    return outcome.ok;
  };
  return { version: seen ?? now, learn };
}
