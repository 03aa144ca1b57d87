/** For how many days something deleted can be brought back: a file, what it hangs on, a whole workspace. */
const keptMs = 30 * 86_400_000;
/** Somebody who brings it back at the last moment may still be on the way. */
const spareMs = 3_600_000;

/** Until when something deleted can be brought back. */
export const backUntil = (deletedAt: Date): Date => new Date(deletedAt.getTime() + keptMs);

/** Whether something deleted can still be brought back. */
export const canComeBack = (deletedAt: Date, now: Date): boolean => now < backUntil(deletedAt);

/** What was deleted before this moment, or at it, can no longer be brought back. */
export const lastKept = (now: Date): Date => new Date(now.getTime() - keptMs);

/** From when something deleted is erased for good. */
export const erasedFrom = (deletedAt: Date): Date => new Date(backUntil(deletedAt).getTime() + spareMs);

/** What was deleted before this moment is due to be erased. */
export const lastErased = (now: Date): Date => new Date(lastKept(now).getTime() - spareMs);
