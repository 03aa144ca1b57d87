import { dateOf } from "@/lib/calendar/words";
import { segmentOfAnswers } from "@/lib/feedback/form";
import { lastDayOf } from "@/lib/feedback/rules";
import { translatorFor } from "@/lib/platform/i18n/translator";
import type { SurveyPageProps } from "./survey-page";

/** What this page asks, how long the link works, and that nothing is lost. */
export function StepHeading({ survey, workspace, locale, step }: SurveyPageProps) {
  const t = translatorFor(locale, "feedback.form");
  const firm = workspace.name;
  const segment = segmentOfAnswers(survey.answers);
  const path = segment === "unknown" ? "neutral" : segment;
  const begun = Object.keys(survey.answers).length > 0;
  const expires = dateOf(lastDayOf(survey.link.expiresAt), { locale, timeZone: workspace.timeZone });
  return (
    <div className="grid gap-4 pb-10">
      <p className="grid gap-x-4 text-sm text-muted sm:flex">
        <span>{t("page", { page: step })}</span>
        <span>{t("expires", { date: expires })}</span>
      </p>
      <h1 id="start" tabIndex={-1} className="text-2xl outline-none">
        {step === 1 ? t("title") : t(`second.${path}.title`)}
      </h1>
      <p className="text-lg text-soft">{step === 1 ? t("intro", { firm }) : t(`second.${path}.text`)}</p>
      {step === 1 && (
        <p className="text-sm text-muted">
          {t("personal", { name: survey.contact.name })}. {begun ? t("kept") : null} {t("draft", { firm })}
        </p>
      )}
    </div>
  );
}
