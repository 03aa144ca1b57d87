import { Temporal } from "temporal-polyfill";
import type { Locale } from "@/db/enums";

const tagOf = (locale: Locale) => (locale === "en" ? "en-GB" : locale);

/** A day as people say it: 27 November 2026, 27 listopada 2026. */
export const longDate = (instant: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), { dateStyle: "long", timeZone }).format(instant);

/** The same, short: 27 Nov 2026. */
export const shortInstant = (instant: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), { day: "numeric", month: "short", year: "numeric", timeZone }).format(instant);

/** A calendar date, `YYYY-MM-DD`, as people say it. */
export const calendarDate = (date: string, locale: Locale): string =>
  Temporal.PlainDate.from(date).toLocaleString(tagOf(locale), { dateStyle: "long" });
