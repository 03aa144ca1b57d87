import { PublicFrame } from "@/components/shell/public-frame";
import type { Locale } from "@/db/enums";
import { dateOf } from "@/lib/calendar/words";
import type { Survey } from "@/lib/feedback/answering/queries";
import { feedbackForm, fillIn } from "@/lib/feedback/form";
import { lastDayOf, type LinkState } from "@/lib/feedback/rules";
import { translatorFor } from "@/lib/platform/i18n/translator";
import type { Workspace } from "@/lib/platform/scope";
import { Languages } from "./languages";

type ClosedSurveyProps = {
  state: Exclude<LinkState, "open"> | "invalid";
  publicId: string;
  locale: Locale;
  opened: { survey: Survey; workspace: Workspace } | null;
};

/** A link that takes no answer: thanks, or why not and whom to write to. */
export function ClosedSurvey({ state, publicId, locale, opened }: ClosedSurveyProps) {
  const t = translatorFor(locale, "feedback");
  const email = opened?.workspace.email ?? "";
  return (
    <PublicFrame
      locale={locale}
      title={opened ? t("form.pageTitle", { firm: opened.workspace.name }) : t("form.title")}
      firm={opened?.workspace.name ?? null}
      languages={<Languages publicId={publicId} locale={locale} />}
    >
      <div className="grid gap-5">
        <h1 id="start" tabIndex={-1} className="text-2xl outline-none">
          {t(`closed.${state}`)}
        </h1>
        <p className="text-lg text-soft">{sentence(state, locale, opened)}</p>
        {state === "invalid" && <p className="text-soft">{t("closed.invalidHelp")}</p>}
        {state === "answered" && email !== "" && <p className="text-soft">{t("closed.correction", { email })}</p>}
        {(state === "expired" || state === "revoked") && email !== "" && (
          <p>
            <a
              href={`mailto:${email}`}
              className="inline-flex min-h-control items-center text-accent underline decoration-accent-line underline-offset-4 hover:decoration-current"
            >
              {t("closed.write", { email })}
            </a>
          </p>
        )}
      </div>
    </PublicFrame>
  );
}

function sentence(state: ClosedSurveyProps["state"], locale: Locale, opened: ClosedSurveyProps["opened"]): string {
  if (state === "answered") return feedbackForm.thankYou[locale];
  const text = feedbackForm.closed[state][locale];
  if (!opened) return text;
  const { survey, workspace } = opened;
  return fillIn(text, {
    company: workspace,
    retentionMonths: survey.retentionMonths,
    expiresOn: dateOf(lastDayOf(survey.link.expiresAt), { locale, timeZone: workspace.timeZone }),
  });
}
