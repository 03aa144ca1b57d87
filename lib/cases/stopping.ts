import type { CaseState } from "@/db/enums";

/** The dates of a case that stand for something to come, until it comes. */
export const plannedDates = ["noticeTargetOn", "lastServiceOn", "effectiveEndOn", "accessOffOn", "tailEndOn"] as const;
export type PlannedDate = (typeof plannedDates)[number];
export type DatesAhead = Partial<Record<PlannedDate, string>>;

/** What goes no further once a case ends without an ending. */
export type Stops = {
  /** The days of planned talks. */
  talks: string[];
  /** What open proposals are called. */
  proposals: string[];
  /** The numbers of offers that are open, or not sent yet. */
  offers: number[];
  /** Dates that were to come. */
  dates: DatesAhead;
  /** The days on which letters of notice went out that have not arrived: nobody can call those off. */
  letters: string[];
  openTasks: number;
  quiet: boolean;
};

/** Whether a step calls off what was under way: the client stays, or the case was a mistake. */
export const callsOff = (to: CaseState): boolean => to === "retained" || to === "cancelled";

/** The dates that are still ahead, and will not come once nothing ends. */
export function datesAhead(dates: Record<PlannedDate, string | null>, today: string): DatesAhead {
  const ahead: DatesAhead = {};
  for (const field of plannedDates) {
    const date = dates[field];
    if (date !== null && date > today) ahead[field] = date;
  }
  return ahead;
}
