import type { Temporal } from "temporal-polyfill";
import { addDays, compareDates, toDate } from "@/lib/calendar/dates";
import { isBusinessDay, rollBusinessDay } from "@/lib/calendar/rules";
import { alignTo, endingOn, isClamped, rawEnd, skippedHolidays } from "./counting";
import { deemedDelivery, sentOn } from "./delivery";
import type { NoticeInput, NoticeRule } from "./schema";
import { computeOptOut } from "./terms";
import type { NoticeStep } from "./working";

type Day = Temporal.PlainDate;

export const noticeProblems = ["notice_not_allowed_yet", "too_early_for_window", "fixed_term_ends_anyway"] as const;
export type NoticeProblem = (typeof noticeProblems)[number];

/** What a rule makes of a letter. Dates are `YYYY-MM-DD`; `effectiveEnd` is the last day the contract is in force. */
export type NoticeResult = {
  deemedDelivery: string;
  periodStart: string;
  rawEnd: string;
  /** Whether the letter has its effect by this rule. It says nothing about the law. */
  valid: boolean;
  problem: NoticeProblem | null;
  effectiveEnd: string | null;
  firstDayAfter: string | null;
  /** When notice is allowed only later: from when, and what it would give then. */
  earliestNotice?: string;
  effectiveEndIfGivenThen?: string | null;
  windowOpens?: string;
  windowCloses?: string;
  termEnd?: string;
};

type Counted = Pick<NoticeResult, "deemedDelivery" | "periodStart" | "rawEnd">;

export type NoticeAnswer = { result: NoticeResult; steps: NoticeStep[] };

/**
 * Turns the contract's rule and the day a letter arrived (or was sent) into the last day of the contract, and keeps the
 * working. In: a rule a person confirmed, and calendar dates without a time zone. Sources of the steps: art. 61, 110 to
 * 115 k.c. and the conventions of the contract.
 */
export function computeNotice(rule: NoticeRule, input: NoticeInput): NoticeAnswer {
  const delivered = deemedDelivery(rule, input);
  const start = startOf(rule, delivered, input);
  const opening = openingStep(rule, input, delivered, start);
  const base = { deemedDelivery: delivered.toString(), periodStart: start.toString() };
  // Where the contract counts from sending, a letter is in time, and works at once, by the day it was sent.
  const counts = rule.runsFrom === "dispatch" ? start : delivered;
  const raw = rule.kind === "immediate" ? counts : rawEnd(rule, start);
  const counted = { ...base, rawEnd: raw.toString() };
  if (rule.noticeNotBefore !== null && compareDates(counts, rule.noticeNotBefore) < 0)
    return notAllowedYet(rule, counted, rule.noticeNotBefore, opening);
  if (rule.kind === "immediate") return immediate(counted, counts, opening);
  if (rule.kind === "term_opt_out") return computeOptOut(rule, counts, counted, opening);
  const { end, steps } = effectiveEnd(rule, start, raw);
  const last: NoticeStep =
    rule.kind === "act_deadline"
      ? { key: "actBy", dates: { end: end.toString(), after: addDays(end, 1).toString() } }
      : { key: "lastDay", dates: { end: end.toString(), after: addDays(end, 1).toString() } };
  return {
    result: { ...counted, valid: true, problem: null, ...endingOn(end) },
    steps: [opening, ...steps, last],
  };
}

/** The last day of the contract for a delivery on this day, or null where the letter has no effect then. */
export function endFor(rule: NoticeRule, delivered: Day): Day | null {
  const at = delivered.toString();
  const input = rule.runsFrom === "dispatch" ? { deliveredOn: at, dispatchedAt: `${at}T00:00` } : { deliveredOn: at };
  const { effectiveEnd: end } = computeNotice(rule, input).result;
  return end === null ? null : toDate(end);
}

function startOf({ runsFrom }: NoticeRule, delivered: Day, { dispatchedAt }: NoticeInput): Day {
  if (runsFrom === "dispatch") return dispatchedAt ? sentOn(dispatchedAt) : delivered;
  return runsFrom === "delivery" ? delivered : delivered.with({ day: 1 }).add({ months: 1 });
}

