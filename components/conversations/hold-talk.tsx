"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BothVersions } from "@/components/action/both-versions";
import { FormButtons } from "@/components/action/form-buttons";
import { formChoice } from "@/components/action/form-choice";
import { formText } from "@/components/action/form-text";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { notStale, useVersions } from "@/components/action/use-versions";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { conversationForms } from "@/db/enums";
import { holdConversationAction } from "@/lib/conversations/actions";
import type { TalkPage } from "@/lib/conversations/queries";
import { useNoteDifferences } from "./note-differences";
import { NotesFieldset } from "./notes-fields";
import { useNotes } from "./use-notes";

type Props = { talk: TalkPage["talk"]; now: { date: string; time: string }; onDone: () => void };

/** It took place: when, how, and what was said. */
export function HoldTalk({ talk, now, onDone }: Props) {
  const t = useTranslations("conversations");
  const differencesOf = useNoteDifferences();
  const toast = useToast();
  const router = useRouter();
  const hold = useAction(holdConversationAction);
  const versions = useVersions(talk.version);
  const notes = useNotes(`talk:${talk.id}`, talk);
  const [form, setForm] = useState(talk.form);
  const { id: conversationId } = talk;
  const past = `${talk.clock.date}${talk.clock.time}` <= `${now.date}${now.time}`;
  const start = past ? talk.clock : now;

  const save = async (typed: HTMLFormElement) => {
    const when = { date: formText(typed, "date"), time: formText(typed, "time") };
    const how = formChoice(typed, "form", conversationForms);
    const outcome = await hold.run({ conversationId, version: versions.newest, form: how, ...when, ...notes.typed() });
    if (!versions.learn(outcome)) return;
    notes.clear();
    toast(t("record.held"));
    onDone();
  };
  return (
    <OpenedForm onSubmit={(typed) => void save(typed)}>
      <h3 className="text-lg">{t("record.hold")}</h3>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("fields.date")} error={hold.fields.date} required>
          {(control) => <DateInput {...control} name="date" defaultValue={start.date} max={now.date} />}
        </Field>
        <Field label={t("fields.time")} error={hold.fields.time} required>
          {(control) => <TextInput {...control} type="time" name="time" defaultValue={start.time} />}
        </Field>
        <Field label={t("fields.form")} error={hold.fields.form}>
          {(control) => (
            <Select
              {...control}
              name="form"
              defaultValue={form}
              onChange={(event) => setForm(conversationForms.find((one) => one === event.target.value) ?? form)}
              options={conversationForms.map((value) => ({ value, label: t(`forms.${value}`) }))}
            />
          )}
        </Field>
      </div>
      <NotesFieldset kind={talk.kind} inWriting={form === "message"} drafts={notes.drafts} errors={hold.fields} />
      <ProblemNote problem={notStale(hold.problem)} />
      {versions.theirs ? (
        <BothVersions
          differences={differencesOf(notes.typed(), versions.theirs)}
          pending={hold.pending}
          onTakeTheirs={() => {
            notes.clear();
            onDone();
            router.refresh();
          }}
        />
      ) : (
        <FormButtons save={t("record.saveHeld")} pending={hold.pending} onCancel={onDone} />
      )}
    </OpenedForm>
  );
}
