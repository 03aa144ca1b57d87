import Holidays from "date-holidays";
import type { Temporal } from "temporal-polyfill";
import type { Calendar } from "@/db/enums";
import { addDays, type CalendarDate, isWeekend, toDate } from "./dates";

export type RollDirection = "previous" | "next";

/** A day that is neither Saturday, Sunday nor a public holiday of the calendar. `NONE` knows weekends only. */
export function isBusinessDay(date: CalendarDate, calendar: Calendar): boolean {
  const day = toDate(date);
  return !isWeekend(day) && !listHolidays(calendar, day.year).has(day.toString());
}

/** The date itself when it is a business day, otherwise the nearest one in the direction. */
export function rollBusinessDay(date: CalendarDate, direction: RollDirection, calendar: Calendar): Temporal.PlainDate {
  const step = direction === "next" ? 1 : -1;
  let day = toDate(date);
  while (!isBusinessDay(day, calendar)) day = addDays(day, step);
  return day;
}

/** The n-th business day after the date, or before it when negative. Zero returns the date, whatever day it is. */
export function addBusinessDays(date: CalendarDate, count: number, calendar: Calendar): Temporal.PlainDate {
  const direction: RollDirection = count < 0 ? "previous" : "next";
  const step = Math.sign(count);
  let day = toDate(date);
  for (let left = Math.abs(count); left > 0; left--) day = rollBusinessDay(addDays(day, step), direction, calendar);
  return day;
}

/** Public holidays of a year as `YYYY-MM-DD`, days off in lieu included. Holidays on a weekend are listed too. */
export function listHolidays(calendar: Calendar, year: number): ReadonlySet<string> {
  const key = `${calendar} ${year}`;
  const known = cache.get(key);
  if (known) return known;
  const computed = new Set([...libraryHolidays(calendar, year), ...missingHolidays(calendar, year)]);
  cache.set(key, computed);
  return computed;
}

const cache = new Map<string, ReadonlySet<string>>();

const regions: Record<Exclude<Calendar, "NONE">, readonly [country: string, state?: string]> = {
  PL: ["PL"],
  DE: ["DE"],
  CZ: ["CZ"],
  SK: ["SK"],
  FR: ["FR"],
  NL: ["NL"],
  UK_EW: ["GB", "ENG"],
  US_FED: ["US"],
};

function libraryHolidays(calendar: Calendar, year: number): string[] {
  if (calendar === "NONE") return [];
  const [country, state] = regions[calendar];
  const library = state === undefined ? new Holidays(country) : new Holidays(country, state);
  return library
    .getHolidays(year)
    .filter((holiday) => holiday.type === "public")
    .map((holiday) => holiday.date.slice(0, 10));
}

/** The library leaves out the weekday on which federal offices observe a Veterans Day that falls on a weekend. */
function missingHolidays(calendar: Calendar, year: number): string[] {
  if (calendar !== "US_FED") return [];
  const veteransDay = toDate(`${year}-11-11`);
  if (veteransDay.dayOfWeek === 6) return [addDays(veteransDay, -1).toString()];
  if (veteransDay.dayOfWeek === 7) return [addDays(veteransDay, 1).toString()];
  return [];
}
