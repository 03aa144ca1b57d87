import { type CaseState, type Locale, type LocalizedText, type Slot } from "@/db/enums";
import type { Chapter } from "@/lib/playbooks/chapters";
import content from "./lifecycle.json";

export type StateDescription = { key: CaseState; name: LocalizedText; description: LocalizedText };

export type Transition = {
  from: CaseState;
  to: CaseState;
  name: LocalizedText;
  /** Conditions to be met, by key of `guards`. */
  guards: string[];
  /** Slots whose holders may do it. */
  roles: Extract<Slot, "lead" | "decision_maker">[];
};

export type Guard = { key: string; level: "hard" | "soft"; check: string; message: LocalizedText };

type Lifecycle = { version: number; states: StateDescription[]; transitions: Transition[]; guards: Guard[] };

/** States, the ways between them and their conditions, in the order people meet them. */
export const lifecycle = typedLifecycle(content);

/** The ways out of a state. */
export function transitionsFrom(state: CaseState): Transition[] {
  return lifecycle.transitions.filter((transition) => transition.from === state);
}

/** The way from one state to another, or null when there is none. */
export function findTransition(from: CaseState, to: CaseState): Transition | null {
  return transitionsFrom(from).find((transition) => transition.to === to) ?? null;
}

const endings: readonly CaseState[] = ["closed", "retained", "cancelled"];

/** Whether there is still something to do before the case has an outcome. */
export function isOpenState(state: CaseState): boolean {
  return !endings.includes(state);
}

const chapterByState: Record<CaseState, Chapter> = {
  draft: "prepare",
  analysis: "prepare",
  consultation: "prepare",
  improvement: "prepare",
  decision: "prepare",
  notice_given: "end",
  negotiation: "end",
  settlement: "end",
  handover: "end",
  closed: "after",
  retained: "after",
  cancelled: "prepare",
};

/** The chapter that is open in a state. A cancelled case can only go back to its beginning. */
export function chapterOfState(state: CaseState): Chapter {
  return chapterByState[state];
}

const descriptions = new Map(lifecycle.states.map((state) => [state.key, state]));

/** What people call a state and what it means. */
export function describeState(state: CaseState): StateDescription {
  const description = descriptions.get(state);
  if (!description) throw new Error(`lifecycle.json does not describe ${state}`);
  return description;
}

const guardMessages = new Map(lifecycle.guards.map(({ key, message }) => [key, message]));

/** What a condition asks for, in words; nothing for a key there is no condition of. */
export function guardMessage(guard: string, locale: Locale): string {
  return guardMessages.get(guard)?.[locale] ?? "";
}

/** JSON imports widen literals. Safe because lifecycle.test.ts checks lifecycle.json against these shapes. */
function typedLifecycle(json: unknown): Lifecycle {
  return json as Lifecycle;
}
