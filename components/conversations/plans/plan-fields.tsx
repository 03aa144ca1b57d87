"use client";

import { Plus, X } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { formText } from "@/components/action/form-text";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { AskedContact } from "@/lib/conversations/queries/people";
import type { FieldErrors } from "@/lib/platform/action/result";

export type TypedPlan = {
  goal: string;
  agreedOn: string | null;
  agreedBy: string | null;
  reviewOn: string | null;
  measures: { title: string; target: string }[];
};

type Props = { start: TypedPlan; contacts: AskedContact[]; errors: FieldErrors; today: string };

const mostMeasures = 10;

/** What a plan is for, how people will know that it worked, who agreed, and when it is looked at. */
export function PlanFieldset({ start, contacts, errors, today }: Props) {
  const t = useTranslations("conversations.plans.fields");
  const [rows, setRows] = useState(() => start.measures.map((measure, index) => ({ key: index, ...measure })));
  const add = () => setRows([...rows, { key: (rows.at(-1)?.key ?? 0) + 1, title: "", target: "" }]);
  return (
    <div className="grid gap-4">
      <Field label={t("goal")} hint={t("goalHint")} error={errors.goal} required>
        {(control) => (
          <TextInput {...control} name="goal" maxLength={500} autoComplete="off" defaultValue={start.goal} />
        )}
      </Field>
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-medium">{t("measures")}</legend>
        {rows.map((row, index) => (
          <div key={row.key} className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
            <Field label={t("measure")} error={errors[`measures.${index}.title`]}>
              {(control) => <TextInput {...control} name="measureTitle" maxLength={200} defaultValue={row.title} />}
            </Field>
            <Field label={t("target")} error={errors[`measures.${index}.target`]}>
              {(control) => <TextInput {...control} name="measureTarget" maxLength={200} defaultValue={row.target} />}
            </Field>
            {rows.length > 1 ? (
              <IconButton
                label={t("removeMeasure", { number: index + 1 })}
                icon={<X />}
                onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
              />
            ) : null}
          </div>
        ))}
        {rows.length < mostMeasures ? (
          <div>
            <Button size="sm" variant="quiet" icon={<Plus />} onClick={add}>
              {t("addMeasure")}
            </Button>
          </div>
        ) : null}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("agreedBy")} hint={t("agreedHint")} error={errors.agreedBy}>
          {(control) => (
            <Select
              {...control}
              name="agreedBy"
              placeholder={t("nobody")}
              defaultValue={start.agreedBy ?? ""}
              options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <Field label={t("agreedOn")} error={errors.agreedOn}>
          {(control) => <DateInput {...control} name="agreedOn" defaultValue={start.agreedOn ?? ""} max={today} />}
        </Field>
        <Field label={t("reviewOn")} hint={t("reviewHint")} error={errors.reviewOn}>
          {(control) => <DateInput {...control} name="reviewOn" defaultValue={start.reviewOn ?? ""} />}
        </Field>
      </div>
    </div>
  );
}

export function readPlan(form: HTMLFormElement): TypedPlan {
  const texts = (name: string) =>
    new FormData(form).getAll(name).map((value) => (typeof value === "string" ? value : ""));
  const targets = texts("measureTarget");
  return {
    goal: formText(form, "goal"),
    agreedOn: formText(form, "agreedOn") || null,
    agreedBy: formText(form, "agreedBy") || null,
    reviewOn: formText(form, "reviewOn") || null,
    measures: texts("measureTitle").map((title, index) => ({ title, target: targets[index] ?? "" })),
  };
}
