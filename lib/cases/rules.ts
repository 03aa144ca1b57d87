import { compareDates } from "@/lib/calendar/dates";
import type { Anchor, CaseMode, CaseState, GuardAnswerKind, GuardProfile, Initiator, Phase } from "@/db/enums";
import type { Transition } from "@/lib/cases/lifecycle";
import type { Refusal } from "@/lib/platform/action/refusal";
import { type CaseFacts, confirmers, isMet } from "./guards";
import { type CasePath, isOnPath, pathOf } from "./paths";
import { type GuardLevel, levelOf } from "./profiles";
import { forecastAnchors, type KnownAnchors } from "@/lib/playbooks/rules";
import { callsOff } from "./stopping";

/** The dates a case keeps, as `YYYY-MM-DD`. */
export type CaseDates = {
  openedOn: string;
  consultationOn: string | null;
  decisionOn: string | null;
  noticeTargetOn: string | null;
  noticeDeliveredOn: string | null;
  lastServiceOn: string | null;
  effectiveEndOn: string | null;
  accessOffOn: string | null;
  tailEndOn: string | null;
  closedOn: string | null;
};

const restingStates: Partial<Record<CaseState, Refusal>> = {
  closed: "case_closed",
  retained: "case_retained",
  cancelled: "case_cancelled",
};

/** Why the case itself may not be changed now: dates, people, summary. */
export function whyNotChange(clientCase: { state: CaseState }): Refusal | null {
  return restingStates[clientCase.state] ?? null;
}

/** Why nothing may be done on a task of this phase now. After the end only the last phase goes on. */
export function whyNotWork(clientCase: { state: CaseState }, phase: Phase): Refusal | null {
  return clientCase.state !== "cancelled" && phase === "aftercare" ? null : whyNotChange(clientCase);
}

type QuietCase = { state: CaseState; quiet: boolean };

/** Why a case may not be hidden from those it does not name. */
export const whyNotMakeQuiet = (clientCase: QuietCase): Refusal | null =>
  whyNotChange(clientCase) ?? (clientCase.quiet ? "case_already_quiet" : null);

/** Why a case may not be announced, nor its named people changed. */
export const whyNotAnnounce = (clientCase: QuietCase): Refusal | null =>
  whyNotChange(clientCase) ?? (clientCase.quiet ? null : "case_not_quiet");

/** Why somebody may not be taken out of a quiet case. */
export const whyNotUnname = (clientCase: QuietCase, person: { works: boolean; isActor: boolean }): Refusal | null => {
  if (person.isActor) return "case_quiet_not_yourself";
  return whyNotAnnounce(clientCase) ?? (person.works ? "case_quiet_still_works" : null);
};

export const shortestReason = 10;

/** A condition that stands in the way of a step, and what may be done about it. */
export type Blocker = {
  guard: string;
  /** `must`: it has to be met. `may_waive`: the decision maker may let the case pass without it. */
  level: Exclude<GuardLevel, "off">;
  /** Only a person can state that it is met. */
  confirmable: boolean;
};

/** What stands between a case and a step today. Empty: the step may be taken. */
export function blockersOf(step: Pick<Transition, "guards">, facts: CaseFacts, today: string): Blocker[] {
  return step.guards.flatMap((guard): Blocker[] => {
    const level = levelOf(facts.profile, guard);
    if (level === "off" || isMet(guard, facts, today) || isAnswered(guard, level, facts)) return [];
    return [{ guard, level, confirmable: confirmers[guard] !== undefined }];
  });
}

const isAnswered = (guard: string, level: GuardLevel, { answers }: CaseFacts) =>
  answers.some((answer) => answer.guard === guard && (level === "may_waive" || answer.kind === "confirmed"));

/** Whether this step asks for a written reason. */
export const needsReason = (transition: Pick<Transition, "guards">): boolean => transition.guards.includes("G37");

/** Why the case may not take this step now; the reason people give is judged apart. */
export function whyNotMove(
  clientCase: { state: CaseState; initiator: Initiator; mode: CaseMode | null },
  step: Transition,
  blockers: Blocker[],
): Refusal | null {
  if (step.from !== clientCase.state || !isOnPath(pathOf(clientCase), step.from, step.to)) return "case_no_such_step";
  const [first] = blockers;
  return first ? (refusalOf[first.guard] ?? "case_step_blocked") : null;
}

const refusalOf: Record<string, Refusal | undefined> = {
  G32: "case_contract_not_ended",
  G33: "case_required_tasks_open",
  G40: "case_reopening_too_late",
};

