import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { clients } from "@/db/schema/clients";
import { taskHelpers } from "@/db/schema/tasks";
import { members } from "@/db/schema/workspaces";
import { ofCase } from "@/lib/cases/queries";
import { mayKnowOf } from "@/lib/cases/queries/people";
import { whyNotWork } from "@/lib/cases/rules";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import { enqueueBundledMail } from "@/lib/platform/mail/bundle";
import { routes } from "@/lib/platform/routes";
import type { WriteScope } from "@/lib/platform/scope";
import { canBeGivenTasks } from "../policy";
import { type LocatedTask, settle, type Task, wordsOf, writeTask } from "./rows";
import { titleOf } from "../rules";

/** Makes one member responsible for a task, or nobody. */
export async function assignTask(scope: WriteScope, { task, clientCase }: LocatedTask, ownerId: string | null) {
  refuseIf(whyNotWork(clientCase, task.phase));
  const [owner] = ownerId ? await listGivable(scope, [ownerId], clientCase.id) : [];
  await writeTask(scope, task.id, { ownerId: owner?.id ?? null });
  const facts = { taskId: task.id, title: wordsOf(scope, task) };
  if (!owner) return settle(scope, "task.unassigned", clientCase.id, facts);
  if (owner.id !== task.ownerId && owner.id !== scope.actor.userId) await tellOwner(scope, task, owner);
  return settle(scope, "task.assigned", clientCase.id, { ...facts, name: owner.name });
}

/** Several tasks of one case given within a few minutes make one message. */
async function tellOwner(scope: WriteScope, task: Task, owner: Givable) {
  const { workspace } = scope;
  const [client] = await scope.tx
    .select({ name: clients.name })
    .from(cases)
    .innerJoin(clients, and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId)))
    .where(ofCase(scope, task.caseId));
  await enqueueBundledMail(scope.tx, {
    workspaceId: workspace.id,
    userId: owner.id,
    caseId: task.caseId,
    now: scope.now,
    to: { name: owner.name, address: owner.email },
    locale: owner.locale,
    template: "task_assigned",
    values: {
      firm: workspace.name,
      clientName: client?.name ?? "",
      path: routes.case(workspace.slug, task.caseId),
      entries: [{ title: titleOf(task, owner.locale), dueOn: task.dueOn }],
    },
  });
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
    clientCase.id,
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

type Givable = Awaited<ReturnType<typeof listGivable>>[number];

/** The members with these ids, all of whom must be here, still, and able to work. */
async function listGivable(scope: WriteScope, ids: string[], caseId: string) {
  if (ids.length === 0) return [];
  const rows = await scope.tx
    .select({
      id: members.userId,
      role: members.role,
      removedAt: members.removedAt,
      name: users.name,
      email: users.email,
      locale: users.locale,
      mayKnow: mayKnowOf(caseId).mapWith(Boolean),
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, scope.workspace.id), inArray(members.userId, ids)));
  found(rows.length === ids.length ? rows : null);
  refuseIf(rows.every(canBeGivenTasks) ? null : "member_cannot_work");
  refuseIf(rows.every(({ mayKnow }) => mayKnow) ? null : "person_not_named");
  return rows;
}
