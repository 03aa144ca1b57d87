import { longDate } from "@/components/tasks/due-words";
import type { Locale } from "@/db/enums";
import { toDate } from "@/lib/calendar/dates";

/** "Friday, 27 November", with the year when it is another one than today's. */
export function spokenDay(date: string, today: string, locale: Locale): string {
  if (date.slice(0, 4) !== today.slice(0, 4)) return longDate(date, locale);
  return toDate(date).toLocaleString(locale === "en" ? "en-GB" : locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
}
