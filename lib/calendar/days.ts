const dayMs = 86_400_000;

/**
 * Calendar days from `from` to `to`, both real days as `YYYY-MM-DD`: 1 from today to tomorrow, negative backwards.
 * Counted without making a date, so that a page may ask it hundreds of times and a browser needs no library for it.
 */
export const daysBetween = (from: string, to: string): number => (startOf(to) - startOf(from)) / dayMs;

/** The day of the week of a real day as `YYYY-MM-DD`: Monday is 1, Sunday is 7. */
export const weekdayOf = (date: string): number => new Date(startOf(date)).getUTCDay() || 7;

const startOf = (date: string) => Date.parse(`${date}T00:00:00Z`);
