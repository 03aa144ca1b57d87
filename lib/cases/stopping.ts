import { addDays } from "@/lib/calendar/dates";
import type { CaseState } from "@/db/enums";

/** What goes no further once a case ends without an ending. */
export type Stops = {
  /** The days of planned talks. */
  talks: string[];
  /** What open proposals are called. */
  proposals: string[];
  /** The numbers of open offers. */
  offers: number[];
  openTasks: number;
  quiet: boolean;
};

/** Whether a step calls off what was under way: the client stays, or the case was a mistake. */
export const callsOff = (to: CaseState): boolean => to === "retained" || to === "cancelled";

const checkAfterDays = [30, 90] as const;
export type CheckAfter = (typeof checkAfterDays)[number];

/** When to look whether what kept the client holds. */
export const checksFrom = (today: string): { after: CheckAfter; on: string }[] =>
  checkAfterDays.map((after) => ({ after, on: addDays(today, after).toString() }));
