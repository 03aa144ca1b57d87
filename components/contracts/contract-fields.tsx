"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { calendars, contractTerms, currencies, noticeForms } from "@/db/enums";
import type { ContractInput } from "@/lib/contracts/schema";
import { alignments, type NoticeKind, noticePeriodUnits } from "@/lib/notice/words";
import { writeAmount } from "@/lib/platform/money";
import { useNoticeSentence } from "./notice-sentence";
import { readNotice, type ContractErrors } from "./read-contract";

type Props = {
  start: ContractInput;
  errors: ContractErrors;
  /** Of the rule that was read out of it; a new contract has a plain period. */
  kind?: NoticeKind;
};

/** What a contract says, in the order one reads it. */
export function ContractFieldset({ start, errors, kind = "period" }: Props) {
  const t = useTranslations("contracts.parts");
  return (
    <div className="grid gap-6">
      <Part title={t("contract")}>
        <Basics start={start} errors={errors} />
      </Part>
      <Part title={t("notice")}>
        <Notice start={start} errors={errors} kind={kind} />
      </Part>
      <Part title={t("money")}>
        <Money start={start} errors={errors} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 w-full border-b pb-1 text-sm font-semibold text-muted">{title}</legend>
      <div className="grid gap-4">{children}</div>
    </fieldset>
  );
}

function Basics({ start, errors }: Props) {
  const t = useTranslations("contracts");
  const words = useTranslations("ui");
  const [term, setTerm] = useState<string>(start.term);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Field label={t("fields.title")} hint={t("fields.titleHint")} error={errors.title} required>
          {(control) => <TextInput {...control} name="title" defaultValue={start.title} autoComplete="off" />}
        </Field>
        <Field label={t("fields.number")} error={errors.number} optionalWord={words("optional")}>
          {(control) => <TextInput {...control} name="number" defaultValue={start.number} autoComplete="off" />}
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("fields.signedOn")} error={errors.signedOn} optionalWord={words("optional")}>
          {(control) => <DateInput {...control} name="signedOn" defaultValue={start.signedOn ?? ""} />}
        </Field>
        <Field label={t("fields.startsOn")} error={errors.startsOn} optionalWord={words("optional")}>
          {(control) => <DateInput {...control} name="startsOn" defaultValue={start.startsOn ?? ""} />}
        </Field>
      </div>
      <RadioGroup
        name="term"
        legend={t("fields.term")}
        inline
        defaultValue={start.term}
        onChange={setTerm}
        options={contractTerms.map((value) => ({ value, label: t(`term.${value}`) }))}
      />
      {term === "fixed" ? (
        <Field label={t("fields.endsOn")} error={errors.endsOn} required>
          {(control) => <DateInput {...control} name="endsOn" defaultValue={start.endsOn ?? ""} />}
        </Field>
      ) : null}
    </>
  );
}

function Notice({ start, errors, kind }: Required<Props>) {
  const t = useTranslations("contracts");
  const words = useTranslations("ui");
  const sentence = useNoticeSentence();
  const [terms, setTerms] = useState(start);
  return (
    <>
      <div
        className="grid gap-4"
        onChange={(event) => {
          const form = (event.target as HTMLInputElement).form;
          if (form) setTerms((before) => ({ ...before, ...readNotice(form) }));
        }}
      >
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label={t("fields.noticeLength")} hint={t("fields.noticeLengthHint")} error={errors.noticeLength}>
            {(control) => (
              <TextInput
                {...control}
                name="noticeLength"
                inputMode="numeric"
                defaultValue={start.noticeLength ?? ""}
                autoComplete="off"
              />
            )}
          </Field>
          <Field label={t("fields.noticeUnit")} error={errors.noticeUnit}>
            {(control) => (
              <Select
                {...control}
                name="noticeUnit"
                defaultValue={start.noticeUnit}
                options={noticePeriodUnits.map((value) => ({ value, label: t(`units.${value}`) }))}
              />
            )}
          </Field>
          <Field label={t("fields.noticeAlign")} error={errors.noticeAlign}>
            {(control) => (
              <Select
                {...control}
                name="noticeAlign"
                defaultValue={start.noticeAlign}
                options={alignments.map((value) => ({ value, label: t(`aligns.${value}`) }))}
              />
            )}
          </Field>
        </div>
        <output className="font-serif text-lg text-soft" aria-live="polite">
          {t("readsAs", { sentence: sentence({ ...terms, noticeKind: kind }) })}
        </output>
      </div>
      <Field
        label={t("fields.noticeClause")}
        hint={t("fields.noticeClauseHint")}
        error={errors.noticeClause}
        optionalWord={words("optional")}
      >
        {(control) => <TextArea {...control} name="noticeClause" defaultValue={start.noticeClause} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("fields.noticeForm")} error={errors.noticeForm}>
          {(control) => (
            <Select
              {...control}
              name="noticeForm"
              defaultValue={start.noticeForm}
              options={noticeForms.map((value) => ({ value, label: t(`forms.${value}`) }))}
            />
          )}
        </Field>
        <Field label={t("fields.noticeCalendar")} hint={t("fields.noticeCalendarHint")} error={errors.noticeCalendar}>
          {(control) => (
            <Select
              {...control}
              name="noticeCalendar"
              defaultValue={start.noticeCalendar}
              options={calendars.map((value) => ({ value, label: t(`calendars.${value}`) }))}
            />
          )}
        </Field>
      </div>
      <Field label={t("fields.noticeAddress")} error={errors.noticeAddress} optionalWord={words("optional")}>
        {(control) => <TextArea {...control} name="noticeAddress" rows={2} defaultValue={start.noticeAddress} />}
      </Field>
    </>
  );
}

function Money({ start, errors }: Props) {
  const t = useTranslations("contracts.fields");
  const words = useTranslations("ui");
  const locale = useLocale();
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Field
        label={t("monthlyValue")}
        hint={t("monthlyValueHint", { example: writeAmount(123_456, locale) })}
        error={errors.monthlyValueMinor}
        optionalWord={words("optional")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="monthlyValue"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={start.monthlyValueMinor === null ? "" : writeAmount(start.monthlyValueMinor, locale)}
          />
        )}
      </Field>
      <Field label={t("currency")} error={errors.currency}>
        {(control) => (
          <Select
            {...control}
            name="currency"
            defaultValue={start.currency}
            options={currencies.map((value) => ({ value, label: value }))}
          />
        )}
      </Field>
    </div>
  );
}
