import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { MilestoneKey } from "./rules";

type Entry = { key: MilestoneKey; date: string; forecast: boolean; title: string };
type ExitCalendar = { caseId: string; version: number; now: Date; days: Entry[] };

/** The exit calendar as a file every calendar reads (RFC 5545): whole days, which keep nobody busy. */
export function exitCalendarFile({ caseId, version, now, days }: ExitCalendar): string {
  const calendar = ical({
    prodId: { company: "Partwell", product: "Partwell", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { key, date, forecast, title } of days) {
    calendar.createEvent({
      id: `${caseId}-${key}`,
      sequence: version,
      stamp: now,
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      summary: title,
      status: forecast ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}
