import { addDays, toDate } from "@/lib/calendar/dates";

export const buckets = ["overdue", "today", "week", "nextWeek", "later", "undated"] as const;
/** When something that waits has to be done, as people think of it. */
export type Bucket = (typeof buckets)[number];

/** The last day of the week `today` is in: its Sunday. */
export const endOfWeek = (today: string): string => addDays(today, 7 - toDate(today).dayOfWeek).toString();

export const endOfNextWeek = (today: string): string => addDays(endOfWeek(today), 7).toString();

/** In which bucket a date falls, seen from `today`; null is a task without one. */
export function bucketsFrom(today: string): (dueOn: string | null) => Bucket {
  const [week, nextWeek] = [endOfWeek(today), endOfNextWeek(today)];
  return (dueOn) => {
    if (dueOn === null) return "undated";
    if (dueOn < today) return "overdue";
    if (dueOn === today) return "today";
    if (dueOn <= week) return "week";
    return dueOn <= nextWeek ? "nextWeek" : "later";
  };
}

/** Groups in the order of the day, without empty ones. The tasks keep their order. */
export function groupByBucket<Task extends { dueOn: string | null }>(tasks: readonly Task[], today: string) {
  const bucketOf = bucketsFrom(today);
  return buckets
    .map((bucket) => ({ bucket, tasks: tasks.filter(({ dueOn }) => bucketOf(dueOn) === bucket) }))
    .filter((group) => group.tasks.length > 0);
}

/** Where a list goes on: after this date and id. As text it stands in the address. */
export type WorkCursor = { dueOn: string | null; id: string };

export const cursorText = ({ dueOn, id }: WorkCursor): string => `${dueOn ?? "none"}.${id}`;

/** Reads a cursor from an address; anything else is the beginning. */
export function parseCursor(text: string | undefined): WorkCursor | null {
  const match = /^(none|\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(text ?? "");
  const [, dueOn, id] = match ?? [];
  return dueOn && id ? { dueOn: dueOn === "none" ? null : dueOn, id } : null;
}
