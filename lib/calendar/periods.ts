import { addMonths, type CalendarDate } from "./dates";

/** How far back a report looks from today. */
export const periods = ["month", "quarter", "year", "all"] as const;
export type Period = (typeof periods)[number];

const monthsOf: Record<Period, number | null> = { month: 1, quarter: 3, year: 12, all: null };

/** The first day a period counts, `YYYY-MM-DD`; null: from the beginning. In: the workspace's today. */
export function periodStart(today: CalendarDate, period: Period): string | null {
  const months = monthsOf[period];
  return months === null ? null : addMonths(today, -months).toString();
}
