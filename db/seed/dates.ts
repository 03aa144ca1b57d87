import { addDays, addMonths, daysBetween, toDate } from "@/lib/calendar/dates";
import type { Temporal } from "temporal-polyfill";
import type { NoticeAlign } from "../enums.ts";
import type { Clock } from "./clock.ts";
import type { StoryCase } from "./story/shape.ts";

export type CaseDay = keyof StoryCase["dates"];
export type KnownDates = Partial<Record<CaseDay, string>>;

/**
 * The dates of a case of the story. Where a notice was delivered, the end follows from the contract, so that the
 * story is right on every day it is told; the days after the end keep their distance from it.
 */
export function datesOf(clock: Clock, { dates, contract, initiator }: StoryCase): KnownDates {
  const known: KnownDates = {};
  for (const key of meetings) if (dates[key] !== undefined) known[key] = clock.meeting(dates[key]);
  for (const key of ends) if (dates[key] !== undefined) known[key] = clock.day(dates[key]);
  const { noticeDeliveredOn: delivered, effectiveEndOn: written } = known;
  if (!delivered || !written || initiator === "mutual" || initiator === "expiry") return known;
  const end = lastDay(delivered, contract.notice);
  const shift = daysBetween(written, end);
  for (const key of ends) if (known[key]) known[key] = addDays(known[key], shift).toString();
  return known;
}

const meetings = ["consultationOn", "decisionOn", "noticeTargetOn", "noticeDeliveredOn"] as const;
const ends = ["effectiveEndOn", "lastServiceOn", "accessOffOn", "tailEndOn"] as const;

function lastDay(delivered: string, { length, unit, align = "none" }: StoryCase["contract"]["notice"]) {
  const days = unit === "week" ? 7 * length : length;
  return alignedTo(unit === "month" ? addMonths(delivered, length) : addDays(delivered, days), align);
}

function alignedTo(day: Temporal.PlainDate, align: NoticeAlign): Temporal.PlainDate {
  const months = { none: 0, month_end: 1, quarter_end: 3, half_year_end: 6, year_end: 12 }[align];
  if (months === 0) return day;
  const month = Math.ceil(day.month / months) * months;
  return toDate(day)
    .with({ day: 1 })
    .add({ months: month - day.month + 1 })
    .subtract({ days: 1 });
}
