import "server-only";
import { and, eq } from "drizzle-orm";
import { generateKeyBetween } from "fractional-indexing";
import type { z } from "zod";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import { anchorsOf, whyNotWork } from "@/lib/cases/rules";
import { planDue } from "@/lib/playbooks/plan";
import { forecastAnchors, whyNotComplete, whyNotDepend } from "@/lib/playbooks/rules";
import { found, refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { enqueueErasureOfTasks } from "@/lib/platform/storage/erase";
import type { DatedCase } from "../queries";
import {
  findParent,
  findTaskOf,
  lastPlace,
  listNodes,
  listSiblings,
  listSubtasks,
  listWaitedFor,
  type LocatedTask,
  settle,
  wordsOf,
  writeSubtasks,
  writeTask,
} from "./rows";
import {
  descriptionOf,
  gapAfter,
  titleOf,
  whyNotConfirmDue,
  whyNotDelete,
  whyNotFinish,
  whyNotNest,
  whyNotOpenUnder,
  whyNotReopen,
} from "../rules";
import type { addTaskInput, linkTaskInput, moveTaskInput, TaskDue, updateTaskInput } from "../schema";

/** Adds a task at the end of a phase, or a subtask at the end of a task. */
export async function addTask(scope: WriteScope, clientCase: DatedCase, input: z.infer<typeof addTaskInput>) {
  const parent = input.parentId ? found(await findTaskOf(scope, clientCase.id, input.parentId)) : null;
  const phase = parent?.phase ?? input.phase;
  refuseIf(whyNotWork(clientCase, phase));
  if (parent) refuseIf(whyNotNest(parent));
  refuseIf(whyNotOpenUnder(parent));
  const id = newId();
  await scope.tx.insert(tasks).values({
    workspaceId: scope.workspace.id,
    id,
    caseId: clientCase.id,
    parentId: parent?.id ?? null,
    phase,
    position: await lastPlace(scope, clientCase.id, phase, parent?.id ?? null),
    title: input.title,
    description: "",
  });
  await settle(scope, "task.added", clientCase.id, { taskId: id, title: input.title });
  return { taskId: id };
}

/** Changes the words of a task; refuses, and hands back the newer words, when someone else has changed them. */
export async function updateTask(
  scope: WriteScope,
  { task, clientCase }: LocatedTask,
  input: z.infer<typeof updateTaskInput>,
) {
  const { locale } = scope.actor;
  const shown = { title: titleOf(task, locale), description: descriptionOf(task, locale) };
  refuseIf(whyNotWork(clientCase, task.phase));
  refuseUnseen(task, input.version, {
    theirTitle: shown.title,
    theirs: shown.description,
    version: task.version,
  });
  await writeTask(scope, task.id, {
    // Words nobody touched stay the template's, so that everyone goes on reading them in their own language.
    title: input.title === shown.title ? task.title : input.title,
    description: input.description === shown.description ? task.description : input.description,
    required: input.required,
    version: task.version + 1,
  });
  await settle(scope, "task.updated", clientCase.id, { taskId: task.id, title: input.title });
  return { version: task.version + 1 };
}

/** Sets when a task falls due: counted from a date of the case, by hand, or not at all; not over a day nobody saw. */
export async function setDue(scope: WriteScope, { task, clientCase }: LocatedTask, due: TaskDue, seen?: string | null) {
  refuseIf(whyNotWork(clientCase, task.phase));
  refuseIf(seen === undefined || seen === task.dueOn ? null : "stale");
  const change = dueChange(scope, clientCase, due);
  await writeTask(scope, task.id, { ...change, dueConfirmed: false });
  const facts = { taskId: task.id, title: wordsOf(scope, task), date: change.dueOn };
  await settle(scope, change.dueOn === null ? "task.due_cleared" : "task.due_changed", clientCase.id, facts);
}

function dueChange(scope: Scope, clientCase: DatedCase, due: TaskDue) {
  if (due.kind === "none") return { dueOn: null, dueAnchor: null, dueOffsetDays: null, duePinned: false };
  if (due.kind === "pinned") return { dueOn: due.date, duePinned: true };
  const counted = { dueAnchor: due.anchor, dueOffsetDays: due.offsetDays };
  return { ...counted, dueOn: countedDay(scope, clientCase, counted), duePinned: false };
}

const countedDay = (scope: Scope, clientCase: DatedCase, counted: Parameters<typeof planDue>[0]) =>
  planDue(counted, forecastAnchors(anchorsOf(clientCase)), scope.workspace.calendar)?.dueOn ?? null;

/** Notes that the client said yes to the day of a task, or takes that back; then its date counts again as before. */
export async function confirmDue(scope: WriteScope, { task, clientCase }: LocatedTask, confirmed: boolean) {
  refuseIf(whyNotWork(clientCase, task.phase));
  refuseIf(whyNotConfirmDue(task, confirmed));
  const { dueAnchor, dueOffsetDays, duePinned } = task;
  const counts = !confirmed && !duePinned && dueAnchor !== null && dueOffsetDays !== null;
  const dueOn = counts ? countedDay(scope, clientCase, { dueAnchor, dueOffsetDays }) : task.dueOn;
  await writeTask(scope, task.id, { dueConfirmed: confirmed, dueOn });
  const facts = { taskId: task.id, title: wordsOf(scope, task), date: dueOn };
  await settle(scope, confirmed ? "task.due_confirmed" : "task.due_unconfirmed", clientCase.id, facts);
}

/** Finishes a task. Refused while a subtask is open, or a task it waits for, which is then named. */
export async function completeTask(scope: WriteScope, { task, clientCase }: LocatedTask) {
  refuseIf(whyNotWork(clientCase, task.phase));
  refuseIf(whyNotFinish(task, await listSubtasks(scope, task)));
  const waitsFor = await listWaitedFor(scope, task);
  const blocked = whyNotComplete({ dependsOn: waitsFor.map(({ id }) => id) }, waitsFor);
  const names = waitsFor
    .filter(({ id }) => blocked?.by.includes(id))
    .map((other) => titleOf(other, scope.actor.locale));
  refuseIf(blocked?.reason ?? null, { names: names.join(", ") });
  await writeTask(scope, task.id, {
    status: "done",
    statusReason: "",
    finishedAt: scope.now,
    finishedBy: scope.actor.userId,
  });
  await settle(scope, "task.completed", clientCase.id, { taskId: task.id, title: wordsOf(scope, task) });
}

/** Opens a finished task, or one set aside. Refused under a finished task. */
export async function reopenTask(scope: WriteScope, { task, clientCase }: LocatedTask) {
  refuseIf(whyNotWork(clientCase, task.phase));
  refuseIf(whyNotReopen(task, await findParent(scope, task)));
  await writeTask(scope, task.id, { status: "open", statusReason: "", finishedAt: null, finishedBy: null });
  await settle(scope, "task.reopened", clientCase.id, { taskId: task.id, title: wordsOf(scope, task) });
}

/** Sets a task aside as not applicable, with the reason people gave. */
export async function skipTask(scope: WriteScope, { task, clientCase }: LocatedTask, reason: string) {
  refuseIf(whyNotWork(clientCase, task.phase));
  refuseIf(whyNotFinish(task, await listSubtasks(scope, task)));
  const finished = { finishedAt: scope.now, finishedBy: scope.actor.userId };
  await writeTask(scope, task.id, { status: "not_applicable", statusReason: reason, ...finished });
  await settle(scope, "task.skipped", clientCase.id, { taskId: task.id, title: wordsOf(scope, task), reason });
}

/** Puts a task after another one of the phase, or first. Its subtasks go with it; a subtask stays with its parent. */
export async function moveTask(
  scope: WriteScope,
  { task, clientCase }: LocatedTask,
  input: z.infer<typeof moveTaskInput>,
) {
  refuseIf(whyNotWork(clientCase, task.phase));
  refuseIf(whyNotWork(clientCase, input.phase));
  refuseIf(task.parentId !== null && input.phase !== task.phase ? "subtask_stays" : null);
  const siblings = await listSiblings(scope, clientCase.id, input.phase, task.parentId);
  const gap = gapAfter(
    siblings.filter(({ id }) => id !== task.id),
    input.afterId,
  );
  refuseIf(gap ? null : "task_place_gone");
  const position = generateKeyBetween(gap?.before, gap?.after);
  await writeTask(scope, task.id, { phase: input.phase, position });
  if (input.phase !== task.phase) await writeSubtasks(scope, task, { phase: input.phase });
  await settle(scope, "task.moved", clientCase.id, {
    taskId: task.id,
    title: wordsOf(scope, task),
    phase: input.phase,
  });
}

/** Makes a task wait for another one of the case, or no longer. */
export async function linkTask(
  scope: WriteScope,
  { task, clientCase }: LocatedTask,
  input: z.infer<typeof linkTaskInput>,
) {
  refuseIf(whyNotWork(clientCase, task.phase));
  const other = found(await findTaskOf(scope, clientCase.id, input.dependsOnId));
  const link = { workspaceId: scope.workspace.id, taskId: task.id, dependsOnId: other.id };
  if (input.waits) {
    refuseIf(whyNotDepend(await listNodes(scope, clientCase.id), task.id, other.id));
    await scope.tx.insert(taskDependencies).values(link).onConflictDoNothing();
  } else {
    await scope.tx
      .delete(taskDependencies)
      .where(
        and(
          eq(taskDependencies.workspaceId, link.workspaceId),
          eq(taskDependencies.taskId, link.taskId),
          eq(taskDependencies.dependsOnId, link.dependsOnId),
        ),
      );
  }
  await settle(scope, "task.linked", clientCase.id, { taskId: task.id, title: wordsOf(scope, task) });
}

/** Deletes a task with its subtasks. They share the instant, so that they come back together. */
export async function deleteTask(scope: WriteScope, { task, clientCase }: LocatedTask) {
  refuseIf(whyNotWork(clientCase, task.phase));
  refuseIf(whyNotDelete(task));
  await writeTask(scope, task.id, { deletedAt: scope.now });
  const subtasks = await writeSubtasks(scope, task, { deletedAt: scope.now });
  const gone = [task, ...subtasks].map(({ id }) => id);
  await enqueueErasureOfTasks(scope.tx, scope.workspace.id, gone, scope.now);
  await settle(scope, "task.deleted", clientCase.id, { taskId: task.id, title: wordsOf(scope, task) });
}

/** Brings a deleted task back with the subtasks that went with it. Refused under a deleted task, and open under a finished one. */
export async function restoreTask(scope: WriteScope, { task, clientCase }: LocatedTask) {
  refuseIf(whyNotWork(clientCase, task.phase));
  const parent = await findParent(scope, task);
  refuseIf(parent?.deletedAt ? "parent_deleted" : null);
  if (task.status === "open") refuseIf(whyNotOpenUnder(parent));
  await writeTask(scope, task.id, { deletedAt: null });
  await writeSubtasks(scope, task, { deletedAt: null });
  await settle(scope, "task.restored", clientCase.id, { taskId: task.id, title: wordsOf(scope, task) });
}
