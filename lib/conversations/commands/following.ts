import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { conversationTasks } from "@/db/schema/conversations";
import { whyNotChange } from "@/lib/cases/rules";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { assignTask } from "@/lib/tasks/commands/assigning";
import { addTask, deleteTask, setDue } from "@/lib/tasks/commands/changing";
import { lockCase, lockTask } from "@/lib/tasks/commands/rows";
import { trace } from "../commands";
import type { LockedTalk } from "../queries/locking";
import { phaseOfTasks, whyNotNote } from "../rules";
import type { makeTasksInput } from "../schema";

/** Makes a task of each line of what was agreed, with its owner and its day. Out: the tasks, to be undone together. */
export async function makeTasks(
  scope: WriteScope,
  { conversation, clientCase }: LockedTalk,
  { tasks }: z.output<typeof makeTasksInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotNote(conversation));
  const phase = phaseOfTasks(clientCase.state);
  const dated = found(await lockCase(scope, clientCase.id));
  const taskIds: string[] = [];
  for (const { line, title, ownerId, dueOn } of tasks) {
    const { taskId } = await addTask(scope, dated, { caseId: clientCase.id, phase, title });
    if (dueOn !== null) await setDue(scope, found(await lockTask(scope, taskId)), { kind: "pinned", date: dueOn });
    if (ownerId !== null) await assignTask(scope, found(await lockTask(scope, taskId)), ownerId);
    const { id: conversationId } = conversation;
    await scope.tx.insert(conversationTasks).values({ workspaceId: scope.workspace.id, conversationId, taskId, line });
    taskIds.push(taskId);
  }
  trace(scope, "conversation.tasks_made", clientCase, conversation, { count: taskIds.length });
  return { taskIds };
}

/** Takes back tasks that were made of this talk. They can be restored one by one, as any deleted task. */
export async function unmakeTasks(scope: WriteScope, { conversation, clientCase }: LockedTalk, taskIds: string[]) {
  refuseIf(whyNotChange(clientCase));
  const made = await scope.tx
    .select({ taskId: conversationTasks.taskId })
    .from(conversationTasks)
    .where(
      and(
        eq(conversationTasks.workspaceId, scope.workspace.id),
        eq(conversationTasks.conversationId, conversation.id),
        inArray(conversationTasks.taskId, taskIds),
      ),
    );
  found(made.length === new Set(taskIds).size ? made : null);
  for (const { taskId } of made) await deleteTask(scope, found(await lockTask(scope, taskId)));
  trace(scope, "conversation.tasks_unmade", clientCase, conversation, { count: made.length });
}
