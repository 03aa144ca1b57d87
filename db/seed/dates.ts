import { addDays } from "@/lib/calendar/dates";
import { daysBetween } from "@/lib/calendar/days";
import { withTerms } from "@/lib/contracts/terms";
import { questionFrom } from "@/lib/notice/question";
import { computeNotice } from "@/lib/notice/rules";
import type { Clock } from "./clock.ts";
import type { StoryCase } from "./story/shape.ts";
import { dated } from "./text.ts";

export type CaseDay = keyof StoryCase["dates"];
export type KnownDates = Partial<Record<CaseDay, string>>;

/**
 * The dates of a case of the story. Where a notice was delivered, the end follows from the contract, so that the
 * story is right on every day it is told; the days after the end keep their distance from it.
 */
export function datesOf(clock: Clock, story: StoryCase): KnownDates {
  const { dates, initiator } = story;
  const known: KnownDates = {};
  for (const key of meetings) if (dates[key] !== undefined) known[key] = clock.meeting(dates[key]);
  for (const key of ends) if (dates[key] !== undefined) known[key] = clock.day(dates[key]);
  const { noticeDeliveredOn: delivered, effectiveEndOn: written } = known;
  if (!delivered || !written || initiator === "mutual" || initiator === "expiry") return known;
  const end = lastDay(clock, story, delivered);
  const shift = daysBetween(written, end);
  for (const key of ends) if (known[key]) known[key] = addDays(known[key], shift).toString();
  return known;
}

const meetings = ["consultationOn", "decisionOn", "noticeTargetOn", "noticeDeliveredOn"] as const;
const ends = ["effectiveEndOn", "lastServiceOn", "accessOffOn", "tailEndOn"] as const;

/** The last day by the rule of the contract, as somebody read it. */
function lastDay(clock: Clock, { contract, tools }: StoryCase, delivered: string): string {
  const { length, unit, align = "none", calendar = "PL" } = contract.notice;
  const reading = tools?.review?.reading;
  const query = new URLSearchParams(reading && readingOf(clock, reading));
  const plain = { noticeLength: length, noticeUnit: unit, noticeAlign: align, noticeCalendar: calendar };
  const rule = reading ? questionFrom(query, calendar).rule : withTerms(null, plain);
  const end = rule ? computeNotice(rule, { deliveredOn: delivered }).result.effectiveEnd : null;
  if (!end) throw new Error(`${contract.number}: the rule gives no end`);
  return end;
}

/** The fields of a rule that was read, with the days in them counted from today. */
export const readingOf = (clock: Clock, reading: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(reading).map(([field, text]) => [field, dated(clock, text)]));
