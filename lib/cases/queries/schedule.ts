import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Anchor, Calendar, Locale, TaskStatus } from "@/db/enums";
import { type TaskTemplate, tasks } from "@/db/schema/tasks";
import type { Scope } from "@/lib/platform/scope";
import { planDue } from "@/lib/playbooks/plan";
import { forecastAnchors } from "@/lib/playbooks/rules";
import { anchorsOf, type CaseDates } from "../rules";

type DatedTask = {
  id: string;
  title: string | null;
  template: TaskTemplate | null;
  status: TaskStatus;
  dueOn: string | null;
  dueAnchor: Anchor | null;
  dueOffsetDays: number | null;
  duePinned: boolean;
  dueConfirmed: boolean;
};

export type MovedTask = {
  id: string;
  title: string;
  from: string | null;
  to: string | null;
  /** The day off it would fall on; null: it needs no working day instead. */
  rolledFrom: string | null;
  /** Where the new date comes from. */
  reason: { kind: "anchor"; anchor: Anchor; offsetDays: number; rolled: boolean; approximate: boolean };
};
/** Why a date stays although its anchor may move. */
export type StayingTask = { id: string; title: string; on: string | null; why: "done" | "confirmed" | "pinned" };
export type Reschedule = { moves: MovedTask[]; stays: StayingTask[] };

/** Every task of a case that counts from an anchor. */
export const listDatedTasks = (scope: Scope, caseId: string): Promise<DatedTask[]> =>
  scope.tx
    .select({
      id: tasks.id,
      title: tasks.title,
      template: tasks.template,
      status: tasks.status,
      dueOn: tasks.dueOn,
      dueAnchor: tasks.dueAnchor,
      dueOffsetDays: tasks.dueOffsetDays,
      duePinned: tasks.duePinned,
      dueConfirmed: tasks.dueConfirmed,
    })
    .from(tasks)
    .where(and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.caseId, caseId), isNull(tasks.deletedAt)))
    .orderBy(asc(tasks.position), asc(tasks.id));

/** What other dates of the case would do to the dates of its tasks. Changes nothing. */
export function rescheduled(dated: DatedTask[], dates: CaseDates, calendar: Calendar, locale: Locale): Reschedule {
  const forecast = forecastAnchors(anchorsOf(dates));
  const moves: MovedTask[] = [];
  const stays: StayingTask[] = [];
  for (const task of dated) {
    const { id, dueAnchor, dueOffsetDays, dueOn } = task;
    if (dueAnchor === null || dueOffsetDays === null) continue;
    const due = planDue({ dueAnchor, dueOffsetDays }, forecast, calendar);
    const to = due?.dueOn ?? null;
    if (to === dueOn) continue;
    const title = task.title ?? task.template?.title[locale] ?? "";
    if (task.status !== "open") stays.push({ id, title, on: dueOn, why: "done" });
    else if (task.dueConfirmed) stays.push({ id, title, on: dueOn, why: "confirmed" });
    else if (task.duePinned) stays.push({ id, title, on: dueOn, why: "pinned" });
    else {
      const rolledFrom = due?.explanation.rolledFrom ?? null;
      const counted = { anchor: dueAnchor, offsetDays: dueOffsetDays, rolled: rolledFrom !== null };
      const reason = { kind: "anchor" as const, ...counted, approximate: due?.approximate ?? true };
      moves.push({ id, title, from: dueOn, to, rolledFrom, reason });
    }
  }
  const byDay = (one: MovedTask, other: MovedTask) => (one.to ?? "9").localeCompare(other.to ?? "9");
  return { moves: moves.toSorted(byDay), stays };
}
