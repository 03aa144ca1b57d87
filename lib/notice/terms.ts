import type { Temporal } from "temporal-polyfill";
import { addDays, compareDates, toDate } from "@/lib/calendar/dates";
import { endingOn, rawEnd, startOfPeriod } from "./counting";
import type { NoticeAnswer } from "./rules";
import type { NoticeRule } from "./schema";
import type { NoticeStep } from "./working";

type Day = Temporal.PlainDate;
type Counted = { deemedDelivery: string; periodStart: string; rawEnd: string };

const mostRenewals = 500;

/**
 * A term that renews unless a party objects in time. The objection must arrive so that the whole period lies between
 * it and the end of the term; too late, and the next term counts. A term that does not renew ends by itself.
 */
export function computeOptOut(rule: NoticeRule, delivered: Day, counted: Counted, opening: NoticeStep): NoticeAnswer {
  const { term } = rule;
  if (!term) throw new Error("a rule of an opt-out has a term");
  const first = toDate(term.end);
  if (term.renewalMonths === 0) {
    return {
      result: { ...counted, valid: true, problem: "fixed_term_ends_anyway", ...endingOn(first) },
      steps: [opening, { key: "expiresAnyway", dates: {} }, { key: "termEnds", dates: { end: first.toString() } }],
    };
  }
  const { end, opens, closes } = objectionWindow(rule, term, delivered);
  const window = {
    ...(opens ? { windowOpens: opens.toString() } : {}),
    windowCloses: closes.toString(),
    termEnd: end.toString(),
  };
  const steps: NoticeStep[] = [opening, windowStep(end, opens, closes)];
  if (compareDates(end, first) > 0)
    steps.push({ key: "tooLate", dates: { before: first.toString(), end: end.toString() } });
  if (opens && compareDates(delivered, opens) < 0) {
    return {
      result: {
        ...counted,
        valid: false,
        problem: "too_early_for_window",
        effectiveEnd: null,
        firstDayAfter: null,
        ...window,
      },
      steps: [...steps, { key: "tooEarly", dates: {} }],
    };
  }
  return {
    result: { ...counted, valid: true, problem: null, ...endingOn(end), ...window },
    steps: [...steps, { key: "termEnds", dates: { end: end.toString() } }],
  };
}

export type ObjectionWindow = { end: Day; opens: Day | null; closes: Day };

/** The first term that an objection delivered on this day still ends, and the days between which it may arrive. */
export function objectionWindow(rule: NoticeRule, term: NonNullable<NoticeRule["term"]>, day: Day): ObjectionWindow {
  const first = toDate(term.end);
  let end = first;
  for (let n = 1; n <= mostRenewals && compareDates(day, lastObjection(rule, end)) > 0; n++)
    end = renewed(first, term.renewalMonths, n);
  return { end, opens: windowOpening(rule, end), closes: lastObjection(rule, end) };
}

const windowStep = (end: Day, opens: Day | null, closes: Day): NoticeStep =>
  opens
    ? { key: "window", dates: { end: end.toString(), opens: opens.toString(), closes: closes.toString() } }
    : { key: "lastObjection", dates: { end: end.toString(), closes: closes.toString() } };

/** The latest delivery of an objection for a term that ends on this day, counted forward. */
export function lastObjection(rule: NoticeRule, end: Day): Day {
  const runsOut = (delivered: Day) => {
    const start = rule.runsFrom === "first_of_next_month" ? delivered.with({ day: 1 }).add({ months: 1 }) : delivered;
    return addDays(rawEnd(rule, start), rule.clearDays ? 1 : 0);
  };
  let day = startOfPeriod(end, rule.n, rule.unit, rule.calendar);
  while (compareDates(runsOut(day), end) > 0) day = addDays(day, -1);
  while (compareDates(runsOut(addDays(day, 1)), end) <= 0) day = addDays(day, 1);
  return day;
}

/** The end of the last term on or before a day; null when even the first ends later. */
export function lastTermBy(rule: NoticeRule, day: Day): Day | null {
  const { term } = rule;
  if (!term || compareDates(term.end, day) > 0) return null;
  const first = toDate(term.end);
  let end = first;
  for (let n = 1; n <= mostRenewals && term.renewalMonths > 0; n++) {
    const next = renewed(first, term.renewalMonths, n);
    if (compareDates(next, day) > 0) break;
    end = next;
  }
  return end;
}

/** The end of the n-th renewal. Counted from the first end: one short February must not shorten all later terms. */
const renewed = (first: Day, renewalMonths: number, n: number): Day => first.add({ months: renewalMonths * n });

/** The first day an objection may arrive for a term that ends on this day; null where it may always. */
export const windowOpening = ({ term, calendar }: NoticeRule, end: Day): Day | null =>
  term?.earliest ? startOfPeriod(end, term.earliest.n, term.earliest.unit, calendar) : null;
