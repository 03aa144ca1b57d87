type BreakerSettings = { failures: number; restMs: number; clock?: () => number };

/**
 * Spares a service that is down: after some failures in a row nobody asks it for a while.
 * Time is up for one try at a time; the next failure starts the rest again.
 */
export function makeBreaker({ failures, restMs, clock = Date.now }: BreakerSettings) {
  let inARow = 0;
  let restsUntil = 0;
  return {
    /** How long to leave the service alone; 0 when it may be asked. */
    restsForMs: () => Math.max(0, restsUntil - clock()),
    succeeded() {
      inARow = 0;
      restsUntil = 0;
    },
    failed() {
      inARow += 1;
      if (inARow >= failures) restsUntil = clock() + restMs;
    },
  };
}
