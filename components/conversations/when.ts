import { Temporal } from "temporal-polyfill";
import type { Locale } from "@/db/enums";

const tagOf = (locale: Locale) => (locale === "en" ? "en-GB" : locale);

type Reader = { locale: Locale; timeZone: string };

/** "Friday, 27 November 2026, 10:00" on the clock of the workspace. */
export const spokenMoment = (at: Date, { locale, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(tagOf(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(at);

/** "27 November 2026". */
export const spokenDate = (at: Date, { locale, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(tagOf(locale), { dateStyle: "long", timeZone }).format(at);

/** A calendar date, `YYYY-MM-DD`, as people say it. */
export const spokenDay = (date: string, locale: Locale): string =>
  Temporal.PlainDate.from(date).toLocaleString(tagOf(locale), { dateStyle: "long" });
