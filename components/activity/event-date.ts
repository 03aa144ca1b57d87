import type { Locale } from "@/db/enums";
import { plainDate } from "@/lib/calendar/words";

/** A calendar date inside a sentence: "27 November 2026". What is no date is said as it is. */
export const eventDate = (text: string, locale: Locale): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? plainDate(text, locale) : text;
