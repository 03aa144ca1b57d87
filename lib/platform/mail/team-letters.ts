import "server-only";
import type { Locale } from "@/db/enums";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { day, frame } from "./frame";
import type { AssignedTask, Write } from "./values";

const mostEntries = 20;

type TeamTemplate =
  | "invitation"
  | "sign_up_taken"
  | "password_reset"
  | "mention"
  | "task_assigned"
  | "renewal_window"
  | "notice_due"
  | "feedback_answered";
type TeamLetters = { [Template in TeamTemplate]: Write<Template> };

/** The mails to people of the firm. */
export const teamLetters: TeamLetters = {
  invitation: (values, locale) => {
    const t = translatorFor(locale, "mail");
    const dated = { ...values, expiresOn: day(values.expiresOn, locale) };
    return {
      ...frame(values.firm, locale),
      subject: t("invitation.subject", dated),
      heading: t("invitation.heading", dated),
      paragraphs: [t("invitation.body", dated)],
      button: { label: t("invitation.button"), url: values.url },
      notes: [t("invitation.validity", dated)],
    };
  },

  sign_up_taken: ({ url }, locale) => {
    const t = translatorFor(locale, "mail");
    return {
      ...frame(null, locale),
      subject: t("sign_up_taken.subject"),
      heading: t("sign_up_taken.heading"),
      paragraphs: [t("sign_up_taken.body"), t("sign_up_taken.forgotten")],
      button: { label: t("sign_up_taken.button"), url },
      notes: [t("sign_up_taken.mistake")],
    };
  },

  password_reset: ({ url, minutes }, locale) => {
    const t = translatorFor(locale, "mail");
    return {
      ...frame(null, locale),
      subject: t("password_reset.subject"),
      heading: t("password_reset.heading"),
      paragraphs: [t("password_reset.body")],
      button: { label: t("password_reset.button"), url },
      notes: [t("password_reset.validity", { minutes }), t("password_reset.mistake")],
    };
  },

  mention: ({ firm, clientName, url, entries }, locale) => {
    const t = translatorFor(locale, "mail");
    const count = entries.length;
    return {
      ...frame(firm, locale),
      subject: t("mention.subject", { count, clientName }),
      heading: t("mention.heading", { count }),
      paragraphs: [t("mention.body", { clientName })],
      entries: capped(
        entries.map((entry) => t("mention.entry", entry)),
        locale,
      ),
      button: { label: t("mention.button"), url },
      notes: [],
    };
  },

  task_assigned: ({ firm, clientName, url, entries }, locale) => {
    const t = translatorFor(locale, "mail");
    const count = entries.length;
    const line = ({ title, dueOn }: AssignedTask) =>
      dueOn === null
        ? t("task_assigned.entry", { title })
        : t("task_assigned.entryDue", { title, dueOn: day(dueOn, locale) });
    return {
      ...frame(firm, locale),
      subject: t("task_assigned.subject", { count, clientName }),
      heading: t("task_assigned.heading", { count }),
      paragraphs: [t("task_assigned.body", { clientName })],
      entries: capped(entries.map(line), locale),
      button: { label: t("task_assigned.button"), url },
      notes: [],
    };
  },

  renewal_window: ({ firm, url, ...news }, locale) => {
    const t = translatorFor(locale, "mail");
    const said = {
      ...news,
      termEnd: day(news.termEnd, locale),
      closes: day(news.closes, locale),
      sendBy: day(news.sendBy, locale),
    };
    return {
      ...frame(firm, locale),
      subject: t("renewal_window.subject", said),
      heading: t("renewal_window.heading", said),
      paragraphs: [t("renewal_window.body", said), t("renewal_window.days", said)],
      button: { label: t("renewal_window.button"), url },
      notes: [t("renewal_window.advice")],
    };
  },

  notice_due: ({ firm, url, ...news }, locale) => {
    const t = translatorFor(locale, "mail");
    const said = {
      ...news,
      endsOn: day(news.endsOn, locale),
      sendBy: day(news.sendBy, locale),
      deliverBy: day(news.deliverBy, locale),
    };
    return {
      ...frame(firm, locale),
      subject: t("notice_due.subject", said),
      heading: t("notice_due.heading", said),
      paragraphs: [t("notice_due.body", said)],
      button: { label: t("notice_due.button"), url },
      notes: [t("notice_due.advice")],
    };
  },

  feedback_answered: ({ firm, clientName, contactName, url }, locale) => {
    const t = translatorFor(locale, "mail");
    return {
      ...frame(firm, locale),
      subject: t("feedback_answered.subject", { clientName }),
      heading: t("feedback_answered.heading"),
      paragraphs: [t("feedback_answered.body", { clientName, contactName })],
      button: { label: t("feedback_answered.button"), url },
      notes: [],
    };
  },
};

function capped(entries: string[], locale: Locale): string[] {
  if (entries.length <= mostEntries) return entries;
  const more = translatorFor(locale, "mail")("more", { count: entries.length - mostEntries });
  return [...entries.slice(0, mostEntries), more];
}
