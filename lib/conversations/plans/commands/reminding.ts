import "server-only";
import type { LockedCase } from "@/lib/cases/queries";
import { found } from "@/lib/platform/action/refusal";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { assignTask } from "@/lib/tasks/commands/assigning";
import { addTask, completeTask, deleteTask, reopenTask, setDue } from "@/lib/tasks/commands/changing";
import { lockCase, lockTask, writeTask } from "@/lib/tasks/commands/rows";
import reviewTask from "../review-task.json";

/**
 * The task that reminds of a review: made for the lead when there is a day, and moved with it.
 * In: the task so far, and the day. Out: the task from now on.
 */
export async function setReminder(
  scope: WriteScope,
  clientCase: LockedCase,
  taskId: string | null,
  reviewOn: string | null,
): Promise<string | null> {
  const standing = await openTask(scope, taskId);
  if (reviewOn === null) {
    if (standing) await deleteTask(scope, standing);
    return null;
  }
  const id = standing?.task.id ?? (await makeReminder(scope, clientCase));
  await setDue(scope, found(await lockTask(scope, id)), { kind: "pinned", date: reviewOn });
  return id;
}

async function makeReminder(scope: WriteScope, { id: caseId, leadId }: LockedCase): Promise<string> {
  const { locale } = scope.workspace;
  const title = reviewTask.title[locale];
  const { taskId } = await addTask(scope, found(await lockCase(scope, caseId)), {
    caseId,
    phase: "consultation",
    title,
  });
  await writeTask(scope, taskId, { title: null, description: null, template: reviewTask });
  if (leadId) await assignTask(scope, found(await lockTask(scope, taskId)), leadId);
  return taskId;
}

export async function finishReminder(scope: WriteScope, taskId: string | null) {
  const standing = await openTask(scope, taskId);
  if (standing) await completeTask(scope, standing);
}

export async function reopenReminder(scope: WriteScope, taskId: string | null) {
  const located = taskId ? await lockTask(scope, taskId) : null;
  if (located && located.task.status !== "open") await reopenTask(scope, located);
}

export async function dropReminder(scope: WriteScope, taskId: string | null) {
  const standing = await openTask(scope, taskId);
  if (standing) await deleteTask(scope, standing);
}

async function openTask(scope: Scope, taskId: string | null) {
  const located = taskId ? await lockTask(scope, taskId) : null;
  return located?.task.status === "open" ? located : null;
}
