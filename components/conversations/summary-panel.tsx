import { getTranslations } from "next-intl/server";
import { locales } from "@/db/enums";
import { dateOf } from "@/lib/calendar/words";
import type { TalkPage } from "@/lib/conversations/queries";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { SendSummary } from "./send-summary";

/** The way to mail the summary of a talk, with the frame of the letter in every language somebody reads it in. */
export async function SummaryPanel({ view: { head, talk } }: { view: TalkPage }) {
  const languages = await getTranslations("common.locales");
  if (talk.people.contacts.length === 0) return null;
  const spoken = locales.filter((locale) => talk.people.contacts.some((contact) => contact.locale === locale));
  const frames = spoken.map((locale) => {
    const t = translatorFor(locale, "mail.conversation_summary");
    const date = dateOf(talk.at, { locale, timeZone: head.reader.timeZone });
    return {
      locale,
      language: languages(locale),
      subject: t("subject", { date }),
      before: [t("salutation"), t("opening", { date, contractTitle: head.contract.title })],
      after: [t("corrections"), t("closing")],
    };
  });
  const words = translatorFor(spoken[0] ?? head.reader.locale, "conversations.summary");
  const part = (label: string, text: string) => (text === "" ? [] : [`${label}\n${text}`]);
  const start = [
    ...part(words("position"), talk.clientPosition),
    ...part(words("agreed"), talk.agreed),
    ...part(words("openPoints"), talk.openPoints),
  ].join("\n\n");
  return <SendSummary talk={talk} start={start} frames={frames} />;
}
