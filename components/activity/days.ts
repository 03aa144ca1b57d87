import { todayIn } from "@/lib/calendar/dates";
import type { Happening } from "@/lib/activity/queries";

/** What happened, day by day as the workspace's clock has it, in the order given. */
export function byDay(happenings: Happening[], timeZone: string): { day: string; happenings: Happening[] }[] {
  const days: { day: string; happenings: Happening[] }[] = [];
  for (const happening of happenings) {
    const day = dayOf(happening.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.happenings.push(happening);
    else days.push({ day, happenings: [happening] });
  }
  return days;
}

/** The calendar date of an instant: YYYY-MM-DD. */
export const dayOf = (at: Date, timeZone: string): string => todayIn(timeZone, at).toString();
