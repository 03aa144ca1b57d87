import { Temporal } from "temporal-polyfill";
import type { Locale } from "@/db/enums";

/** A calendar date inside a sentence: "27 November 2026". What is no date is said as it is. */
export function eventDate(text: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  return Temporal.PlainDate.from(text).toLocaleString(locale === "en" ? "en-GB" : locale, { dateStyle: "long" });
}
