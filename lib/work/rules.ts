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

export type WorkCounts = {
  /** How many can be done now, by when they fall due. */
  free: Record<Bucket, number>;
  /** How many wait for other tasks. */
  waiting: number;
  /** Where counting stopped, because there are so many: there and after it may stand more. Null: all are counted. */
  stoppedAt: Bucket | null;
};

/** Sums up what was counted day by day. In: the first tasks in the order of the day, no more than `most` of them. */
export function countByBucket(
  days: readonly { dueOn: string | null; waits: boolean; times: number }[],
  today: string,
  most: number,
): WorkCounts {
  const bucketOf = bucketsFrom(today);
  const sum = (some: typeof days) => some.reduce((total, { times }) => total + times, 0);
  const inBucket = (bucket: Bucket) => days.filter(({ dueOn }) => bucketOf(dueOn) === bucket);
  const countOf = (bucket: Bucket) => sum(inBucket(bucket).filter(({ waits }) => !waits));
  return {
    free: {
      overdue: countOf("overdue"),
      today: countOf("today"),
      week: countOf("week"),
      nextWeek: countOf("nextWeek"),
      later: countOf("later"),
      undated: countOf("undated"),
    },
    waiting: sum(days.filter(({ waits }) => waits)),
    stoppedAt: sum(days) < most ? null : (buckets.findLast((bucket) => inBucket(bucket).length > 0) ?? null),
  };
}

/** Whether there may be more tasks in a bucket than were counted. */
export const mayHoldMore = ({ stoppedAt }: Pick<WorkCounts, "stoppedAt">, bucket: Bucket): boolean =>
  stoppedAt !== null && buckets.indexOf(bucket) >= buckets.indexOf(stoppedAt);

/** Where a list goes on: after this date and id. As text it stands in the address. */
export type WorkCursor = { dueOn: string | null; id: string };

export const cursorText = ({ dueOn, id }: WorkCursor): string => `${dueOn ?? "none"}.${id}`;

/** Reads a cursor from an address; anything else is the beginning. */
export function parseCursor(text: string | undefined): WorkCursor | null {
  const match = /^(none|\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(text ?? "");
  const [, dueOn, id] = match ?? [];
  return dueOn && id ? { dueOn: dueOn === "none" ? null : dueOn, id } : null;
}
