import type { ReactNode } from "react";
import type { Locale } from "@/db/enums";
import type { Question } from "@/lib/feedback/form";
import type { CsatAnswers } from "@/lib/feedback/score";
import { translatorFor } from "@/lib/platform/i18n/translator";

type Matrix = Extract<Question, { type: "matrix" }>;
type AreaScalesProps = { question: Matrix; locale: Locale; title: ReactNode; given: CsatAnswers };

/** Every area a row of its own, from 1 to 5 or not applicable: each point says aloud what it means. */
export function AreaScales({ question, locale, title, given }: AreaScalesProps) {
  const t = translatorFor(locale, "feedback.form");
  const low = question.labels[0]?.[locale] ?? "";
  const high = question.labels.at(-1)?.[locale] ?? "";
  const points = [
    ...question.labels.map((label, index) => {
      const value = String(index + 1);
      return { value, short: value, spoken: t("point", { value, words: label[locale] }) };
    }),
    { value: "na", short: t("notApplicable"), spoken: question.notApplicable[locale] },
  ];
  return (
    <fieldset className="@container min-w-0" aria-describedby="csat-key">
      <legend>{title}</legend>
      <p id="csat-key" className="text-sm text-muted">
        {t("scaleKey", { low: low.toLocaleLowerCase(locale), high: high.toLocaleLowerCase(locale) })},{" "}
        {t("notApplicable")} – {question.notApplicable[locale].toLocaleLowerCase(locale)}
      </p>
      <div className="divide-y">
        {question.rows.map((row) => (
          <fieldset
            key={row.id}
            className="grid min-w-0 gap-x-6 gap-y-2 py-4 @xl:grid-cols-[minmax(0,1fr)_20rem] @xl:items-center"
          >
            <legend className="float-left font-medium text-pretty">{row.text[locale]}</legend>
            <div className="flex gap-1.5">
              {points.map(({ value, short, spoken }) => (
                <label key={value} title={spoken} className="scale-point">
                  <input
                    type="radio"
                    name={`csat.${row.id}`}
                    value={value}
                    defaultChecked={String(given[row.id] ?? "") === value}
                    className="sr-only"
                  />
                  <span aria-hidden="true" className={value === "na" ? "text-sm font-normal" : undefined}>
                    {short}
                  </span>
                  <span className="sr-only">{spoken}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}
