import type { ReactNode } from "react";
import { PublicFrame } from "@/components/shell/public-frame";
import { buttonLook } from "@/components/ui/button-look";
import type { Locale } from "@/db/enums";
import { continueSurveyAction, submitSurveyAction } from "@/lib/feedback/answering/actions";
import type { Survey } from "@/lib/feedback/answering/queries";
import type { QuestionId } from "@/lib/feedback/answers";
import {
  feedbackForm,
  fillIn,
  isAnswered,
  offeredQuestions,
  questionsOfStep,
  type Step,
  visibleQuestions,
} from "@/lib/feedback/form";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { routes } from "@/lib/platform/routes";
import type { Workspace } from "@/lib/platform/scope";
import { AnswerForm } from "./answer-form";
import { ErrorSummary } from "./error-summary";
import { Languages } from "./languages";
import { QuestionField } from "./question-field";
import { StepHeading } from "./step-heading";

export type SurveyPageProps = {
  survey: Survey;
  workspace: Workspace;
  publicId: string;
  locale: Locale;
  step: Step;
  /** Required questions that were left out when the page was sent. */
  missing: QuestionId[];
};

const formId = "answers";

/** The form a client answers: complete without any script, in two pages. */
export function SurveyPage(props: SurveyPageProps) {
  const { survey, workspace, publicId, locale, step, missing } = props;
  const t = translatorFor(locale, "feedback.form");
  const offered = questionsOfStep(offeredQuestions(survey), step);
  const visible = questionsOfStep(visibleQuestions(survey), step);
  const left = visible.filter(({ id }) => !isAnswered(survey.answers, id)).length;
  return (
    <PublicFrame
      locale={locale}
      title={t("pageTitle", { firm: workspace.name })}
      firm={workspace.name}
      languages={<Languages publicId={publicId} locale={locale} step={step} form={formId} />}
    >
      <StepHeading {...props} />
      {missing.length > 0 && <ErrorSummary missing={missing} locale={locale} />}
      <AnswerForm
        key={`${step} ${missing.join(" ")}`}
        id={formId}
        publicId={publicId}
        action={step === 1 ? continueSurveyAction : submitSurveyAction}
        page={routes.feedbackForm(publicId)}
        focusOn={missing.length > 0 ? "errors" : step === 2 ? "start" : null}
        left={left}
        words={{
          remaining: Array.from({ length: offered.length + 1 }, (_, count) => t("remaining", { left: count })),
          saved: t("saved"),
          notSaved: t("notSaved"),
          too_many: t("problems.too_many"),
          offline: t("problems.offline"),
          not_found: t("problems.not_found"),
          unexpected: t("problems.unexpected"),
        }}
        closing={step === 2 ? <Privacy {...props} /> : null}
        buttons={<Buttons step={step} locale={locale} />}
      >
        <input type="hidden" name="link" value={publicId} />
        <input type="hidden" name="locale" value={locale} />
        {offered.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            locale={locale}
            answers={survey.answers}
            missing={missing.includes(question.id)}
          />
        ))}
      </AnswerForm>
    </PublicFrame>
  );
}

function Buttons({ step, locale }: { step: Step; locale: Locale }): ReactNode {
  const t = translatorFor(locale, "feedback.form");
  return (
    <>
      <button type="submit" className={`${buttonLook("primary", "md")} px-6`}>
        {step === 1 ? t("continue") : t("send")}
      </button>
      {step === 2 && (
        <button type="submit" name="back" value="yes" className={buttonLook("quiet", "md")}>
          {t("back")}
        </button>
      )}
    </>
  );
}

function Privacy({ survey, workspace, locale }: SurveyPageProps) {
  const t = translatorFor(locale, "feedback.form");
  return (
    <section aria-labelledby="privacy" className="grid gap-2 border-t pt-8">
      <h2 id="privacy" className="text-lg">
        {t("privacy")}
      </h2>
      <p className="text-sm text-soft">
        {fillIn(feedbackForm.notice[locale], { company: workspace, retentionMonths: survey.retentionMonths })}
      </p>
    </section>
  );
}
