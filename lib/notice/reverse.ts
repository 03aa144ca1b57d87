import type { Temporal } from "temporal-polyfill";
import { type NoticeChannel, noticeChannels } from "@/db/enums";
import { addDays, compareDates, toDate } from "@/lib/calendar/dates";
import { startOfPeriod } from "./counting";
import { arrivalOf, lastSendDate, recommendedSendBy, sendBufferBusinessDays } from "./delivery";
import { endFor } from "./rules";
import type { NoticeRule } from "./schema";
import { lastObjectionBy } from "./terms";
import type { ServiceMethod } from "./words";

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
  const send = lastSendDate(rule, last);
  const reaches = first === null || compareDates(arrivalOf(rule, send), first) >= 0;
  const sendBy = recommendedSendBy(rule, cautious ?? last, method);
  const inHand = method !== null && sendBufferBusinessDays[method] > 0;
  return {
    desiredEnd,
    lastDeliveryDate: last.toString(),
    // What the contract's clause makes of a sending may jump over the days on which it has its effect.
    lastSendDate: reaches ? send.toString() : null,
    cautiousDeliveryDate: cautious?.toString() ?? null,
    recommendedSendBy: reaches ? (inHand ? sendBy : reaching(rule, sendBy, first)).toString() : null,
  };
}

/** The day to send by for each way a letter may go; none where the contract itself names the way. */
export const sendByChannels = (rule: NoticeRule, desiredEnd: string): { channel: NoticeChannel; sendBy: string }[] =>
  rule.service
    ? []
    : noticeChannels.flatMap((channel) => {
        const { recommendedSendBy: sendBy } = latestNotice(rule, desiredEnd, channel);
        return sendBy === null ? [] : [{ channel, sendBy }];
      });

/** A letter that arrives before notice may be given, or before the window opens, has no effect. */
function firstDelivery(rule: NoticeRule, wished: Day): Day | null {
  const days = [optOut(rule, wished)?.opens, rule.noticeNotBefore && toDate(rule.noticeNotBefore)];
  return (
    days
      .flatMap((day) => day || [])
      .toSorted(compareDates)
      .at(-1) ?? null
  );
}

/** This day, or the next one whose letter does not arrive too early. */
function reaching(rule: NoticeRule, sent: Day, first: Day | null): Day {
  let day = sent;
  while (first && compareDates(arrivalOf(rule, day), first) < 0) day = addDays(day, 1);
  return day;
}

function notBefore<Maybe extends Day | null>(day: Maybe, first: Day | null): Maybe | Day {
  return day && first && compareDates(day, first) < 0 ? first : day;
}

function lastDelivery(rule: NoticeRule, wished: Day): Day | null {
  if (rule.kind === "immediate") return allowed(rule, wished);
  if (rule.kind === "term_opt_out") return allowed(rule, optOut(rule, wished)?.closes ?? null);
  return allowed(rule, latestBefore(rule, wished));
}

const optOut = (rule: NoticeRule, wished: Day) =>
  rule.kind === "term_opt_out" && rule.term ? lastObjectionBy(rule, rule.term, wished) : null;

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
