import type { Locale } from "@/db/enums";

/** "27 Nov", with the year when it is another one than today's. */
export function shortDate(date: string, today: string, locale: Locale): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return (sameYear ? formats[locale].day : formats[locale].dayAndYear).format(startOf(date));
}

/** "Friday, 27 November 2026". */
export const longDate = (date: string, locale: Locale): string => formats[locale].long.format(startOf(date));

const startOf = (date: string) => new Date(`${date}T00:00:00Z`);

// A formatter costs more to make than a row of the list: they are made once.
const formats: Record<Locale, ReturnType<typeof formatsOf>> = { pl: formatsOf("pl"), en: formatsOf("en-GB") };

function formatsOf(tag: string) {
  const made = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  return {
    day: made({ day: "numeric", month: "short" }),
    dayAndYear: made({ day: "numeric", month: "short", year: "numeric" }),
    long: made({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  };
}
