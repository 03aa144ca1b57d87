import "server-only";
import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import { refreshCounters } from "@/lib/cases/commands";
import { reschedule } from "@/lib/cases/commands/reschedule";
import { type LockedCase, ofCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { found, refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { whyNotDepend } from "@/lib/playbooks/rules";
import { listNodes, writeTask } from "@/lib/tasks/commands/rows";
import { circumstancesOf, findLastReplan, listOpenTasks, type PlannedTask } from "./queries";
import { choicesFor, replan, type Replanned, squeezedTasks } from "./rules";
import type { KeptTask, ReplanInput } from "./schema";

/** Carries out what was chosen for the tasks a plan has no room for, as one event that can be taken back. */
export async function replanCase(scope: WriteScope, clientCase: LockedCase, { version, choices }: ReplanInput) {
  refuseIf(whyNotChange(clientCase));
  refuseUnseen(clientCase, version);
  const plan = await listOpenTasks(scope, clientCase.id);
  const given = circumstancesOf(scope, clientCase.dates);
  const squeezed = new Set(squeezedTasks(plan, given).map(({ id }) => id));
  const known = new Map(plan.map((task) => [task.id, task]));
  for (const { taskId, choice } of choices) {
    const task = squeezed.has(taskId) ? known.get(taskId) : undefined;
    refuseIf(task && choicesFor(task, given).includes(choice) ? null : "replan_outdated");
  }
  const chosen = new Map(choices.map(({ taskId, choice }) => [taskId, choice]));
  const reasons = new Map(choices.map((one) => [one.taskId, one.choice === "drop" ? one.reason : ""]));
  const changes = replan(plan, chosen, given);
  const kept: KeptTask[] = [];
  for (const change of changes) {
    const task = found(known.get(change.id));
    kept.push(keep(task, change));
    if (change.choice === "drop") await setAside(scope, task.id, reasons.get(task.id) ?? "");
    else await giveRoom(scope, task, change);
  }
  return settle(scope, clientCase, "case.replanned", {
    count: changes.length,
    kept: JSON.stringify(kept),
  });
}

const keep = (task: PlannedTask, { choice, dueOn, freed }: Replanned): KeptTask => ({
  id: task.id,
  dueOn: task.dueOn,
  duePinned: task.duePinned,
  freed: [...freed],
  became: { status: choice === "drop" ? "not_applicable" : "open", dueOn },
});

const setAside = (scope: WriteScope, taskId: string, reason: string) =>
  writeTask(scope, taskId, {
    status: "not_applicable",
    statusReason: reason,
    finishedAt: scope.now,
    finishedBy: scope.actor.userId,
  });

async function giveRoom(scope: WriteScope, task: PlannedTask, { dueOn, freed }: Replanned) {
  if (dueOn !== task.dueOn) await writeTask(scope, task.id, { dueOn, duePinned: true });
  if (freed.length === 0) return;
  await scope.tx
    .delete(taskDependencies)
    .where(
      and(
        eq(taskDependencies.workspaceId, scope.workspace.id),
        eq(taskDependencies.taskId, task.id),
        inArray(taskDependencies.dependsOnId, [...freed]),
      ),
    );
}

/**
 * Takes the last change of a plan back. What somebody worked on since stays as they left it; a day that counts from a
 * date of the case counts from what that date is by now.
 */
export async function undoReplan(scope: WriteScope, clientCase: LockedCase, version: number) {
  refuseIf(whyNotChange(clientCase));
  refuseUnseen(clientCase, version);
  const last = await findLastReplan(scope, clientCase.id);
  refuseIf(last ? null : "replan_already_undone");
  let restored = 0;
  for (const task of last?.kept ?? []) if (await restore(scope, clientCase.id, task)) restored += 1;
  await reschedule(scope, clientCase.id, clientCase.dates);
  return settle(scope, clientCase, "case.replan_undone", { count: restored });
}

async function restore(scope: WriteScope, caseId: string, { id, dueOn, duePinned, freed, became }: KeptTask) {
  const untouched = and(
    eq(tasks.workspaceId, scope.workspace.id),
    eq(tasks.id, id),
    eq(tasks.status, became.status),
    became.dueOn === null ? isNull(tasks.dueOn) : eq(tasks.dueOn, became.dueOn),
    isNull(tasks.deletedAt),
    or(eq(tasks.dueConfirmed, false), eq(tasks.status, "not_applicable")),
  );
  const [row] = await scope.tx
    .update(tasks)
    .set({ status: "open", statusReason: "", finishedAt: null, finishedBy: null, dueOn, duePinned })
    .where(untouched)
    .returning({ id: tasks.id });
  if (!row) return false;
  for (const dependsOnId of freed) {
    if (whyNotDepend(await listNodes(scope, caseId), id, dependsOnId) !== null) continue;
    await scope.tx
      .insert(taskDependencies)
      .values({ workspaceId: scope.workspace.id, taskId: id, dependsOnId })
      .onConflictDoNothing();
  }
  return true;
}

async function settle(
  scope: WriteScope,
  clientCase: LockedCase,
  kind: "case.replanned" | "case.replan_undone",
  facts: Record<string, string | number>,
) {
  const version = clientCase.version + 1;
  await scope.tx.update(cases).set({ version }).where(ofCase(scope, clientCase.id));
  await refreshCounters(scope, clientCase.id);
  scope.record(kind, { caseId: clientCase.id, ...facts });
  return { version };
}
