import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Anchor, CaseState, Phase, TaskStatus } from "@/db/enums";
import { shownName, shownNameIfAny, users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { taskDependencies, taskHelpers, tasks } from "@/db/schema/tasks";
import { dateColumns, ofCase, type Person } from "@/lib/cases/queries";
import { listHolders } from "@/lib/cases/queries/people";
import { anchorsOf, type CaseDates } from "@/lib/cases/rules";
import { planDue } from "@/lib/playbooks/plan";
import { type AnchorForecast, forecastAnchors } from "@/lib/playbooks/rules";
import type { Scope } from "@/lib/platform/scope";
import { canCompleteTask } from "./policy";
import { blocksClosing, type ChapterOf, comparePositions, layOut, titleOf } from "./rules";

export type { Person };
export type TaskName = { id: string; title: string; status: TaskStatus };

/** Where a date comes from: facts for a sentence in the reader's language. */
export type DueReason =
  | { kind: "pinned" }
  /** A day the client agreed to, and what it was counted from before. */
  | { kind: "confirmed"; counted: CountedDue | null }
  | ({ kind: "anchor" } & CountedDue);

export type CountedDue = { anchor: Anchor; offsetDays: number; rolled: boolean; approximate: boolean };

export type TaskLine = {
  id: string;
  parentId: string | null;
  phase: Phase;
  position: string;
  title: string;
  owner: Person | null;
  helpers: Person[];
  dueOn: string | null;
  dueReason: DueReason | null;
  required: boolean;
  /** Required, open, and the case is at the step where it could close. */
  blocksClosing: boolean;
  status: TaskStatus;
  statusReason: string;
  /** Tasks it waits for; the open ones among them block it. */
  waitsFor: TaskName[];
  blockedBy: TaskName[];
  commentCount: number;
  subtasks: TaskLine[];
};

export type CaseTasks = {
  caseId: string;
  state: CaseState;
  today: string;
  canWork: boolean;
  chapters: ChapterOf<TaskLine>[];
  /** Who can be made responsible for a task. */
  people: Person[];
};

/** Every task of a case in its chapters, in five statements however many there are. Null: no such case. */
export async function loadCaseTasks(scope: Scope, caseId: string): Promise<CaseTasks | null> {
  const [clientCase, rows, helpers, links, people] = await Promise.all([
    findDatedCase(scope, caseId),
    listTasks(scope, caseId),
    listHelpers(scope, caseId),
    listLinks(scope, caseId),
    listHolders(scope, caseId),
  ]);
  if (!clientCase) return null;
  const names = new Map(rows.map((row) => [row.id, nameOf(scope, row)]));
  const forecast = forecastAnchors(anchorsOf(clientCase));
  const lines = rows
    .map((row): TaskLine => {
      const waitsFor = links
        .filter(({ taskId }) => taskId === row.id)
        .flatMap((link) => names.get(link.dependsOnId) ?? []);
      return {
        id: row.id,
        parentId: row.parentId,
        phase: row.phase,
        position: row.position,
        title: titleOf(row, scope.actor.locale),
        owner: personOf(row.ownerId, row.ownerName),
        helpers: helpers.filter(({ taskId }) => taskId === row.id).map(({ id, name }) => ({ id, name })),
        dueOn: row.dueOn,
        dueReason: dueReasonOf(row, forecast, scope),
        required: row.required,
        blocksClosing: blocksClosing(row, clientCase.state),
        status: row.status,
        statusReason: row.statusReason,
        waitsFor,
        blockedBy: row.status === "open" ? waitsFor.filter(({ status }) => status === "open") : [],
        commentCount: row.commentCount,
        subtasks: [],
      };
    })
    .toSorted(comparePositions);
  const roots = lines
    .filter(({ parentId }) => parentId === null)
    .map((line) => ({ ...line, subtasks: lines.filter(({ parentId }) => parentId === line.id) }));
  return {
    caseId,
    state: clientCase.state,
    today: scope.today,
    canWork: canCompleteTask(scope.actor),
    chapters: layOut(roots, scope.today),
    people,
  };
}

export type DatedCase = CaseDates & { id: string; state: CaseState };

/** The state of a case and the dates due dates are counted from; null when there is no such case. */
export async function findDatedCase(scope: Scope, caseId: string): Promise<DatedCase | null> {
  const [row] = await scope.tx.select(datedCase).from(cases).where(ofCase(scope, caseId));
  return row ?? null;
}

export const datedCase = { id: cases.id, state: cases.state, ...dateColumns };

type DueRow = Pick<
  typeof tasks.$inferSelect,
  "dueOn" | "dueAnchor" | "dueOffsetDays" | "duePinned" | "dueConfirmed" | "status"
>;

/** Why a task falls due when it does; null when it has no date. */
export function dueReasonOf(row: DueRow, forecast: AnchorForecast, scope: Scope): DueReason | null {
  if (row.dueOn === null) return null;
  const counted = countedFrom(row, forecast, scope);
  if (row.dueConfirmed) return { kind: "confirmed", counted };
  return counted ? { kind: "anchor", ...counted } : { kind: "pinned" };
}

function countedFrom(row: DueRow, forecast: AnchorForecast, scope: Scope): CountedDue | null {
  const { dueAnchor, dueOffsetDays } = row;
  if (row.duePinned || dueAnchor === null || dueOffsetDays === null) return null;
  const planned = planDue({ dueAnchor, dueOffsetDays }, forecast, scope.workspace.calendar);
  return {
    anchor: dueAnchor,
    offsetDays: dueOffsetDays,
    // A confirmed day may stand apart from what its anchor gives by now; then nothing is known of a move.
    rolled: planned?.dueOn === row.dueOn && planned?.explanation.rolledFrom !== null,
    approximate: planned?.approximate ?? true,
  };
}

const thereIn = (scope: Scope, caseId: string) =>
  and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.caseId, caseId), isNull(tasks.deletedAt));

