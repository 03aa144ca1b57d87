import { addDays, toDate } from "@/lib/calendar/dates";
import type { Clock } from "./clock.ts";

/** Texts name days and months: `{day:-71}` is a date, `{month:-3}` a month, both counted from today. */
export const dated = (clock: Clock, text: string) =>
  text
    .replaceAll(/\{day:(-?\d+)\}/g, (_, days: string) => addDays(clock.today, Number(days)).toString())
    .replaceAll(/\{month:(-?\d+)\}/g, (_, months: string) =>
      toDate(clock.today)
        .toPlainYearMonth()
        .add({ months: Number(months) })
        .toString(),
    );
