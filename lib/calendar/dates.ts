import { Temporal } from "temporal-polyfill";

/** A day without a time: what the database and the wire write as `YYYY-MM-DD`. */
export type CalendarDate = Temporal.PlainDate | string;

/** The date as a value to compute with. Throws on text that is not a real day, such as 2026-02-30. */
export function toDate(date: CalendarDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

/** The date `days` calendar days later; earlier when negative. */
export function addDays(date: CalendarDate, days: number): Temporal.PlainDate {
  return toDate(date).add({ days });
}

/** The same day `months` later, clamped to the end of a shorter month: 31 January and a month is 28 February. */
export function addMonths(date: CalendarDate, months: number): Temporal.PlainDate {
  return toDate(date).add({ months });
}

/** Negative when `one` is earlier than `other`, positive when later, 0 on the same day. Sorts dates. */
export function compareDates(one: CalendarDate, other: CalendarDate): number {
  return Temporal.PlainDate.compare(toDate(one), toDate(other));
}

/** Saturday or Sunday. */
export function isWeekend(date: CalendarDate): boolean {
  return toDate(date).dayOfWeek >= 6;
}

/** The calendar day it is at `instant` in a time zone such as Europe/Warsaw. */
export function todayIn(timeZone: string, instant: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}
