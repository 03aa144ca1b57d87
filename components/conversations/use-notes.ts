"use client";

import { useDraft } from "@/components/action/use-draft";

export const noteFields = ["notes", "clientPosition", "agreed", "openPoints", "writtenReason"] as const;
export type NoteField = (typeof noteFields)[number];
export type Notes = Record<NoteField, string>;

export const noNotes: Notes = { notes: "", clientPosition: "", agreed: "", openPoints: "", writtenReason: "" };

/** The notes of a talk as they are being typed, kept in this browser until they are saved. */
export function useNotes(key: string, start: Notes) {
  const drafts = {
    notes: useDraft(`${key}:notes`, start.notes),
    clientPosition: useDraft(`${key}:clientPosition`, start.clientPosition),
    agreed: useDraft(`${key}:agreed`, start.agreed),
    openPoints: useDraft(`${key}:openPoints`, start.openPoints),
    writtenReason: useDraft(`${key}:writtenReason`, start.writtenReason),
  };
  return {
    drafts,
    restored: noteFields.some((field) => drafts[field].restored),
    typed: (): Notes => ({
      notes: drafts.notes.text,
      clientPosition: drafts.clientPosition.text,
      agreed: drafts.agreed.text,
      openPoints: drafts.openPoints.text,
      writtenReason: drafts.writtenReason.text,
    }),
    clear: () => {
      for (const field of noteFields) drafts[field].clear();
    },
  };
}
