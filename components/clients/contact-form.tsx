"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BothVersions, type Difference } from "@/components/action/both-versions";
import { FormButtons } from "@/components/action/form-buttons";
import { formChoice } from "@/components/action/form-choice";
import { formText } from "@/components/action/form-text";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { mergeVersions, notStale, useVersions } from "@/components/action/use-versions";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { type Locale, locales } from "@/db/enums";
import { createContactAction, updateContactAction } from "@/lib/clients/contacts/actions";
import type { Contact } from "@/lib/clients/contacts/queries";
import type { ContactFields } from "@/lib/clients/contacts/schema";
import type { RefusalDetail } from "@/lib/platform/action/refusal";
import type { FieldErrors } from "@/lib/platform/action/result";

export function NewContact({ clientId, locale, onDone }: { clientId: string; locale: Locale; onDone: () => void }) {
  const t = useTranslations("clients.contacts");
  const toast = useToast();
  const create = useAction(createContactAction);
  const submit = async (form: HTMLFormElement) => {
    const fields = readContact(form);
    const outcome = await create.run({ clientId, ...fields });
    if (!outcome.ok) return;
    toast(t("created", { name: fields.name.trim() }));
    onDone();
  };
  return (
    <OpenedForm onSubmit={(form) => void submit(form)}>
      <ContactFieldset start={{ name: "", email: "", phone: "", position: "", locale }} errors={create.fields} />
      <ProblemNote problem={create.problem} />
      <FormButtons save={t("save")} pending={create.pending} onCancel={onDone} />
    </OpenedForm>
  );
}

export function EditContact({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const t = useTranslations("clients");
  const words = useTranslations("ui");
  const router = useRouter();
  const toast = useToast();
  const update = useAction(updateContactAction);
  const versions = useVersions(contact.version);
  const [opened] = useState<ContactFields>(() => fieldsOf(contact));
  const [mine, setMine] = useState(opened);
  const theirs = versions.theirs ? savedFields(versions.theirs) : null;
  const kept = theirs ? mergeVersions(opened, mine, theirs) : mine;
  const differences = useDifferences(kept, theirs);

  const save = async (form: HTMLFormElement) => {
    const typed = readContact(form);
    setMine(typed);
    const fields = theirs ? mergeVersions(opened, typed, theirs) : typed;
    const outcome = await update.run({ contactId: contact.id, version: versions.newest, ...fields });
    if (!versions.learn(outcome)) return;
    toast(t("saved"));
    onDone();
  };
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <ContactFieldset start={opened} errors={update.fields} />
      <ProblemNote problem={notStale(update.problem)} />
      {theirs ? (
        <BothVersions
          differences={differences}
          pending={update.pending}
          onTakeTheirs={() => {
            onDone();
            router.refresh();
          }}
        />
      ) : (
        <FormButtons save={words("save")} pending={update.pending} onCancel={onDone} />
      )}
    </OpenedForm>
  );
}

function ContactFieldset({ start, errors }: { start: ContactFields; errors: FieldErrors }) {
  const t = useTranslations("clients.contacts.fields");
  const words = useTranslations("ui");
  const common = useTranslations("common");
  return (
    <div className="grid gap-4">
      <Field label={t("name")} error={errors.name} required>
        {(control) => <TextInput {...control} name="name" defaultValue={start.name} autoComplete="off" />}
      </Field>
      <Field label={t("position")} error={errors.position} optionalWord={words("optional")}>
        {(control) => <TextInput {...control} name="position" defaultValue={start.position} autoComplete="off" />}
      </Field>
      <Field label={t("email")} error={errors.email} optionalWord={words("optional")}>
        {(control) => (
          <TextInput {...control} type="email" name="email" defaultValue={start.email} autoComplete="off" />
        )}
      </Field>
      <Field label={t("phone")} error={errors.phone} optionalWord={words("optional")}>
        {(control) => <TextInput {...control} type="tel" name="phone" defaultValue={start.phone} autoComplete="off" />}
      </Field>
      <Field label={t("locale")} hint={t("localeHint")} error={errors.locale}>
        {(control) => (
          <Select
            {...control}
            name="locale"
            defaultValue={start.locale}
            options={locales.map((locale) => ({ value: locale, label: common(`locales.${locale}`) }))}
          />
        )}
      </Field>
    </div>
  );
}

const readContact = (form: HTMLFormElement): ContactFields => ({
  name: formText(form, "name"),
  email: formText(form, "email"),
  phone: formText(form, "phone"),
  position: formText(form, "position"),
  locale: formChoice(form, "locale", locales),
});

const fieldsOf = ({ name, email, phone, position, locale }: ContactFields): ContactFields => ({
  name,
  email,
  phone,
  position,
  locale,
});

/** The refusal carries the saved contact field by field, as the command sent it. */
const savedFields = (detail: RefusalDetail) => fieldsOf(detail as ContactFields);

const compared = ["name", "position", "email", "phone", "locale"] as const;

function useDifferences(mine: ContactFields, theirs: ContactFields | null): Difference[] {
  const t = useTranslations("clients.contacts.fields");
  const common = useTranslations("common.locales");
  if (!theirs) return [];
  const told = (field: (typeof compared)[number], version: ContactFields) =>
    field === "locale" ? common(version.locale) : version[field];
  return compared
    .filter((field) => theirs[field] !== mine[field].trim())
    .map((field) => ({ label: t(field), mine: told(field, mine), theirs: told(field, theirs) }));
}
