import type { CaseState } from "@/db/enums";
import { type CaseDates, type MilestoneKey, milestonesOf } from "./rules";
import { callsOff } from "./stopping";

/** A day of the exit calendar. No date: nobody has agreed on it yet, and nothing foretells it. */
export type ExitDay = { key: MilestoneKey; date: string | null; forecast: boolean };

/** The five dates of an ending, in the order they come. */
const five = ["notice_delivered", "last_service", "effective_end", "access_off", "tail_end"] as const;

/**
 * The dates on the way and the five dates of the ending, foreseen until they are known: work and access are expected to
 * last as long as the contract. Where the relationship goes on, only what has been is left.
 */
export function exitCalendarOf(clientCase: { state: CaseState; dates: CaseDates }, today: string): ExitDay[] {
  const points = milestonesOf(clientCase, today);
  if (callsOff(clientCase.state)) return points;
  const known = new Map(points.map((point) => [point.key, point]));
  const end = known.get("effective_end")?.date ?? null;
  const ending = five.map((key): ExitDay => {
    const expected = key === "last_service" || key === "access_off" ? end : null;
    return known.get(key) ?? { key, date: expected, forecast: expected !== null };
  });
  const others = points.filter(({ key }) => !five.some((one) => one === key));
  return [...others.filter(({ key }) => key !== "closed"), ...ending, ...others.filter(({ key }) => key === "closed")];
}
