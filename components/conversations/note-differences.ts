"use client";

import { useTranslations } from "next-intl";
import type { Difference } from "@/components/action/both-versions";
import type { RefusalDetail } from "@/lib/platform/action/refusal";
import { type NoteField, noteFields } from "./use-notes";

type Typed = Partial<Record<NoteField | "corrections", string>>;

/** Where what I typed and what somebody else saved differ, field by field. */
export function useNoteDifferences() {
  const t = useTranslations("conversations.notes");
  return (typed: Typed, theirs: RefusalDetail): Difference[] =>
    ([...noteFields, "corrections"] as const)
      .map((field) => ({ label: t(field), mine: typed[field]?.trim(), theirs: String(theirs[field] ?? "") }))
      .flatMap((pair) => (pair.mine === undefined || pair.mine === pair.theirs ? [] : [{ ...pair, mine: pair.mine }]));
}
