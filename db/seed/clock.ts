import { createHash } from "node:crypto";
import { addDays, toDate, todayIn } from "@/lib/calendar/dates";
import { rollBusinessDay } from "@/lib/calendar/rules";
import type { Calendar } from "../enums.ts";

/** The days and hours of the story, counted from today. In: what time it is, and where. */
export function makeClock(now: Date, timeZone: string, calendar: Calendar) {
  const today = todayIn(timeZone, now);
  const yesterday = addDays(today, -1);
  return {
    now,
    today: today.toString(),
    /** The calendar day so many days from today, whatever day it is. */
    day: (offset: number) => addDays(today, offset).toString(),
    /** The same, but people do not meet on a weekend: before it when past, after it when to come. */
    meeting: (offset: number) =>
      rollBusinessDay(addDays(today, offset), offset < 0 ? "previous" : "next", calendar).toString(),
    /** The working day of the past on which something of that day was done. */
    workday: (offset: number) => {
      const day = addDays(today, offset);
      return rollBusinessDay(day.since(yesterday).sign > 0 ? yesterday : day, "previous", calendar).toString();
    },
    /** A moment of a working day: 0 is its beginning, 1 its end. */
    moment: (day: string, part: number) => {
      const seconds = Math.floor(opensAt + part * (closesAt - opensAt));
      const start = toDate(day).toZonedDateTime({ timeZone, plainTime: "00:00" });
      return new Date(start.add({ seconds }).epochMilliseconds);
    },
  };
}

export type Clock = ReturnType<typeof makeClock>;

const hour = 3600;
const opensAt = 8.6 * hour;
const closesAt = 16.9 * hour;

/** A number from 0 to 1 that looks accidental and is the same every time. */
export const chance = (text: string): number => createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
