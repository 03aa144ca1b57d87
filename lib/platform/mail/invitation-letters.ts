import "server-only";
import type { Locale } from "@/db/enums";
import { translatorFor } from "@/lib/platform/i18n/translator";
import type { Invitation, Write } from "./values";

type InvitationLetters = { conversation_invitation: Write<"conversation_invitation"> };

/** The mails that ask a client to a talk, or tell of its change: an entry for the calendar goes along. */
export const invitationLetters: InvitationLetters = {
  conversation_invitation: (values, locale) => {
    const t = translatorFor(locale, "mail.conversation_invitation");
    const { firm, signedBy, news, minutes, place, agenda, contractTitle } = values;
    const when = whenOf(values, locale);
    const facts = [
      t("when", { when, minutes }),
      t("how", { form: values.form }),
      ...(place === "" ? [] : [t("place", { place })]),
    ];
    return {
      sender: firm,
      subject: t("subject", { news, firm, when }),
      heading: t("heading", { news }),
      salutation: t("salutation"),
      paragraphs: [t("opening", { news, subject: values.subject, contractTitle, when })],
      entries: news === "cancelled" ? [] : facts,
      notes:
        news === "cancelled"
          ? [t("cancelledNote")]
          : [
              ...(agenda === "" ? [] : [t("agenda"), ...agenda.split("\n").filter((line) => line.trim() !== "")]),
              t("reply"),
            ],
      signature: [t("closing"), signedBy, firm],
      footer: t("footer", { firm }),
    };
  },
};

/** Day and hour with the zone they are meant in: the reader may live in another one. */
const whenOf = ({ startsAt, timeZone }: Invitation, locale: Locale) =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(startsAt);
