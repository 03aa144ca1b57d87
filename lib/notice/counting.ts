import type { Temporal } from "temporal-polyfill";
import { addDays, compareDates, isWeekend } from "@/lib/calendar/dates";
import { addBusinessDays, listHolidays } from "@/lib/calendar/rules";
import type { Calendar } from "@/db/enums";
import type { NoticeRule } from "./schema";
import type { Alignment, NoticePeriodUnit } from "./words";

type Day = Temporal.PlainDate;

const monthsIn: Partial<Record<NoticePeriodUnit, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 };
const daysInHalfMonth = 15;

/** Months of a period that is counted by the calendar month; 0 for those counted in days. */
const monthsOf = (n: number, unit: NoticePeriodUnit): number => n * (monthsIn[unit] ?? 0);

/**
 * The last day of a period that starts with an event, whose day is not counted (art. 111 § 2 k.c.); weeks, months and
 * years end with the day that corresponds to the start (art. 112 k.c.), half a month is 15 days (art. 113 k.c.).
 */
function endOfPeriod(from: Day, n: number, unit: NoticePeriodUnit, calendar: Calendar): Day {
  switch (unit) {
    case "day":
      return addDays(from, n);
    case "week":
      return addDays(from, 7 * n);
    case "half_month":
      return addDays(from, daysInHalfMonth * n);
    case "business_day":
      return addBusinessDays(from, n, calendar);
    default:
      return from.add({ months: monthsOf(n, unit) });
  }
}

/** The last day of a period that starts with a date, which is its first day: literal, or in full calendar units. */
function endFromFirstDay(first: Day, rule: NoticeRule): Day {
  const { n, unit, calendar, counting } = rule;
  if (unit === "day" || unit === "half_month" || unit === "business_day")
    return endOfPeriod(addDays(first, -1), n, unit, calendar);
  const literal = endOfPeriod(first, n, unit, calendar);
  return counting === "full_calendar" ? addDays(literal, -1) : literal;
}

/** Where the period ends before the contract's conventions are applied. */
export const rawEnd = (rule: NoticeRule, start: Day): Day =>
  rule.runsFrom === "first_of_next_month"
    ? endFromFirstDay(start, rule)
    : endOfPeriod(start, rule.n, rule.unit, rule.calendar);

/** The last day in force, and the first on which the contract is over. */
export const endingOn = (end: Day) => ({ effectiveEnd: end.toString(), firstDayAfter: addDays(end, 1).toString() });

/** A period counted back from a day by plain subtraction: the careful reading. */
export function startOfPeriod(end: Day, n: number, unit: NoticePeriodUnit, calendar: Calendar): Day {
  return endOfPeriod(end, -n, unit, calendar);
}

/** The first end of a calendar unit on or after a day. */
export function alignTo(day: Day, align: Alignment): Day {
  if (align === "none") return day;
  if (align === "week_end") return addDays(day, 7 - day.dayOfWeek);
  const months = { month_end: 1, quarter_end: 3, half_year_end: 6, year_end: 12 }[align];
  const month = Math.ceil(day.month / months) * months;
  return endOfMonth(day.with({ day: 1, month }));
}

const endOfMonth = (day: Day): Day => day.with({ day: day.daysInMonth });

/** Whether a period of months ends in a month that lacks the day it began with, so that its last day is taken. */
export const isClamped = (from: Day, end: Day, n: number, unit: NoticePeriodUnit): boolean =>
  monthsOf(n, unit) > 0 && end.day !== from.day;

/** The holidays on working days between two days, the first left out. */
export function skippedHolidays(from: Day, to: Day, calendar: Calendar): string[] {
  const years = Array.from({ length: to.year - from.year + 1 }, (_, n) => from.year + n);
  return years
    .flatMap((year) => [...listHolidays(calendar, year)])
    .filter((date) => !isWeekend(date) && compareDates(date, from) > 0 && compareDates(date, to) <= 0)
    .toSorted();
}
