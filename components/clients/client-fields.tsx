"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { formChoice } from "@/components/action/form-choice";
import { formText } from "@/components/action/form-text";
import type { useDraft } from "@/components/action/use-draft";
import { Button } from "@/components/ui/button";
import { keepEarlyText } from "@/components/ui/early-text";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { clientKinds, locales } from "@/db/enums";
import type { ClientFields } from "@/lib/clients/schema";
import type { FieldErrors } from "@/lib/platform/action/result";

type Props = { start: ClientFields; errors: FieldErrors; note: ReturnType<typeof useDraft> };

export function ClientFieldset({ start, errors, note }: Props) {
  const t = useTranslations("clients");
  const words = useTranslations("ui");
  const common = useTranslations("common");
  const [typed, setTyped] = useState(false);
  return (
    <div className="grid gap-4">
      <Field label={t("fields.name")} error={errors.name} required>
        {(control) => (
          <TextInput {...control} name="name" defaultValue={start.name} maxLength={200} autoComplete="off" />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("fields.kind")} error={errors.kind}>
          {(control) => (
            <Select
              {...control}
              name="kind"
              defaultValue={start.kind}
              options={clientKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
          )}
        </Field>
        <Field label={t("fields.taxId")} error={errors.taxId} optionalWord={words("optional")}>
          {(control) => <TextInput {...control} name="taxId" defaultValue={start.taxId} autoComplete="off" />}
        </Field>
      </div>
      <Field label={t("fields.address")} error={errors.address} optionalWord={words("optional")}>
        {(control) => <TextArea {...control} name="address" rows={2} defaultValue={start.address} />}
      </Field>
      <Field label={t("fields.locale")} hint={t("fields.localeHint")} error={errors.locale}>
        {(control) => (
          <Select
            {...control}
            name="locale"
            defaultValue={start.locale}
            options={locales.map((locale) => ({ value: locale, label: common(`locales.${locale}`) }))}
          />
        )}
      </Field>
      <Field label={t("fields.note")} hint={t("fields.noteHint")} error={errors.note} optionalWord={words("optional")}>
        {(control) => (
          <TextArea
            {...control}
            name="note"
            ref={keepEarlyText}
            value={note.text}
            onChange={(event) => {
              setTyped(true);
              note.change(event.target.value);
            }}
          />
        )}
      </Field>
      {note.restored && !typed ? (
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {t("restoredDraft")}
          <Button size="sm" variant="quiet" onClick={note.clear}>
            {t("dropDraft")}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** What stands in the fields, as it stands there. */
export const readClientFields = (form: HTMLFormElement): ClientFields => ({
  name: formText(form, "name"),
  kind: formChoice(form, "kind", clientKinds),
  taxId: formText(form, "taxId"),
  address: formText(form, "address"),
  locale: formChoice(form, "locale", locales),
  note: formText(form, "note"),
});
