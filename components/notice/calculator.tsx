import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { calendars, type Locale } from "@/db/enums";
import { isUnusual, type NoticeDraft, type QuestionField, rareFields, type ReadQuestion } from "@/lib/notice/question";
import {
  alignments,
  countings,
  noticeKinds,
  noticePeriodUnits,
  runsFromWords,
  serviceMethods,
  weekendRules,
} from "@/lib/notice/words";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { routes } from "@/lib/platform/routes";

type CalculatorProps = { locale: Locale; question: ReadQuestion };

/** The question as a plain form: its fields are the address of the answer. */
export function Calculator({ locale, question }: CalculatorProps) {
  const t = translatorFor(locale, "notice.calculator");
  const { draft } = question;
  const field = fieldsOf(locale, question);
  return (
    <form action={routes.noticeCalculator()} method="get" aria-label={t("form")} className="grid gap-8" data-no-print>
      <input type="hidden" name="lang" value={locale} />
      <Part title={t("rule")}>
        <RadioGroup
          name="kind"
          legend={t("fields.kind")}
          defaultValue={draft.kind}
          options={noticeKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          {field.text("n", { inputMode: "numeric" })}
          {field.choice("unit", noticePeriodUnits, (value) => t(`units.${value}`))}
          {field.choice("runsFrom", runsFromWords, (value) => t(`runsFroms.${value}`))}
          {field.choice("align", alignments, (value) => t(`aligns.${value}`))}
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          {field.day("termEnd")}
          {field.text("renewalMonths", { inputMode: "numeric" })}
        </div>
        <details open={hasMore(question)} className="grid gap-4">
          <summary className="min-h-control py-2 font-medium text-accent">{t("more")}</summary>
          <div className="grid gap-4 sm:grid-cols-2">
            {field.choice("counting", countings, (value) => t(`countings.${value}`))}
            {field.choice("weekendRule", ["", ...weekendRules], (value) => t(`weekendRules.${value || "usual"}`))}
            {field.day("minTermUntil")}
            {field.day("noticeNotBefore")}
            {field.choice("calendar", calendars, calendarName(locale))}
            {field.text("earliest", { inputMode: "numeric" })}
            {field.choice("earliestUnit", noticePeriodUnits, (value) => t(`units.${value}`))}
            {field.choice("method", ["", ...serviceMethods], (value) => t(`methods.${value || "none"}`))}
            {field.text("postDays", { inputMode: "numeric" })}
            {field.text("cutoff", { placeholder: "16:00" })}
          </div>
          <div className="grid gap-2 pt-4">
            {field.tick("roll")}
            {field.tick("clearDays")}
          </div>
        </details>
      </Part>
      <Part title={t("question")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {field.day("delivered")}
          {field.day("sent")}
          {field.text("sentAt", { placeholder: "12:00" })}
          {field.day("wished")}
        </div>
      </Part>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary">
          {t("compute")}
        </Button>
        {question.asked ? (
          <a href={routes.noticeCalculator({ lang: locale })} className="text-accent underline underline-offset-4">
            {t("start")}
          </a>
        ) : null}
      </div>
    </form>
  );
}

const calendarName = (locale: Locale) => {
  const t = translatorFor(locale, "workspaces.calendars");
  return (value: (typeof calendars)[number]) => t(value);
};

/** Conditions few contracts have stay folded, unless they are used or wrong. */
const hasMore = ({ draft, wrong }: ReadQuestion): boolean =>
  isUnusual(draft) || rareFields.some((name) => wrong.includes(name));

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-5 border-t border-line pt-6">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  );
}

/** Makes the fields, each with its label, its hint and what is wrong with it. */
function fieldsOf(locale: Locale, { draft, wrong }: ReadQuestion) {
  const t = translatorFor(locale, "notice.calculator");
  const hints: Partial<Record<QuestionField, string>> = {
    renewalMonths: t("hints.renewalMonths"),
    delivered: t("hints.delivered"),
    wished: t("hints.wished"),
    calendar: t("hints.calendar"),
  };
  const frame = (name: keyof NoticeDraft) => ({
    label: t(`fields.${name}`),
    hint: hints[name],
    error: wrong.includes(name) ? t("fieldWrong") : null,
  });
  return {
    text: (name: QuestionField, more: { inputMode?: "numeric"; placeholder?: string }) => (
      <Field {...frame(name)}>
        {(control) => <TextInput {...control} {...more} name={name} defaultValue={draft[name]} autoComplete="off" />}
      </Field>
    ),
    day: (name: QuestionField) => (
      <Field {...frame(name)}>{(control) => <DateInput {...control} name={name} defaultValue={draft[name]} />}</Field>
    ),
    choice: <Value extends string>(name: QuestionField, values: readonly Value[], say: (value: Value) => string) => (
      <Field {...frame(name)}>
        {(control) => (
          <Select
            {...control}
            name={name}
            defaultValue={draft[name]}
            options={values.map((value) => ({ value, label: say(value) }))}
          />
        )}
      </Field>
    ),
    tick: (name: "roll" | "clearDays") => (
      <Checkbox name={name} value="yes" defaultChecked={draft[name] === "yes"} label={t(`fields.${name}`)} />
    ),
  };
}
