import type { Locale } from "@/db/enums";
import type { QuestionId } from "@/lib/feedback/answers";
import { questions } from "@/lib/feedback/form";
import { translatorFor } from "@/lib/platform/i18n/translator";

type ErrorSummaryProps = { missing: QuestionId[]; locale: Locale };

/** What is missing, with a way to each of it. */
export function ErrorSummary({ missing, locale }: ErrorSummaryProps) {
  const t = translatorFor(locale, "feedback.form.errors");
  return (
    <div
      id="errors"
      role="alert"
      tabIndex={-1}
      className="mb-10 grid scroll-mt-6 gap-2 rounded-r-md border-l-2 border-late bg-late-soft px-5 py-4 outline-none"
    >
      <h2 className="text-lg">{t("title", { count: missing.length })}</h2>
      <p>{t("text")}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {questions
          .filter(({ id }) => missing.includes(id))
          .map(({ id, text }) => (
            <li key={id}>
              <a href={`#question-${id}`} className="text-late underline underline-offset-4">
                {text[locale]}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
