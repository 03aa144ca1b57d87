"use client";

import { useTranslations } from "next-intl";
import type { useDraft } from "@/components/action/use-draft";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { ConversationKind } from "@/db/enums";
import { shortestNotes } from "@/lib/conversations/rules";
import type { FieldErrors } from "@/lib/platform/action/result";
import { type NoteField, noteFields } from "./use-notes";

type Props = {
  kind: ConversationKind;
  /** Only a message went out. */
  inWriting: boolean;
  drafts: Record<NoteField, ReturnType<typeof useDraft>>;
  errors: FieldErrors;
};

/** What was said, the client's words apart from ours. What is typed outlives a lost connection. */
export function NotesFieldset({ kind, inWriting, drafts, errors }: Props) {
  const t = useTranslations("conversations.notes");
  const words = useTranslations("ui");
  const counts = kind === "consultation";
  const hintOf: Record<NoteField, string> = {
    notes: counts ? t("notesHintCounts", { count: shortestNotes }) : t("notesHint"),
    clientPosition: counts ? t("clientPositionHintCounts") : t("clientPositionHint"),
    agreed: t("agreedHint"),
    openPoints: t("openPointsHint"),
    writtenReason: t("writtenReasonHint"),
  };
  const needed = (field: NoteField) =>
    field === "writtenReason" || (counts && (field === "notes" || field === "clientPosition"));
  const shown = noteFields.filter((field) => field !== "writtenReason" || (kind === "informing" && inWriting));
  return (
    <div className="grid gap-4">
      {shown.map((field) => (
        <Field
          key={field}
          label={t(field)}
          hint={hintOf[field]}
          error={errors[field]}
          optionalWord={needed(field) ? undefined : words("optional")}
        >
          {(control) => (
            <TextArea
              {...control}
              name={field}
              rows={field === "notes" ? 5 : 3}
              value={drafts[field].text}
              onChange={(event) => drafts[field].change(event.target.value)}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
