import type { Temporal } from "temporal-polyfill";
import { addDays, compareDates, toDate } from "@/lib/calendar/dates";
import { startOfPeriod } from "./counting";
import { lastSendDate, recommendedSendBy, sendBufferBusinessDays } from "./delivery";
import { endFor } from "./rules";
import type { NoticeRule } from "./schema";
import type { ServiceMethod } from "./words";
import { lastObjection, lastTermBy, windowOpening } from "./terms";

type Day = Temporal.PlainDate;

/** The other way round: by when a letter has to arrive, and to be sent. Dates are `YYYY-MM-DD`; null: no day does it. */
export type NoticeReverse = {
  desiredEnd: string;
  lastDeliveryDate: string | null;
  lastSendDate: string | null;
  /** The earlier day plain subtraction gives, where the two readings differ. */
  cautiousDeliveryDate: string | null;
  recommendedSendBy: string | null;
};

/**
 * "To end by a day, when must it arrive, and be sent?" In: the rule, the last day wished for, and how the letter goes
 * when the contract does not say. The latest delivery whose own answer is on or before that day; the recommended day is
 * the cautious one, a business day, with the buffer of the channel.
 */
export function latestNotice(
  rule: NoticeRule,
  desiredEnd: string,
  channel: ServiceMethod | null = null,
): NoticeReverse {
  const wished = toDate(desiredEnd);
  const last = lastDelivery(rule, wished);
  if (!last) {
    return {
      desiredEnd,
      lastDeliveryDate: null,
      lastSendDate: null,
      cautiousDeliveryDate: null,
      recommendedSendBy: null,
    };
  }
  const first = firstDelivery(rule, wished);
  const cautious = notBefore(cautiousDelivery(rule, wished, last), first);
  const method = rule.service?.method ?? channel;
  const sendBy = recommendedSendBy(rule, cautious ?? last, method);
  return {
    desiredEnd,
    lastDeliveryDate: last.toString(),
    lastSendDate: lastSendDate(rule, last).toString(),
    cautiousDeliveryDate: cautious?.toString() ?? null,
    recommendedSendBy: (method && sendBufferBusinessDays[method] > 0 ? sendBy : notBefore(sendBy, first)).toString(),
  };
}

/** A letter that arrives before notice may be given, or before the window opens, has no effect. */
function firstDelivery(rule: NoticeRule, wished: Day): Day | null {
  const end = rule.kind === "term_opt_out" ? lastTermBy(rule, wished) : null;
  const days = [end && windowOpening(rule, end), rule.noticeNotBefore && toDate(rule.noticeNotBefore)];
  return (
    days
      .flatMap((day) => day || [])
      .toSorted(compareDates)
      .at(-1) ?? null
  );
}

function notBefore<Maybe extends Day | null>(day: Maybe, first: Day | null): Maybe | Day {
  return day && first && compareDates(day, first) < 0 ? first : day;
}

function lastDelivery(rule: NoticeRule, wished: Day): Day | null {
  if (rule.kind === "immediate") return allowed(rule, wished);
  if (rule.kind === "term_opt_out") {
    if (rule.term?.renewalMonths === 0) return null;
    const end = lastTermBy(rule, wished);
    return end && allowed(rule, lastObjection(rule, end));
  }
  return allowed(rule, latestBefore(rule, wished));
}

/** Notice that is not allowed yet has no effect. */
const allowed = ({ noticeNotBefore }: NoticeRule, day: Day | null): Day | null =>
  day && noticeNotBefore !== null && compareDates(day, noticeNotBefore) < 0 ? null : day;

const longestAlignment = 400;

/** The end never comes earlier when a letter comes later, so the last day that still does it is found by halving. */
function latestBefore(rule: NoticeRule, wished: Day): Day | null {
  const open = { ...rule, noticeNotBefore: null };
  const inTime = (day: Day) => {
    const end = endFor(open, day);
    return end !== null && compareDates(end, wished) <= 0;
  };
  let early = addDays(startOfPeriod(wished, rule.n, rule.unit, rule.calendar), -longestAlignment);
  if (!inTime(early)) return null;
  let late = addDays(wished, 1);
  while (early.until(late, { largestUnit: "day" }).days > 1) {
    const middle = addDays(early, Math.floor(early.until(late, { largestUnit: "day" }).days / 2));
    if (inTime(middle)) early = middle;
    else late = middle;
  }
  return early;
}

/** Plain subtraction from the wished end, where it says an earlier day. Aligned rules have their own end to count from. */
function cautiousDelivery(rule: NoticeRule, wished: Day, last: Day): Day | null {
  if (rule.kind === "immediate" || rule.align !== "none" || rule.runsFrom === "first_of_next_month") return null;
  const day = startOfPeriod(wished, rule.n, rule.unit, rule.calendar);
  return compareDates(day, last) < 0 ? day : null;
}
