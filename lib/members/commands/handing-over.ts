import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { cases, caseSlots } from "@/db/schema/cases";
import { caseViewers } from "@/db/schema/lifecycle";
import { taskHelpers, tasks } from "@/db/schema/tasks";
import { seeQuietCases } from "@/db/tenant";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { caseOfTask, workable } from "@/lib/tasks/queries/workable";
import { titleOf } from "@/lib/tasks/rules";
import type { Member } from "../queries";
import { whyNotHandOver } from "../rules";

/**
 * Gives the open work of one person to another, in the transaction of who asks: their roles in open cases, the tasks
 * they can still work on, their part as a helper. Without a successor these wait for somebody; a case keeps its lead.
 * Whatever a person can hold next belongs here, so that nobody leaves with something in hand: quiet cases too, of which
 * whoever asks learns nothing, and in which the successor is named.
 */
export async function handOver(scope: WriteScope, from: string, successor: Member | null) {
  const unseen = await seeThemToo(scope);
  const held = await scope.tx
    .select({ caseId: caseSlots.caseId, slot: caseSlots.slot })
    .from(caseSlots)
    .where(and(eq(caseSlots.workspaceId, scope.workspace.id), eq(caseSlots.userId, from), inOpenCase(scope)));
  refuseIf(
    whyNotHandOver(
      successor,
      held.some(({ slot }) => slot === "lead"),
    ),
  );
  await moveSlots(scope, from, successor);
  await moveViewing(scope, from, successor);
  for (const { caseId, slot } of held) {
    if (successor) scope.record("case.slot_filled", { caseId, slot, name: successor.name });
    else scope.record("case.slot_emptied", { caseId, slot });
  }
  const moved = await moveTasks(scope, from, successor);
  for (const task of moved) {
    const facts = { caseId: task.caseId, taskId: task.id, title: titleOf(task, scope.workspace.locale) };
    if (successor) scope.record("task.assigned", { ...facts, name: successor.name });
    else scope.record("task.unassigned", facts);
  }
  const seen = ({ caseId }: { caseId: string }) => !unseen.has(caseId);
  return { tasks: moved.filter(seen).length, slots: held.filter(seen).length };
}

/** Shows the quiet cases to the rest of the transaction. Out: those that whoever asks does not see, and is told nothing of. */
async function seeThemToo({ tx, workspace }: Scope): Promise<Set<string>> {
  const listQuiet = () =>
    tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.workspaceId, workspace.id), eq(cases.quiet, true)));
  const seen = new Set((await listQuiet()).map(({ id }) => id));
  await seeQuietCases(tx);
  return new Set((await listQuiet()).flatMap(({ id }) => (seen.has(id) ? [] : id)));
}

async function moveSlots({ tx, workspace }: Scope, from: string, successor: Member | null) {
  const theirs = and(
    eq(caseSlots.workspaceId, workspace.id),
    eq(caseSlots.userId, from),
    inOpenCase({ tx, workspace }),
  );
  if (successor) await tx.update(caseSlots).set({ userId: successor.userId }).where(theirs);
  else await tx.delete(caseSlots).where(theirs);
  await tx
    .update(cases)
    .set({ leadId: successor?.userId ?? null })
    .where(and(eq(cases.workspaceId, workspace.id), eq(cases.leadId, from), eq(cases.isOpen, true)));
}

async function moveViewing({ tx, workspace, actor }: Scope, from: string, successor: Member | null) {
  const theirs = and(eq(caseViewers.workspaceId, workspace.id), eq(caseViewers.userId, from));
  const named = await tx.delete(caseViewers).where(theirs).returning({ caseId: caseViewers.caseId });
  if (!successor || named.length === 0) return;
  const rows = named.map(({ caseId }) => ({
    workspaceId: workspace.id,
    caseId,
    userId: successor.userId,
    addedBy: actor.userId,
  }));
  await tx.insert(caseViewers).values(rows).onConflictDoNothing();
}

async function moveTasks({ tx, workspace }: Scope, from: string, successor: Member | null) {
  const ours = eq(taskHelpers.workspaceId, workspace.id);
  const theirs = tx
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(cases, caseOfTask)
    .where(and(eq(tasks.ownerId, from), workable({ workspace })));
  const moved = await tx
    .update(tasks)
    .set({ ownerId: successor?.userId ?? null })
    .where(and(eq(tasks.workspaceId, workspace.id), inArray(tasks.id, theirs)))
    .returning({ id: tasks.id, caseId: tasks.caseId, title: tasks.title, template: tasks.template });
  const openTasks = tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.workspaceId, workspace.id), eq(tasks.status, "open")));
  await tx.delete(taskHelpers).where(and(ours, eq(taskHelpers.userId, from), inArray(taskHelpers.taskId, openTasks)));
  if (successor && moved.length > 0) {
    const ids = moved.map(({ id }) => id);
    await tx
      .delete(taskHelpers)
      .where(and(ours, eq(taskHelpers.userId, successor.userId), inArray(taskHelpers.taskId, ids)));
  }
  return moved;
}

type Place = Pick<Scope, "tx" | "workspace">;

const openCases = ({ tx, workspace }: Place) =>
  tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.workspaceId, workspace.id), eq(cases.isOpen, true)));

const inOpenCase = (place: Place) => inArray(caseSlots.caseId, openCases(place));
