import { fold } from "@/lib/platform/fold";

type Named = { id: string; name: string };

/** A mention being typed: where its @ stands and what follows it. */
export type Call = { from: number; to: number; letters: string };

const beingTyped = /(?:^|[\s([{"„“'])@((?:[\p{L}\p{M}\p{N}.'’-]+ ?){0,2})$/u;

/** The mention that is being typed at the caret; null when there is none. */
export function callAt(text: string, caret: number): Call | null {
  const letters = beingTyped.exec(text.slice(Math.max(0, caret - 80), caret))?.[1];
  return letters === undefined ? null : { from: caret - letters.length - 1, to: caret, letters };
}

/** Who may be meant: people one of whose names begins with what was typed, diacritics aside. */
export function peopleFor<Person extends Named>(call: Call, people: readonly Person[]): Person[] {
  const wanted = fold(call.letters);
  return people.filter(({ name }) => {
    const folded = fold(name);
    return folded.startsWith(wanted) || folded.split(" ").some((word) => word.startsWith(wanted));
  });
}