const listTasks = (scope: Scope, caseId: string) =>
  scope.tx
    .select({
      id: tasks.id,
      parentId: tasks.parentId,
      phase: tasks.phase,
      position: tasks.position,
      template: tasks.template,
      title: tasks.title,
      ownerId: tasks.ownerId,
      ownerName: shownNameIfAny(users),
      dueOn: tasks.dueOn,
      dueAnchor: tasks.dueAnchor,
      dueOffsetDays: tasks.dueOffsetDays,
      duePinned: tasks.duePinned,
      dueConfirmed: tasks.dueConfirmed,
      required: tasks.required,
      status: tasks.status,
      statusReason: tasks.statusReason,
      commentCount: tasks.commentCount,
    })
    .from(tasks)
    .leftJoin(users, eq(users.id, tasks.ownerId))
    .where(thereIn(scope, caseId));

const listHelpers = (scope: Scope, caseId: string) =>
  scope.tx
    .select({ taskId: taskHelpers.taskId, id: taskHelpers.userId, name: shownName(users) })
    .from(taskHelpers)
    .innerJoin(tasks, and(eq(tasks.workspaceId, taskHelpers.workspaceId), eq(tasks.id, taskHelpers.taskId)))
    .innerJoin(users, eq(users.id, taskHelpers.userId))
    .where(and(eq(taskHelpers.workspaceId, scope.workspace.id), thereIn(scope, caseId)))
    .orderBy(asc(shownName(users)), asc(users.id));

const listLinks = (scope: Scope, caseId: string) =>
  scope.tx
    .select({ taskId: taskDependencies.taskId, dependsOnId: taskDependencies.dependsOnId })
    .from(taskDependencies)
    .innerJoin(tasks, and(eq(tasks.workspaceId, taskDependencies.workspaceId), eq(tasks.id, taskDependencies.taskId)))
    .where(and(eq(taskDependencies.workspaceId, scope.workspace.id), thereIn(scope, caseId)));

type Named = {
  id: string;
  title: string | null;
  template: (typeof tasks.$inferSelect)["template"];
  status: TaskStatus;
};

const nameOf = (scope: Scope, row: Named): TaskName => ({
  id: row.id,
  title: titleOf(row, scope.actor.locale),
  status: row.status,
});

const personOf = (id: string | null, name: string | null): Person | null => (id && name ? { id, name } : null);
