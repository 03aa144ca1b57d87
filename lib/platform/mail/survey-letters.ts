import "server-only";
import type { Locale } from "@/db/enums";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { day } from "./frame";
import type { Survey, Write } from "./values";

type SurveyLetters = { [Template in "feedback_request" | "feedback_reminder"]: Write<Template> };

/** The mails that ask a client for an opinion: from the firm, about its survey, with the duties of its controller. */
export const surveyLetters: SurveyLetters = {
  feedback_request: (values, locale) => {
    const t = translatorFor(locale, "mail");
    const { contractTitle, endedOn, minutes } = values;
    const opening =
      endedOn === null
        ? t("feedback_request.ending", { contractTitle })
        : t("feedback_request.ended", { contractTitle, endedOn: day(endedOn, locale) });
    return {
      ...surveyFrame(values, locale),
      subject: t("feedback_request.subject"),
      heading: t("feedback_request.heading"),
      paragraphs: [opening, t("feedback_request.purpose", { minutes })],
      notes: [
        t("feedback_request.validity", { expiresOn: day(values.expiresOn, locale) }),
        ...(values.canReply ? [t("feedback_request.reply")] : []),
      ],
    };
  },

  feedback_reminder: (values, locale) => {
    const t = translatorFor(locale, "mail");
    return {
      ...surveyFrame(values, locale),
      subject: t("feedback_reminder.subject", { expiresOn: day(values.expiresOn, locale) }),
      heading: t("feedback_reminder.heading"),
      paragraphs: [t("feedback_reminder.body", { minutes: values.minutes })],
      notes: [t("feedback_reminder.only")],
    };
  },
};

function surveyFrame(values: Survey, locale: Locale) {
  const t = translatorFor(locale, "mail");
  const { firm, firmEmail: email, retentionMonths: months } = values;
  return {
    sender: firm,
    salutation: values.salutation.trim() || t("feedback_request.salutation"),
    button: { label: t("feedback_request.button"), url: values.url },
    linkHint: t("linkHint"),
    signature: [t("feedback_request.closing"), values.leadName, firm],
    footer: t("feedback_request.privacy", { firm, months, email, hasEmail: email === "" ? "no" : "yes" }),
  };
}
