import type { Temporal } from "temporal-polyfill";
import { addDays, compareDates, toDate } from "@/lib/calendar/dates";
import { addBusinessDays, rollBusinessDay } from "@/lib/calendar/rules";
import type { NoticeInput, NoticeRule } from "./schema";
import type { ServiceMethod } from "./words";

type Day = Temporal.PlainDate;

const defaultPostDays = 2;

/**
 * The day a letter counts as delivered. A recorded delivery is what counts (art. 61 k.c.); otherwise the contract's
 * clause makes one out of the day and time it was sent.
 */
export function deemedDelivery({ service, calendar }: NoticeRule, { deliveredOn, dispatchedAt }: NoticeInput): Day {
  if (deliveredOn) return toDate(deliveredOn);
  const sent = sentOn(dispatchedAt ?? "");
  const { method, cutoff, rollToBusinessDay, businessDays } = service ?? {};
  const late = method === "email" && cutoff ? (dispatchedAt ?? "").slice(11, 16) > cutoff : false;
  if (method === "post_deemed") return addBusinessDays(sent, businessDays ?? defaultPostDays, calendar);
  const arrived = method === "awizo_next_day" || late ? addDays(sent, 1) : sent;
  return rollToBusinessDay ? rollBusinessDay(arrived, "next", calendar) : arrived;
}

/** The day a letter was sent. In: `YYYY-MM-DDTHH:MM`. */
export const sentOn = (dispatchedAt: string): Day => toDate(dispatchedAt.slice(0, 10));

/** The latest day to send a letter so that it counts as delivered by a day; sent early on that day. */
export function lastSendDate(rule: NoticeRule, lastDelivery: Day): Day {
  let sent = lastDelivery;
  while (compareDates(arrivalOf(rule, sent), lastDelivery) > 0) sent = addDays(sent, -1);
  return sent;
}

/** The day that counts for a letter sent early on a day: that of its delivery, or of its sending where that one counts. */
export const arrivalOf = (rule: NoticeRule, sent: Day): Day =>
  rule.runsFrom === "dispatch" ? sent : deemedDelivery(rule, { dispatchedAt: `${sent.toString()}T00:00` });

/** Business days to send earlier than strictly needed, by how the letter goes. */
export const sendBufferBusinessDays: Record<ServiceMethod, number> = {
  hand: 0,
  email: 0,
  courier: 2,
  registered_post: 5,
  post_deemed: 0,
  awizo_next_day: 0,
  e_delivery: 0,
};

/** The day to send by, in good time: a business day, and earlier still by the buffer of the way it goes. */
export function recommendedSendBy(rule: NoticeRule, lastDelivery: Day, method: ServiceMethod | null): Day {
  const day = rollBusinessDay(lastSendDate(rule, lastDelivery), "previous", rule.calendar);
  return addBusinessDays(day, -(method ? sendBufferBusinessDays[method] : 0), rule.calendar);
}
