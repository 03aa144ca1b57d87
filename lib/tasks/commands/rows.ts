import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { generateKeyBetween } from "fractional-indexing";
import type { Phase } from "@/db/enums";
import { cases } from "@/db/schema/cases";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import { refreshCounters } from "@/lib/cases/commands";
import { ofCase } from "@/lib/cases/queries";
import type { DependencyNode } from "@/lib/playbooks/rules";
import type { EventKind, Facts, Scope, WriteScope } from "@/lib/platform/scope";
import { canComeBack } from "@/lib/platform/coming-back";
import { type DatedCase, datedCase } from "../queries";
import { titleOf } from "../rules";

/** The rows of tasks as commands take, read and write them. */

export type Task = typeof tasks.$inferSelect;
export type LocatedTask = { task: Task; clientCase: DatedCase };

/**
 * Takes a case for changing its tasks. One change at a time per case: so the counters are exact, and nobody
 * finishes a task while someone else makes it wait.
 */
export async function lockCase(scope: Scope, caseId: string): Promise<DatedCase | null> {
  const [row] = await scope.tx.select(datedCase).from(cases).where(ofCase(scope, caseId)).for("no key update");
  return row ?? null;
}

/** A task and its case, taken for changing. */
export const lockTask = (scope: Scope, taskId: string) => locate(scope, taskId, "there");

/** A deleted task, taken for bringing it back while its files are there. */
export const lockDeletedTask = (scope: Scope, taskId: string) => locate(scope, taskId, "deleted");

async function locate(scope: Scope, taskId: string, expected: "there" | "deleted"): Promise<LocatedTask | null> {
  const before = await findTask(scope, taskId);
  const clientCase = before ? await lockCase(scope, before.caseId) : null;
  const task = clientCase ? await findTask(scope, taskId) : null;
  if (!task || !clientCase) return null;
  const isDeleted = task.deletedAt !== null && canComeBack(task.deletedAt, scope.now);
  return (expected === "there" ? task.deletedAt === null : isDeleted) ? { task, clientCase } : null;
}

async function findTask(scope: Scope, taskId: string): Promise<Task | null> {
  const [row] = await scope.tx.select().from(tasks).where(own(scope, taskId));
  return row ?? null;
}

/** A task of this case that has not been deleted. */
export async function findTaskOf(scope: Scope, caseId: string, taskId: string): Promise<Task | null> {
  const task = await findTask(scope, taskId);
  return task && task.caseId === caseId && task.deletedAt === null ? task : null;
}

/** The task a subtask belongs to, deleted or not. */
export const findParent = async (scope: Scope, task: Task): Promise<Task | null> =>
  task.parentId === null ? null : findTask(scope, task.parentId);

/** The subtasks that have not been deleted. */
export const listSubtasks = (scope: Scope, task: Task) =>
  scope.tx
    .select({ status: tasks.status })
    .from(tasks)
    .where(and(childrenOf(scope, task), isNull(tasks.deletedAt)));

/** The tasks a task waits for, deleted ones left out. */
export const listWaitedFor = (scope: Scope, task: Task) =>
  scope.tx
    .select({ id: tasks.id, status: tasks.status, title: tasks.title, template: tasks.template })
    .from(taskDependencies)
    .innerJoin(
      tasks,
      and(eq(tasks.workspaceId, taskDependencies.workspaceId), eq(tasks.id, taskDependencies.dependsOnId)),
    )
    .where(
      and(
        eq(taskDependencies.workspaceId, scope.workspace.id),
        eq(taskDependencies.taskId, task.id),
        isNull(tasks.deletedAt),
      ),
    );

/** Who waits for whom in a case, deleted tasks included: they may come back. */
export async function listNodes(scope: Scope, caseId: string): Promise<DependencyNode[]> {
  const links = await scope.tx
    .select({ taskId: taskDependencies.taskId, dependsOnId: taskDependencies.dependsOnId })
    .from(taskDependencies)
    .innerJoin(tasks, and(eq(tasks.workspaceId, taskDependencies.workspaceId), eq(tasks.id, taskDependencies.taskId)))
    .where(and(eq(taskDependencies.workspaceId, scope.workspace.id), eq(tasks.caseId, caseId)));
  const all = await scope.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.caseId, caseId)));
  return all.map(({ id }) => ({
    id,
    dependsOn: links.filter(({ taskId }) => taskId === id).map(({ dependsOnId }) => dependsOnId),
  }));
}

/** Tasks that share a list: a phase, or a parent. Deleted ones keep their place. */
export const listSiblings = (scope: Scope, caseId: string, phase: Phase, parentId: string | null) =>
  scope.tx
    .select({ id: tasks.id, position: tasks.position })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, scope.workspace.id),
        eq(tasks.caseId, caseId),
        parentId === null ? and(eq(tasks.phase, phase), isNull(tasks.parentId)) : eq(tasks.parentId, parentId),
      ),
    );

/** A position behind everything in a list. */
export async function lastPlace(scope: Scope, caseId: string, phase: Phase, parentId: string | null): Promise<string> {
  const siblings = await listSiblings(scope, caseId, phase, parentId);
  const last = siblings
    .map(({ position }) => position)
    .toSorted()
    .at(-1);
  return generateKeyBetween(last, null);
}

type Change = Partial<Omit<typeof tasks.$inferInsert, "workspaceId" | "id" | "caseId">>;

export const writeTask = (scope: WriteScope, taskId: string, change: Change) =>
  scope.tx.update(tasks).set(change).where(own(scope, taskId));

/** Changes the subtasks that shared the fate of their parent until now: they were there, or were deleted with it. Out: which. */
export const writeSubtasks = (scope: WriteScope, task: Task, change: Change) =>
  scope.tx
    .update(tasks)
    .set(change)
    .where(
      and(
        childrenOf(scope, task),
        task.deletedAt === null ? isNull(tasks.deletedAt) : eq(tasks.deletedAt, task.deletedAt),
      ),
    )
    .returning({ id: tasks.id });

/** What every change of a task ends with: the counters of the case, and the trace. */
export async function settle(scope: WriteScope, kind: EventKind, caseId: string, facts: Facts) {
  await refreshCounters(scope, caseId);
  scope.record(kind, { caseId, ...facts });
}

/** What a task is called in the trace: the workspace's language. */
export const wordsOf = (scope: Scope, task: Task) => titleOf(task, scope.workspace.locale);

const own = (scope: Scope, taskId: string) => and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.id, taskId));

const childrenOf = (scope: Scope, task: Task) =>
  and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.parentId, task.id));
