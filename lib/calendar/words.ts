import type { Locale } from "@/db/enums";

/** Whose eyes and clock a moment is said for. */
export type Reader = { locale: Locale; timeZone: string };

/** A day as `YYYY-MM-DD`: "27 Nov", with the year when it is another one than today's. */
export const shortDate = (date: string, today: string, locale: Locale): string =>
  sayDay(date, locale, date.slice(0, 4) === today.slice(0, 4) ? styles.dayAndMonth : styles.short);

/** A day as `YYYY-MM-DD`: "27 November 2026". */
export const plainDate = (date: string, locale: Locale): string => sayDay(date, locale, styles.plain);

/** A day as `YYYY-MM-DD`: "Friday, 27 November 2026". */
export const longDate = (date: string, locale: Locale): string => sayDay(date, locale, styles.long);

/** A day as `YYYY-MM-DD`: "Friday, 27 November", with the year when it is another one than today's. */
export const spokenDay = (date: string, today: string, locale: Locale): string =>
  sayDay(date, locale, date.slice(0, 4) === today.slice(0, 4) ? styles.weekdayAndMonth : styles.long);

/** The day of a moment: "27 November 2026". */
export const dateOf = (at: Date, reader: Reader): string => sayMoment(at, reader, styles.plain);

/** The day of a moment: "27 Nov 2026". */
export const shortDateOf = (at: Date, reader: Reader): string => sayMoment(at, reader, styles.short);

/** "27 November 2026 at 10:00". */
export const dateTimeOf = (at: Date, reader: Reader): string => sayMoment(at, reader, styles.dateTime);

/** "Friday, 27 November 2026 at 10:00". */
export const longDateTimeOf = (at: Date, reader: Reader): string => sayMoment(at, reader, styles.longDateTime);

/** "10:00". */
export const timeOf = (at: Date, reader: Reader): string => sayMoment(at, reader, styles.time);

type Style = { key: string; options: Intl.DateTimeFormatOptions };

const day = { day: "numeric", month: "long", year: "numeric" } as const;
const clock = { hour: "2-digit", minute: "2-digit" } as const;

const styles = {
  dayAndMonth: { key: "dayAndMonth", options: { day: "numeric", month: "short" } },
  short: { key: "short", options: { day: "numeric", month: "short", year: "numeric" } },
  plain: { key: "plain", options: day },
  weekdayAndMonth: { key: "weekdayAndMonth", options: { weekday: "long", day: "numeric", month: "long" } },
  long: { key: "long", options: { weekday: "long", ...day } },
  dateTime: { key: "dateTime", options: { ...day, ...clock } },
  longDateTime: { key: "longDateTime", options: { weekday: "long", ...day, ...clock } },
  time: { key: "time", options: clock },
} as const satisfies Record<string, Style>;

const sayDay = (date: string, locale: Locale, style: Style) =>
  formatter(locale, "UTC", style).format(new Date(`${date}T00:00:00Z`));

const sayMoment = (at: Date, { locale, timeZone }: Reader, style: Style) =>
  formatter(locale, timeZone, style).format(at);

/** English is written here as in Europe: the day before the month, the clock of 24 hours. */
const tags: Record<Locale, string> = { pl: "pl", en: "en-GB" };

// A formatter costs more to make than a row of a list: each is made once.
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, timeZone: string, { key, options }: Style): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone} ${key}`;
  const found = made.get(name) ?? new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
  made.set(name, found);
  return found;
}
