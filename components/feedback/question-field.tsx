import type { ReactNode } from "react";
import type { Locale } from "@/db/enums";
import { Checkbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { FieldError } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { RadioScale } from "@/components/ui/radio-scale";
import { TextArea } from "@/components/ui/text-area";
import type { Answers, QuestionId } from "@/lib/feedback/answers";
import type { Question } from "@/lib/feedback/form";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { AreaScales } from "./area-scales";

type QuestionFieldProps = { question: Question; locale: Locale; answers: Answers; missing: boolean };

/** Asked only when the answer before it gives a reason to: the browser shows and hides them without a script. */
const shownWhen: Partial<Record<QuestionId, string>> = {
  publish: "[form:has(textarea[name=testimonial]:placeholder-shown)_&]:hidden",
  publish_places:
    "[form:has(textarea[name=testimonial]:placeholder-shown)_&]:hidden [form:not(:has([name=publish]:not([value=no]):checked))_&]:hidden",
};

export function QuestionField(props: QuestionFieldProps) {
  const { id } = props.question;
  return (
    <div
      id={`question-${id}`}
      data-question={id}
      tabIndex={-1}
      className={classes("scroll-mt-8 outline-none", shownWhen[id])}
    >
      <Control {...props} />
    </div>
  );
}

function Control(props: QuestionFieldProps) {
  const { question, locale, answers } = props;
  const t = translatorFor(locale, "feedback.form");
  const { id } = question;
  const answer = answers[id];
  const title = <Title {...props} />;
  const error = props.missing ? t("errors.missing") : null;
  const chosen = typeof answer === "string" || typeof answer === "number" ? String(answer) : null;
  if (question.type === "scale") {
    return (
      <RadioScale
        name={id}
        legend={title}
        points={Array.from({ length: 11 }, (_, point) => ({ value: String(point), label: String(point) }))}
        ends={[question.lowest[locale], question.highest[locale]]}
        defaultValue={chosen}
        error={error}
        required={question.required}
      />
    );
  }
  if (question.type === "matrix") {
    return <AreaScales question={question} locale={locale} title={title} given={answers.csat ?? {}} />;
  }
  const options = question.type === "text" ? [] : question.options;
  const labelled = options.map(({ value, text }) => ({ value, label: text[locale] }));
  if (question.type === "choice") {
    return (
      <RadioGroup
        name={id}
        legend={title}
        options={labelled}
        defaultValue={chosen}
        error={error}
        required={question.required}
      />
    );
  }
  if (question.type === "multi") {
    return (
      <fieldset className="min-w-0">
        <legend>{title}</legend>
        <div className="grid gap-1.5">
          {labelled.map(({ value, label }) => (
            <Checkbox
              key={value}
              name={id}
              value={value}
              label={label}
              defaultChecked={answers.publish_places?.some((place) => place === value) ?? false}
            />
          ))}
        </div>
        {error ? <FieldError>{error}</FieldError> : null}
      </fieldset>
    );
  }
  const max = question.type === "text" ? question.maxLength : undefined;
  return (
    <>
      <label htmlFor={`answer-${id}`} className="block">
        {title}
      </label>
      <TextArea
        id={`answer-${id}`}
        name={id}
        rows={4}
        maxLength={max}
        // Lets the style sheet tell an empty field from a filled one.
        placeholder=" "
        defaultValue={chosen ?? ""}
        aria-describedby={`hint-${id}`}
      />
      <p id={`hint-${id}`} className="mt-1.5 text-sm text-muted">
        {t("lengthHint", { max: max ?? 0 })}
      </p>
    </>
  );
}

function Title({ question, locale }: QuestionFieldProps): ReactNode {
  const t = translatorFor(locale, "feedback.form");
  return (
    <span className="mb-2 block font-serif text-lg leading-snug font-semibold text-pretty">
      {question.text[locale]}
      {question.required && <span className="font-sans text-sm font-normal text-muted"> ({t("required")})</span>}
    </span>
  );
}
