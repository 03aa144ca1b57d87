"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { BothVersions } from "@/components/action/both-versions";
import { FormButtons } from "@/components/action/form-buttons";
import { formText } from "@/components/action/form-text";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { notStale, useVersions } from "@/components/action/use-versions";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useToast } from "@/components/ui/toast";
import { updateNotesAction } from "@/lib/conversations/actions";
import type { TalkPage } from "@/lib/conversations/queries";
import { useNoteDifferences } from "./note-differences";
import { NotesFieldset } from "./notes-fields";
import { useNotes } from "./use-notes";

type Props = { talk: TalkPage["talk"]; today: string; onDone: () => void };

/** The notes of a talk that took place, and what followed them: the summary, and what the client put right. */
export function EditNotes({ talk, today, onDone }: Props) {
  const t = useTranslations("conversations.notes");
  const words = useTranslations("ui");
  const differencesOf = useNoteDifferences();
  const toast = useToast();
  const router = useRouter();
  const update = useAction(updateNotesAction);
  const versions = useVersions(talk.version);
  const notes = useNotes(`talk:${talk.id}`, talk);
  const corrections = useDraft(`talk:${talk.id}:corrections`, talk.corrections);
  const typed = () => ({ ...notes.typed(), corrections: corrections.text });
  const finish = () => {
    notes.clear();
    corrections.clear();
    onDone();
  };
  const save = async (form: HTMLFormElement) => {
    const summarySentOn = formText(form, "summarySentOn") || null;
    const input = { conversationId: talk.id, version: versions.newest, ...typed(), summarySentOn };
    if (!versions.learn(await update.run(input))) return;
    toast(t("saved"));
    finish();
  };
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <NotesFieldset
        kind={talk.kind}
        inWriting={talk.form === "message"}
        drafts={notes.drafts}
        errors={update.fields}
      />
      <Field
        label={t("summarySentOn")}
        hint={t("summarySentOnHint")}
        error={update.fields.summarySentOn}
        optionalWord={words("optional")}
      >
        {(control) => (
          <DateInput {...control} name="summarySentOn" defaultValue={talk.summarySentOn ?? ""} max={today} />
        )}
      </Field>
      <Field
        label={t("corrections")}
        hint={t("correctionsHint")}
        error={update.fields.corrections}
        optionalWord={words("optional")}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={corrections.text}
            onChange={(event) => corrections.change(event.target.value)}
          />
        )}
      </Field>
      <ProblemNote problem={notStale(update.problem)} />
      {versions.theirs ? (
        <BothVersions
          differences={differencesOf(typed(), versions.theirs)}
          pending={update.pending}
          onTakeTheirs={() => {
            finish();
            router.refresh();
          }}
        />
      ) : (
        <FormButtons save={words("save")} pending={update.pending} onCancel={finish} />
      )}
    </OpenedForm>
  );
}
