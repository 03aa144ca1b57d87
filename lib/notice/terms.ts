import type { Temporal } from "temporal-polyfill";
import { addDays, compareDates, toDate } from "@/lib/calendar/dates";
import { endingOn, rawEnd, startOfPeriod } from "./counting";
import type { NoticeAnswer } from "./rules";
import type { NoticeRule } from "./schema";
import type { NoticeStep } from "./working";

type Day = Temporal.PlainDate;
type Term = NonNullable<NoticeRule["term"]>;
type Counted = { deemedDelivery: string; periodStart: string; rawEnd: string };

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
export function objectionWindow(rule: NoticeRule, term: Term, day: Day): ObjectionWindow {
  const runsOut = periodEnd(rule, day);
  let n = renewalsBy(term, runsOut);
  while (term.renewalMonths > 0 && compareDates(renewed(term, n), runsOut) < 0) n += 1;
  const end = renewed(term, n);
  return { end, opens: windowOpening(rule, end), closes: lastObjection(rule, end) };
}

const windowStep = (end: Day, opens: Day | null, closes: Day): NoticeStep =>
  opens
    ? { key: "window", dates: { end: end.toString(), opens: opens.toString(), closes: closes.toString() } }
    : { key: "lastObjection", dates: { end: end.toString(), closes: closes.toString() } };

/** The latest delivery of an objection for a term that ends on this day, counted forward. */
export function lastObjection(rule: NoticeRule, end: Day): Day {
  let day = startOfPeriod(end, rule.n, rule.unit, rule.calendar);
  while (compareDates(periodEnd(rule, day), end) > 0) day = addDays(day, -1);
  while (compareDates(periodEnd(rule, addDays(day, 1)), end) <= 0) day = addDays(day, 1);
  return day;
}

/** The last day of the period that has to lie between an objection and the end of the term. */
function periodEnd(rule: NoticeRule, delivered: Day): Day {
  const start = rule.runsFrom === "first_of_next_month" ? delivered.with({ day: 1 }).add({ months: 1 }) : delivered;
  return addDays(rawEnd(rule, start), rule.clearDays ? 1 : 0);
}

/** Of so many terms before a day one has a window that opens before it closes, or the clause leaves no window at all. */
const termsTried = 12;

/** The window of the last term on or before a day that an objection can end; null where there is none. */
export function lastObjectionBy(rule: NoticeRule, term: Term, day: Day): ObjectionWindow | null {
  if (term.renewalMonths === 0 || compareDates(term.end, day) > 0) return null;
  const last = renewalsBy(term, day);
  for (let n = last; n >= 0 && n > last - termsTried; n--) {
    const end = renewed(term, n);
    const [opens, closes] = [windowOpening(rule, end), lastObjection(rule, end)];
    if (!opens || compareDates(opens, closes) <= 0) return { end, opens, closes };
  }
  return null;
}

/** How many times a term has renewed when its last end on or before a day comes; 0 while the first one runs. */
function renewalsBy(term: Term, day: Day): number {
  if (term.renewalMonths === 0 || compareDates(term.end, day) > 0) return 0;
  const { months } = toDate(term.end).until(day, { largestUnit: "month" });
  let n = Math.floor(months / term.renewalMonths);
  while (compareDates(renewed(term, n + 1), day) <= 0) n += 1;
  return n;
}

/** The end of the n-th renewal. Counted from the first end: one short February must not shorten all later terms. */
const renewed = ({ end, renewalMonths }: Term, n: number): Day => toDate(end).add({ months: renewalMonths * n });

/** The first day an objection may arrive for a term that ends on this day; null where it may always. */
const windowOpening = ({ term, calendar }: NoticeRule, end: Day): Day | null =>
  term?.earliest ? startOfPeriod(end, term.earliest.n, term.earliest.unit, calendar) : null;
