import type { Happening } from "./queries";

/**
 * What is told in one sentence when one person does it many times in a row, with what must be equal besides: the
 * sentence of a run has room for it once.
 */
export const runKinds: Record<string, readonly string[]> = {
  "contract.point_confirmed": [],
  "contract.point_unconfirmed": [],
  "contract.point_read": [],
  "contract.legal_checked": [],
  "contract.legal_unchecked": [],
  "task.added": [],
  "task.completed": [],
  "task.assigned": ["name"],
  "task.unassigned": [],
  "task.deleted": [],
  "file.uploaded": [],
  "analysis.aspect_answered": [],
};

const longestRunMs = 10 * 60 * 1000;

type Repeatable = Pick<Happening, "kind" | "at" | "facts"> & { by: Pick<Happening["by"], "kind" | "id"> };

/** One event, or several of a kind that are told in one sentence. */
export type Run<Event> = [Event, ...Event[]];

/** Puts together what one person did of one kind, one after another within ten minutes. Keeps the order given. */
export function inRuns<Event extends Repeatable>(events: Event[]): Run<Event>[] {
  const runs: Run<Event>[] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run && goesOn(run[0], event)) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

function goesOn(first: Repeatable, next: Repeatable): boolean {
  const shared = runKinds[first.kind];
  return (
    shared !== undefined &&
    first.kind === next.kind &&
    first.by.kind === next.by.kind &&
    first.by.id === next.by.id &&
    shared.every((fact) => first.facts[fact] === next.facts[fact]) &&
    Math.abs(first.at.getTime() - next.at.getTime()) <= longestRunMs
  );
}
