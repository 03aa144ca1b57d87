"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type ConversationKind, conversationForms, conversationKinds } from "@/db/enums";
import type { Person } from "@/lib/cases/queries";
import type { AskedContact } from "@/lib/conversations/queries/people";
import type { FieldErrors } from "@/lib/platform/action/result";
import { OutgoingText } from "./outgoing-text";
import type { ReadTalk } from "./read-talk";

type Props = {
  start: ReadTalk;
  people: Person[];
  contacts: AskedContact[];
  errors: FieldErrors;
  /** Written down afterwards: nobody reads an agenda any more. */
  past?: boolean;
};

/** What is settled of a talk: what it is about, how, when, where, who, and what the client may read of it. */
export function TalkFieldset({ start, people, contacts, errors, past = false }: Props) {
  const t = useTranslations("conversations");
  const words = useTranslations("ui");
  const [kind, setKind] = useState<ConversationKind>(start.kind);
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("fields.kind")} hint={t(`kindHints.${kind}`)} error={errors.kind}>
          {(control) => (
            <Select
              {...control}
              name="kind"
              defaultValue={start.kind}
              onChange={(event) => setKind(conversationKinds.find((other) => other === event.target.value) ?? "other")}
              options={conversationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
          )}
        </Field>
        <Field
          label={t("fields.form")}
          hint={kind === "informing" ? t("fields.formHint") : undefined}
          error={errors.form}
        >
          {(control) => (
            <Select
              {...control}
              name="form"
              defaultValue={start.form}
              options={conversationForms.map((value) => ({ value, label: t(`forms.${value}`) }))}
            />
          )}
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("fields.date")} error={errors.date} required>
          {(control) => <DateInput {...control} name="date" defaultValue={start.date} />}
        </Field>
        <Field label={t("fields.time")} error={errors.time} required>
          {(control) => <TextInput {...control} type="time" name="time" defaultValue={start.time} />}
        </Field>
        <Field label={t("fields.duration")} error={errors.durationMinutes}>
          {(control) => (
            <TextInput
              {...control}
              type="number"
              inputMode="numeric"
              min={5}
              max={1440}
              step={5}
              name="durationMinutes"
              defaultValue={start.durationMinutes}
            />
          )}
        </Field>
      </div>
      <Field
        label={t("fields.place")}
        hint={t("fields.placeHint")}
        error={errors.place}
        optionalWord={words("optional")}
      >
        {(control) => (
          <TextInput {...control} name="place" maxLength={300} autoComplete="off" defaultValue={start.place} />
        )}
      </Field>
      <Their start={start} contacts={contacts} />
      <Ours start={start} people={people} />
      {past ? null : (
        <Field
          label={t("fields.agenda")}
          hint={t("fields.agendaHint")}
          error={errors.agenda}
          optionalWord={words("optional")}
        >
          {(control) => (
            <OutgoingText {...control} name="agenda" rows={3} maxLength={5000} defaultValue={start.agenda} />
          )}
        </Field>
      )}
    </div>
  );
}

function Their({ start, contacts }: Pick<Props, "start" | "contacts">) {
  const t = useTranslations("conversations.fields");
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 font-medium">{t("contacts")}</legend>
      {contacts.length === 0 ? <p className="text-sm text-muted">{t("noContacts")}</p> : null}
      {contacts.map(({ id, name, position }) => (
        <Checkbox
          key={id}
          name="contactIds"
          value={id}
          defaultChecked={start.contactIds.includes(id)}
          label={name}
          hint={position || undefined}
        />
      ))}
    </fieldset>
  );
}

function Ours({ start, people }: Pick<Props, "start" | "people">) {
  const t = useTranslations("conversations.fields");
  const inPart = (part: string) => start.members.find((member) => member.part === part)?.userId ?? "";
  const present = start.members.filter(({ part }) => part === "present").map(({ userId }) => userId);
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("speaks")}>
          {(control) => (
            <Select
              {...control}
              name="speaks"
              placeholder={t("nobody")}
              defaultValue={inPart("speaks")}
              options={options}
            />
          )}
        </Field>
        <Field label={t("writes")} hint={t("writesHint")}>
          {(control) => (
            <Select
              {...control}
              name="writes"
              placeholder={t("nobody")}
              defaultValue={inPart("writes")}
              options={options}
            />
          )}
        </Field>
      </div>
      <Disclosure summary={t("present")} open={present.length > 0}>
        <div className="grid gap-1.5 sm:grid-cols-2">
          {people.map(({ id, name }) => (
            <Checkbox key={id} name="presentIds" value={id} defaultChecked={present.includes(id)} label={name} />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
