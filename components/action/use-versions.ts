"use client";

import { useState } from "react";
import type { RefusalDetail } from "@/lib/platform/action/refusal";
import { isStale, type Problem } from "./problem";
import type { Outcome } from "./use-action";

/**
 * Remembers which version a form was opened with, so that a page refreshed beneath it cannot pass off a newer one,
 * and what somebody else saved meanwhile.
 */
export function useVersions(opened: number) {
  const [seen] = useState(opened);
  const [theirs, setTheirs] = useState<RefusalDetail | null>(null);
  const learn = (outcome: Outcome) => {
    if (outcome.ok) return true;
    if (isStale(outcome.error)) setTheirs(outcome.error.detail ?? null);
    return false;
  };
  return { theirs, newest: theirs ? Number(theirs.version) : seen, learn };
}

/** A problem that is not told by showing both versions. */
export const notStale = (problem: Problem | null): Problem | null => (isStale(problem) ? null : problem);

/**
 * What to save when two people changed the same record: my changes, and theirs wherever I changed nothing.
 * In: the record as it was opened, as I left it, and as it is saved now.
 */
export function mergeVersions<Fields extends object>(opened: Fields, mine: Fields, theirs: Fields): Fields {
  const untouched = keysOf(opened).filter((field) => plain(mine[field]) === plain(opened[field]));
  return { ...mine, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) };
}

const plain = (value: unknown) => (typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : value);

/** The keys of a record of ours: it has no others. */
const keysOf = <Fields extends object>(record: Fields) => Object.keys(record) as (keyof Fields)[];
