import type { Parties } from "./clients.ts";
import type { Clock } from "./clock.ts";
import type { Deed } from "./demo.ts";
import type { StoryCase } from "./story/shape.ts";
import type { TaskLife } from "./work.ts";

/** A case of the story while it is lived through. */
export type StoryLife = {
  story: StoryCase;
  parties: Parties | null;
  caseId: string | null;
  tasks: TaskLife[];
  /** The tasks changed by something else than the work on them. */
  stale: boolean;
};

/** Something of one day; the order within the day. */
export type Step = { day: string; order: number; run: Deed };

export const order = {
  parties: 0,
  open: 10,
  dates: 20,
  file: 24,
  found: 25,
  read: 26,
  confirmed: 27,
  plan: 30,
  meet: 32,
  said: 33,
  agreed: 34,
  proposed: 35,
  answered: 36,
  trial: 37,
  summed: 38,
  decided: 39,
  work: 40,
  approved: 41,
  sent: 42,
  delivered: 43,
  ended: 44,
  stood: 45,
  offered: 46,
  settled: 47,
  signed: 48,
  stated: 49,
  move: 50,
  after: 55,
  talk: 70,
  ask: 80,
  answer: 90,
};

/** Something that was done so many days ago, on the working day then. */
export const on = (clock: Clock, daysAgo: number, place: number, run: Deed): Step => ({
  day: clock.workday(-daysAgo),
  order: place,
  run,
});
