import "server-only";
import { Temporal } from "temporal-polyfill";
import type { Locale } from "@/db/enums";
import { translatorFor } from "@/lib/platform/i18n/translator";

/** What every mail to the team has around its words. Without a firm it is about an account. */
export function frame(firm: string | null, locale: Locale) {
  const t = translatorFor(locale, "mail");
  return {
    sender: firm ?? translatorFor(locale, "common")("productName"),
    linkHint: t("linkHint"),
    footer: firm === null ? t("footer.account") : t("footer.team", { firm }),
  };
}

/** A calendar date as people write it. */
export const day = (date: string, locale: Locale) =>
  Temporal.PlainDate.from(date).toLocaleString(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
