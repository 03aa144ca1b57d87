import { addDays, toDate } from "@/lib/calendar/dates";
import { daysBetween } from "@/lib/calendar/days";
import { latestNotice } from "@/lib/notice/reverse";
import type { NoticeRule } from "@/lib/notice/schema";
import { objectionWindow } from "@/lib/notice/terms";

/** The days of one renewal, as `YYYY-MM-DD`. */
export type RenewalWindow = {
  termEnd: string;
  /** For how many months the contract goes on when nobody objects. */
  renewalMonths: number;
  /** The first day an objection may arrive; null: it may always. */
  opens: string | null;
  /** The last day an objection may arrive. */
  closes: string;
  /** The day to send it by, in good time: a business day, earlier by the buffer of registered post. */
  sendBy: string;
  /** Days from today to `closes`. */
  daysLeft: number;
  state: RenewalState;
};

/** Not open yet; open; open, and the day to send by has passed. */
export type RenewalState = "ahead" | "open" | "late";

/**
 * The renewal a contract runs towards. In: its rule, today in the workspace's time zone.
 * Null: it does not renew by itself, or the window of the term it is in has closed for good.
 */
export function renewalWindow(rule: NoticeRule | null, today: string): RenewalWindow | null {
  const term = rule?.kind === "term_opt_out" ? rule.term : null;
  if (!rule || !term || term.renewalMonths === 0) return null;
  const { end, opens, closes } = objectionWindow(rule, term, toDate(today));
  const termEnd = end.toString();
  const { recommendedSendBy } = latestNotice(rule, termEnd, "registered_post");
  const days = { opens: opens?.toString() ?? null, closes: closes.toString() };
  const sendBy = recommendedSendBy ?? days.closes;
  return {
    termEnd,
    renewalMonths: term.renewalMonths,
    ...days,
    sendBy,
    daysLeft: daysBetween(today, days.closes),
    state: days.opens !== null && today < days.opens ? "ahead" : today > sendBy ? "late" : "open",
  };
}

export const renewalHorizons = [30, 90, 180, 365] as const;
export type RenewalHorizon = (typeof renewalHorizons)[number];

/** Whether a window closes within so many days. */
export const isWithin = ({ daysLeft }: Pick<RenewalWindow, "daysLeft">, days: RenewalHorizon) => daysLeft <= days;

export type RenewalMark = "opening" | "days_60" | "days_30" | "send";

/** How long before the day to send by the last word comes. */
const lastWordDays = 7;

/**
 * What people should have been told by today: the latest of the marks that have passed, so that a contract entered late
 * is spoken of once and not four times. Null: it is too early for any. The marks are the opening of the window, 60 and
 * 30 days before it closes, and a week before the day to send by.
 */
export function latestMark(window: RenewalWindow, today: string): RenewalMark | null {
  const before = (date: string, days: number) => addDays(date, -days).toString();
  const marks: { mark: RenewalMark; on: string }[] = [
    ...(window.opens ? [{ mark: "opening" as const, on: window.opens }] : []),
    { mark: "days_60", on: before(window.closes, 60) },
    { mark: "days_30", on: before(window.closes, 30) },
    { mark: "send", on: before(window.sendBy, lastWordDays) },
  ];
  return (
    marks
      .filter(({ on }) => on <= today)
      .toSorted((one, other) => (one.on < other.on ? -1 : 1))
      .at(-1)?.mark ?? null
  );
}
