/** A claimed piece of work. */
export type Job = {
  id: string;
  workspaceId: string | null;
  kind: string;
  payload: Record<string, unknown>;
  /** How many times it has been started, this time included. */
  attempts: number;
};

/** What is kept of a finished job: a note why it was done differently, and a smaller payload. */
export type Finish = { note?: string; payload?: Record<string, unknown> };

/** Does one job. Stops when the signal says so: the lease is lost, time is up or the process ends. */
export type Handler = (job: Job, signal: AbortSignal) => Promise<Finish | void>;

export type Handlers = Record<string, Handler>;

/** Thrown by a handler that could not even try, because what it needs is down: the try does not count. */
export class Postponed extends Error {
  constructor(
    readonly delayMs: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** Thrown by a handler when trying again cannot help. */
export class Hopeless extends Error {}

export const maxAttempts = 12;
const firstDelayMs = 10_000;

/** How long to wait after a failed try: 10 s, doubled each time, give or take a fifth. `random` is from 0 to 1. */
export function retryDelayMs(attempts: number, random: number): number {
  const delayMs = firstDelayMs * 2 ** (attempts - 1);
  return Math.round(delayMs * (0.8 + 0.4 * random));
}
