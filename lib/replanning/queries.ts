import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { shownNameIfAny, users } from "@/db/schema/accounts";
import { events } from "@/db/schema/platform";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import type { CaseHead } from "@/lib/cases/queries";
import { anchorsOf, type CaseDates, whyNotChange } from "@/lib/cases/rules";
import type { Scope } from "@/lib/platform/scope";
import { forecastAnchors } from "@/lib/playbooks/rules";
import { titleOf } from "@/lib/tasks/rules";
import { type Choices, choicesFor, type OpenTask, planAfter, replan, squeezedTasks } from "./rules";
import { keptTasks } from "./schema";

export type PlannedTask = OpenTask & { title: string; duePinned: boolean };

/** The open tasks of a case in their order, without subtasks: those go where their task goes. */
export async function listOpenTasks(scope: Scope, caseId: string): Promise<PlannedTask[]> {
  const open = and(
    eq(tasks.workspaceId, scope.workspace.id),
    eq(tasks.caseId, caseId),
    eq(tasks.status, "open"),
    isNull(tasks.deletedAt),
  );
  const rows = await scope.tx.select().from(tasks).where(open).orderBy(asc(tasks.position), asc(tasks.id));
  const links = await scope.tx
    .select({ taskId: taskDependencies.taskId, dependsOnId: taskDependencies.dependsOnId })
    .from(taskDependencies)
    .innerJoin(tasks, and(eq(tasks.workspaceId, taskDependencies.workspaceId), eq(tasks.id, taskDependencies.taskId)))
    .where(and(open, isNull(tasks.parentId)));
  const isOpen = new Set(rows.map(({ id }) => id));
  const parents = new Set(rows.map(({ parentId }) => parentId));
  return rows
    .filter(({ parentId }) => parentId === null)
    .map((row) => ({
      id: row.id,
      title: titleOf(row, scope.actor.locale),
      dueOn: row.dueOn,
      dueAnchor: row.dueAnchor,
      dueOffsetDays: row.dueOffsetDays,
      dueConfirmed: row.dueConfirmed,
      duePinned: row.duePinned,
      hasOpenSubtasks: parents.has(row.id),
      waitsFor: links.flatMap((link) =>
        link.taskId === row.id && isOpen.has(link.dependsOnId) ? [link.dependsOnId] : [],
      ),
    }));
}

/** What judges a plan: the day it is, and how far the dates of the case are known or foreseen. */
export const circumstancesOf = (scope: Scope, dates: CaseDates) => ({
  today: scope.today,
  calendar: scope.workspace.calendar,
  forecast: forecastAnchors(anchorsOf(dates)),
});

type Wanted = { spreadAll: boolean; choices: Choices };

/** The tasks a case has no room for, what may be done about each, and what the choices would do. Changes nothing. */
export async function loadReplan(scope: Scope, head: CaseHead, { spreadAll, choices }: Wanted) {
  const plan = whyNotChange(head) === null ? await listOpenTasks(scope, head.id) : [];
  const given = circumstancesOf(scope, head.dates);
  const why = new Map(squeezedTasks(plan, given).map((task) => [task.id, task.why]));
  const titles = new Map(plan.map(({ id, title }) => [id, title]));
  const lines = plan.flatMap((task) => {
    const squeeze = why.get(task.id);
    if (!squeeze) return [];
    const { id, title, dueOn } = task;
    const offered = choicesFor(task, given);
    const waitsFor = task.waitsFor.map((other) => titles.get(other) ?? "");
    return [{ id, title, dueOn, squeeze, offered, waitsFor }];
  });
  const chosen = new Map(
    lines.flatMap(({ id, offered }) => {
      const choice = choices.get(id) ?? (spreadAll ? "compress" : "keep");
      return offered.includes(choice) ? [[id, choice] as const] : [];
    }),
  );
  const changes = replan(plan, chosen, given);
  const left = squeezedTasks(planAfter(plan, changes), given).length;
  return { lines, changes, left, spreadAll, last: await findLastReplan(scope, head.id) };
}

export type ReplanView = Awaited<ReturnType<typeof loadReplan>>;

/** The last change of the plan that nobody has taken back: by whom, when, and what the tasks were before. */
export async function findLastReplan(scope: Scope, caseId: string) {
  const [row] = await scope.tx
    .select({ kind: events.kind, by: shownNameIfAny(users), at: events.at, facts: events.facts })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(
      and(
        eq(events.workspaceId, scope.workspace.id),
        eq(events.caseId, caseId),
        inArray(events.kind, ["case.replanned", "case.replan_undone"]),
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
  if (row?.kind !== "case.replanned" || typeof row.facts.kept !== "string") return null;
  return { by: row.by, at: row.at, kept: keptTasks.parse(JSON.parse(row.facts.kept)) };
}