/** Why a condition cannot be answered by this word. */
export function whyNotAnswer(
  clientCase: { state: CaseState; profile: GuardProfile },
  guard: string,
  kind: GuardAnswerKind,
): Refusal | null {
  if (clientCase.state === "cancelled") return "case_cancelled";
  if (kind === "confirmed") return confirmers[guard] ? null : "guard_not_confirmable";
  return levelOf(clientCase.profile, guard) === "may_waive" ? null : "guard_not_waivable";
}

/** Why the words given for a step do not do. */
export function whyNotReason(transition: Pick<Transition, "guards">, reason: string): Refusal | null {
  return needsReason(transition) && reason.trim().length < shortestReason ? "case_reason_needed" : null;
}

/** The step most cases take next, by the way they end. Null where nothing is expected. */
export function nextState(state: CaseState, path: CasePath): CaseState | null {
  if (state === "analysis") return path === "client" ? "notice_given" : "consultation";
  if (state === "decision") return afterDecision[path];
  return usualNext[state] ?? null;
}

const afterDecision: Record<CasePath, CaseState | null> = {
  notice: "notice_given",
  for_cause: "notice_given",
  mutual: "settlement",
  expiry: "handover",
  client: null,
};

const usualNext: Partial<Record<CaseState, CaseState>> = {
  draft: "analysis",
  consultation: "decision",
  improvement: "decision",
  notice_given: "settlement",
  negotiation: "notice_given",
  settlement: "handover",
  handover: "closed",
};

/** The dates tasks count from, as far as they are known. */
export const anchorsOf = (dates: CaseDates): KnownAnchors => ({
  case_opened: dates.openedOn,
  consultation_date: dates.consultationOn,
  decision_date: dates.decisionOn,
  notice_target_date: dates.noticeTargetOn,
  notice_delivered: dates.noticeDeliveredOn,
  effective_end: dates.effectiveEndOn,
  case_closed: dates.closedOn,
});

/** Why these dates contradict each other. */
export function whyNotDates(
  dates: Pick<CaseDates, "noticeDeliveredOn" | "effectiveEndOn" | "tailEndOn">,
): Refusal | null {
  const { noticeDeliveredOn: delivered, effectiveEndOn: end, tailEndOn: tail } = dates;
  const endsTooEarly = delivered !== null && end !== null && compareDates(end, delivered) < 0;
  const tailTooEarly = tail !== null && end !== null && compareDates(tail, end) < 0;
  return endsTooEarly || tailTooEarly ? "case_dates_out_of_order" : null;
}

export const milestoneKeys = [
  "opened",
  "consultation",
  "decision",
  "notice_delivered",
  "last_service",
  "effective_end",
  "access_off",
  "tail_end",
  "closed",
] as const;
export type MilestoneKey = (typeof milestoneKeys)[number];
export type Milestone = { key: MilestoneKey; date: string; forecast: boolean };

/**
 * The points of the ribbon: what is known, and between them what can be foreseen. Where the relationship goes on,
 * nothing is foreseen, and a day that is still ahead will not come.
 */
export function milestonesOf(clientCase: { state: CaseState; dates: CaseDates }, today: string): Milestone[] {
  const points = pointsOf(clientCase.dates);
  if (!callsOff(clientCase.state)) return points;
  return points.filter(({ date, forecast }) => !forecast && date <= today);
}

function pointsOf(dates: CaseDates): Milestone[] {
  const forecast = forecastAnchors(anchorsOf(dates));
  const foreseen = (key: MilestoneKey, anchor: Anchor): Milestone[] => {
    const point = forecast[anchor];
    return point ? [{ key, date: point.date, forecast: point.approximate }] : [];
  };
  const known = (key: MilestoneKey, date: string | null): Milestone[] => (date ? [{ key, date, forecast: false }] : []);
  return [
    ...known("opened", dates.openedOn),
    ...foreseen("consultation", "consultation_date"),
    ...foreseen("decision", "decision_date"),
    ...foreseen("notice_delivered", "notice_delivered"),
    ...known("last_service", dates.lastServiceOn),
    ...foreseen("effective_end", "effective_end"),
    ...known("access_off", dates.accessOffOn),
    ...known("tail_end", dates.tailEndOn),
    ...known("closed", dates.closedOn),
  ];
}

/** From where to where the ribbon of these points reaches. */
export function spanOf(milestones: Milestone[]): { from: string; to: string } {
  const days = milestones.map(({ date }) => date).toSorted();
  const from = days[0] ?? "";
  return { from, to: days.at(-1) ?? from };
}
