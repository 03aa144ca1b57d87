import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { oneLine } from "@/lib/platform/text";

export type CalendarPerson = { name: string; email: string };

export type CalendarTalk = {
  /** Stays the same for as long as the talk exists: calendars find the entry by it. */
  id: string;
  sequence: number;
  cancelled: boolean;
  startsAt: Date;
  durationMinutes: number;
  title: string;
  place: string;
  description: string;
  /** Nobody, where who planned it has no account any more and nobody is asked to answer. */
  organizer: CalendarPerson | null;
  attendees: CalendarPerson[];
  /** When this file is written. */
  now: Date;
};

/** `publish`: for one's own calendar. `request`: an invitation to be answered. */
export type CalendarPurpose = "publish" | "request";

/** Which of the calendar's messages this is: a cancelled talk takes the entry out again. */
export const methodOf = (purpose: CalendarPurpose, cancelled: boolean): "PUBLISH" | "REQUEST" | "CANCEL" => {
  if (cancelled) return "CANCEL";
  return purpose === "request" ? "REQUEST" : "PUBLISH";
};

/** A talk as a file every calendar reads (RFC 5545). Times are written in UTC, so no zone and no clock change can mislead. */
export function calendarFile(talk: CalendarTalk, purpose: CalendarPurpose): string {
  const calendar = ical({
    prodId: { company: "Partwell", product: "Partwell", language: "EN" },
    method: ICalCalendarMethod[methodOf(purpose, talk.cancelled)],
  });
  calendar.createEvent({
    id: talk.id,
    sequence: talk.sequence,
    stamp: talk.now,
    start: talk.startsAt,
    end: new Date(talk.startsAt.getTime() + talk.durationMinutes * 60_000),
    summary: talk.title,
    location: talk.place || null,
    description: talk.description || null,
    status: talk.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: talk.organizer && named(talk.organizer),
    attendees: talk.attendees.map((person) => ({
      ...named(person),
      rsvp: purpose === "request" && !talk.cancelled,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
    })),
  });
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** A name stands in quotation marks there and cannot hold any itself. */
const named = ({ name, email }: CalendarPerson): CalendarPerson => ({
  name: oneLine(name).replaceAll('"', "'"),
  email: oneLine(email),
});
