import { Temporal } from "temporal-polyfill";
import type { Locale } from "@/db/enums";

/** "27 Nov", with the year when it is another one than today's. */
export function shortDate(date: string, today: string, locale: Locale): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return Temporal.PlainDate.from(date).toLocaleString(tagOf(locale), {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  });
}

/** "Friday, 27 November 2026". */
export const longDate = (date: string, locale: Locale): string =>
  Temporal.PlainDate.from(date).toLocaleString(tagOf(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });

/** Monday is 1. */
export const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

const tagOf = (locale: Locale) => (locale === "en" ? "en-GB" : locale);
