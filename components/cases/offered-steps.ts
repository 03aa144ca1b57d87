import type { CaseState } from "@/db/enums";
import { longDate } from "@/lib/calendar/words";
import { describeState } from "@/lib/cases/lifecycle";
import type { CaseHead } from "@/lib/cases/queries";
import { type PlannedDate, plannedDates } from "@/lib/cases/stopping";
import type { Refusal } from "@/lib/platform/action/refusal";

/** A date that falls away with a step, in the reader's words. */
type PlannedDay = { field: PlannedDate; on: string };

export type Step = {
  to: CaseState;
  name: string;
  state: string;
  meaning: string;
  reasonNeeded: boolean;
  whyNot: Refusal | null;
  /** Whose step it is, when it is not this person's. */
  belongsTo: "lead" | "decision_maker" | "both" | null;
  /** What goes no further with it, in the reader's words. */
  ends: {
    talks: string;
    proposals: string;
    offers: string;
    dates: PlannedDay[];
    letters: string;
    tasks: number;
    quiet: boolean;
    checks: string[];
  } | null;
};

/** The steps of a case in the reader's language: the one to take next, and the others. None for who only looks. */
export function offeredSteps(head: CaseHead): { primary: Step | null; others: Step[] } {
  if (!head.can.takeSteps) return { primary: null, others: [] };
  const { locale } = head.reader;
  const steps = head.moves.map(({ to, name, meaning, reasonNeeded, allowed, roles, whyNot, ends }): Step => ({
    to,
    name: name[locale],
    state: describeState(to).name[locale],
    meaning: meaning[locale],
    reasonNeeded,
    whyNot,
    ends: ends && {
      talks: ends.stops.talks.map((day) => longDate(day, locale)).join(", "),
      proposals: ends.stops.proposals.join(", "),
      offers: ends.stops.offers.join(", "),
      dates: plannedDates.flatMap((field) => {
        const on = ends.stops.dates[field];
        return on ? [{ field, on: longDate(on, locale) }] : [];
      }),
      letters: ends.stops.letters.map((day) => longDate(day, locale)).join(", "),
      tasks: ends.stops.openTasks,
      quiet: ends.stops.quiet,
      checks: ends.checks.map((day) => longDate(day, locale)),
    },
    belongsTo: allowed ? null : roles.length > 1 ? "both" : roles[0] === "lead" ? "lead" : "decision_maker",
  }));
  return {
    primary: steps.find(({ to }) => to === head.nextMove) ?? null,
    others: steps.filter(({ to }) => to !== head.nextMove),
  };
}
