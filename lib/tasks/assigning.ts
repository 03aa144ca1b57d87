import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { taskHelpers } from "@/db/schema/tasks";
import { members } from "@/db/schema/workspaces";
import { whyNotWork } from "@/lib/cases/rules";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { canBeGivenTasks } from "./policy";
import { type LocatedTask, settle, wordsOf, writeTask } from "./rows";

/** Makes one member responsible for a task, or nobody. */
export async function assignTask(scope: WriteScope, { task, clientCase }: LocatedTask, ownerId: string | null) {
  refuseIf(whyNotWork(clientCase, task.phase));
  const [owner] = ownerId ? await listGivable(scope, [ownerId]) : [];
  await writeTask(scope, task.id, { ownerId: owner?.id ?? null });
  const facts = { taskId: task.id, title: wordsOf(scope, task) };
  if (owner) await settle(scope, "task.assigned", clientCase.id, { ...facts, name: owner.name });
  else await settle(scope, "task.unassigned", clientCase.id, facts);
}

/** Sets who else works on a task. */
export async function setHelpers(scope: WriteScope, { task, clientCase }: LocatedTask, helperIds: string[]) {
  refuseIf(whyNotWork(clientCase, task.phase));
  const wanted = [...new Set(helperIds)];
  const ofTask = and(eq(taskHelpers.workspaceId, scope.workspace.id), eq(taskHelpers.taskId, task.id));
  const before = await scope.tx.select({ id: taskHelpers.userId }).from(taskHelpers).where(ofTask);
  const kept = before.map(({ id }) => id).filter((id) => wanted.includes(id));
  const added = await listGivable(
    scope,
    wanted.filter((id) => !kept.includes(id)),
  );
  await scope.tx.delete(taskHelpers).where(ofTask);
  const rows = [...kept, ...added.map(({ id }) => id)].map((userId) => ({
    workspaceId: scope.workspace.id,
    taskId: task.id,
    userId,
  }));
  if (rows.length > 0) await scope.tx.insert(taskHelpers).values(rows);
  await settle(scope, "task.helpers_changed", clientCase.id, { taskId: task.id, title: wordsOf(scope, task) });
}

/** The members with these ids, all of whom must be here, still, and able to work. */
async function listGivable(scope: WriteScope, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await scope.tx
    .select({ id: members.userId, role: members.role, removedAt: members.removedAt, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, scope.workspace.id), inArray(members.userId, ids)));
  found(rows.length === ids.length ? rows : null);
  refuseIf(rows.every(canBeGivenTasks) ? null : "member_cannot_work");
  return rows;
}
