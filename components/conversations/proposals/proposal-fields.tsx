"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { formText } from "@/components/action/form-text";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FieldErrors } from "@/lib/platform/action/result";
import { ToneHints } from "../tone-hints";

export type LibraryEntry = { title: string; terms: string };
export type TypedProposal = {
  title: string;
  terms: string;
  measure: string;
  reviewOn: string | null;
  validUntil: string | null;
};

export const noProposal: TypedProposal = { title: "", terms: "", measure: "", reviewOn: null, validUntil: null };

type Props = { start: TypedProposal; errors: FieldErrors; today: string; library?: LibraryEntry[] };

/** A compromise in words and numbers; a new one may start from the library. */
export function ProposalFieldset({ start, errors, today, library }: Props) {
  const t = useTranslations("conversations.proposals.fields");
  const words = useTranslations("ui");
  const [text, setText] = useState({ title: start.title, terms: start.terms });
  const optionalWord = words("optional");
  return (
    <div className="grid gap-4">
      {library ? (
        <Field label={t("library")}>
          {(control) => (
            <Select
              {...control}
              placeholder={t("own")}
              onChange={(event) => setText(library.find(({ title }) => title === event.target.value) ?? noProposal)}
              options={library.map(({ title }) => ({ value: title, label: title }))}
            />
          )}
        </Field>
      ) : null}
      <Field label={t("title")} error={errors.title} required>
        {(control) => (
          <TextInput
            {...control}
            name="title"
            maxLength={200}
            autoComplete="off"
            value={text.title}
            onChange={(event) => setText({ ...text, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("terms")} hint={t("termsHint")} error={errors.terms} optionalWord={optionalWord}>
        {(control) => (
          <TextArea
            {...control}
            name="terms"
            maxLength={5000}
            value={text.terms}
            onChange={(event) => setText({ ...text, terms: event.target.value })}
          />
        )}
      </Field>
      <ToneHints text={text.terms} />
      <Field label={t("measure")} hint={t("measureHint")} error={errors.measure} optionalWord={optionalWord}>
        {(control) => <TextArea {...control} name="measure" rows={2} maxLength={1000} defaultValue={start.measure} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("reviewOn")} error={errors.reviewOn} optionalWord={optionalWord}>
          {(control) => <DateInput {...control} name="reviewOn" defaultValue={start.reviewOn ?? ""} />}
        </Field>
        <Field label={t("validUntil")} hint={t("validUntilHint")} error={errors.validUntil} optionalWord={optionalWord}>
          {(control) => <DateInput {...control} name="validUntil" defaultValue={start.validUntil ?? ""} min={today} />}
        </Field>
      </div>
    </div>
  );
}

export const readProposal = (form: HTMLFormElement): TypedProposal => ({
  title: formText(form, "title"),
  terms: formText(form, "terms"),
  measure: formText(form, "measure"),
  reviewOn: formText(form, "reviewOn") || null,
  validUntil: formText(form, "validUntil") || null,
});
