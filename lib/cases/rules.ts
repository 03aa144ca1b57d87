import { addDays, compareDates } from "@/lib/calendar/dates";
import type { Anchor, CaseState, Initiator, Phase } from "@/db/enums";
import type { Transition } from "@/lib/cases/lifecycle";
import type { Refusal } from "@/lib/platform/action/refusal";
import { forecastAnchors, type KnownAnchors } from "@/lib/playbooks/rules";

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

export const shortestReason = 10;
const reopenableDays = 365;

export type MovableCase = {
  state: CaseState;
  effectiveEndOn: string | null;
  closedOn: string | null;
  /** Required tasks still open, those of the last phase not counted. */
  requiredOpenBeforeAfter: number;
};

/** Whether this step asks for a written reason. */
export const needsReason = (transition: Pick<Transition, "guards">): boolean => transition.guards.includes("G37");

/** Why the case may not take this step today; the reason people give is judged apart. */
export function whyNotMove(clientCase: MovableCase, transition: Transition, today: string): Refusal | null {
  if (transition.from !== clientCase.state) return "case_no_such_step";
  const { guards } = transition;
  if (guards.includes("G33") && clientCase.requiredOpenBeforeAfter > 0) return "case_required_tasks_open";
  if (guards.includes("G32") && !ended(clientCase, today)) return "case_contract_not_ended";
  if (guards.includes("G40") && !reopenable(clientCase, today)) return "case_reopening_too_late";
  return null;
}

/** Why the words given for a step do not do. */
export function whyNotReason(transition: Pick<Transition, "guards">, reason: string): Refusal | null {
  return needsReason(transition) && reason.trim().length < shortestReason ? "case_reason_needed" : null;
}

const ended = ({ effectiveEndOn }: MovableCase, today: string) =>
  effectiveEndOn === null || compareDates(today, effectiveEndOn) > 0;

const reopenable = ({ closedOn }: MovableCase, today: string) =>
  closedOn !== null && compareDates(today, addDays(closedOn, reopenableDays)) <= 0;

/** The step most cases take next, by who ends the relationship. Null where nothing is expected. */
export function nextState(state: CaseState, initiator: Initiator): CaseState | null {
  if (state === "analysis") return initiator === "client" ? "notice_given" : "consultation";
  if (state === "decision") return afterDecision[initiator];
  return usualNext[state] ?? null;
}

const afterDecision: Record<Initiator, CaseState> = {
  us: "notice_given",
  client: "notice_given",
  mutual: "settlement",
  expiry: "handover",
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

/** The points of the ribbon: what is known, and between them what can be foreseen. */
export function milestonesOf(dates: CaseDates): Milestone[] {
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
