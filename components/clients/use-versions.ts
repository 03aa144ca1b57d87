"use client";

import { useState } from "react";
import type { Problem } from "@/components/action/use-action";
import type { RefusalDetail } from "@/lib/platform/action/refusal";

type Outcome = { ok: true } | { ok: false; error: Problem };

/**
 * Remembers which version a form was opened with, so that a page refreshed beneath it cannot pass off a newer one,
 * and what somebody else saved meanwhile.
 */
export function useVersions(opened: number) {
  const [seen] = useState(opened);
  const [theirs, setTheirs] = useState<RefusalDetail | null>(null);
  const learn = (outcome: Outcome) => {
    const stale = !outcome.ok && outcome.error.code === "refused" && outcome.error.reason === "stale";
    setTheirs(stale && outcome.error.code === "refused" ? (outcome.error.detail ?? null) : null);
    return outcome.ok;
  };
  return { seen, theirs, newest: theirs ? Number(theirs.version) : seen, learn };
}