function openingStep(
  rule: NoticeRule,
  { deliveredOn, dispatchedAt }: NoticeInput,
  delivered: Day,
  start: Day,
): NoticeStep {
  if (rule.runsFrom === "dispatch" && dispatchedAt) return { key: "fromDispatch", dates: { day: start.toString() } };
  if (deliveredOn || !dispatchedAt) return { key: "delivered", dates: { day: delivered.toString() } };
  return {
    key: "sent",
    dates: { day: sentOn(dispatchedAt).toString(), deemed: delivered.toString() },
    time: dispatchedAt.slice(11, 16),
  };
}

function immediate(counted: Counted, day: Day, opening: NoticeStep): NoticeAnswer {
  return {
    result: { ...counted, valid: true, problem: null, ...endingOn(day) },
    steps: [opening, { key: "immediate", dates: { day: day.toString() } }],
  };
}

function notAllowedYet(rule: NoticeRule, counted: Counted, from: string, opening: NoticeStep): NoticeAnswer {
  const then = endFor(rule, toDate(from));
  return {
    result: {
      ...counted,
      valid: false,
      problem: "notice_not_allowed_yet",
      effectiveEnd: null,
      firstDayAfter: null,
      earliestNotice: from,
      effectiveEndIfGivenThen: then?.toString() ?? null,
    },
    steps: [
      opening,
      { key: "notBefore", dates: { day: from } },
      ...(then ? [{ key: "ifGivenThen" as const, dates: { end: then.toString() } }] : []),
    ],
  };
}

/** The conventions of the contract, in their order: clear days, alignment, minimum term, weekend. */
function effectiveEnd(rule: NoticeRule, start: Day, raw: Day): { end: Day; steps: NoticeStep[] } {
  const steps: NoticeStep[] = [periodStep(rule, start, raw)];
  let end = raw;
  if (rule.clearDays) {
    end = addDays(end, 1);
    steps.push({ key: "clearDays", dates: { end: end.toString() } });
  }
  if (rule.align !== "none") {
    end = alignTo(end, rule.align);
    steps.push({ key: "aligned", dates: { end: end.toString() }, word: rule.align });
  }
  if (rule.minTermUntil !== null) {
    const bites = compareDates(end, rule.minTermUntil) < 0;
    if (bites) end = alignTo(toDate(rule.minTermUntil), rule.align);
    steps.push({ key: bites ? "minTerm" : "minTermOver", dates: { until: rule.minTermUntil, end: end.toString() } });
  }
  if (isBusinessDay(end, rule.calendar)) return { end, steps };
  if (rule.weekendRule === "none") {
    steps.push({ key: "staysOnHoliday", dates: { end: end.toString() }, polish: isPolish(rule) });
    return { end, steps };
  }
  const moved = rollBusinessDay(end, "next", rule.calendar);
  steps.push({
    key: "movedFromHoliday",
    dates: { from: end.toString(), end: moved.toString() },
    polish: isPolish(rule),
  });
  return { end: moved, steps };
}

/** Whether the Civil Code's articles may be named: rules read in another system leave them out. */
const isPolish = ({ calendar }: NoticeRule) => calendar === "PL";

function periodStep(rule: NoticeRule, start: Day, raw: Day): NoticeStep {
  const { n, unit, calendar } = rule;
  const end = raw.toString();
  const amount = { n, unit, polish: isPolish(rule) };
  if (rule.runsFrom === "first_of_next_month")
    return { key: "fromFirst", dates: { first: start.toString(), end }, word: rule.counting, ...amount };
  if (unit === "business_day")
    return { key: "businessDays", dates: { end }, skipped: skippedHolidays(start, raw, calendar), ...amount };
  if (unit === "day" || unit === "half_month")
    return { key: "days", dates: { first: addDays(start, 1).toString(), end }, ...amount };
  if (unit === "week") return { key: "weeks", dates: { end }, ...amount };
  const missing = isClamped(start, raw, n, unit) ? start.day : null;
  return { key: "months", dates: { end }, missing, ...amount };
}
