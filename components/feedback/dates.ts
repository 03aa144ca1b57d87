import type { Locale } from "@/db/enums";

/** A day as people say it: 27 November 2026, 27 listopada 2026. */
export const longDate = (instant: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone }).format(instant);
