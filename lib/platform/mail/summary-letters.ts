import "server-only";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { day } from "./frame";
import type { Write } from "./values";

type SummaryLetters = { conversation_summary: Write<"conversation_summary"> };

/** The mail after a talk: what was said, in the words the team wrote, and how to put it right. */
export const summaryLetters: SummaryLetters = {
  conversation_summary: ({ firm, signedBy, contractTitle, heldOn, text }, locale) => {
    const t = translatorFor(locale, "mail.conversation_summary");
    const date = day(heldOn, locale);
    return {
      sender: firm,
      subject: t("subject", { firm, date }),
      heading: t("heading"),
      salutation: t("salutation"),
      paragraphs: [t("opening", { date, contractTitle }), ...text.split("\n").filter((line) => line.trim() !== "")],
      entries: [],
      notes: [t("corrections")],
      signature: [t("closing"), signedBy, firm],
      footer: t("footer", { firm }),
    };
  },
};
