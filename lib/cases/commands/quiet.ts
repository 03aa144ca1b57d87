import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { cases, caseSlots } from "@/db/schema/cases";
import { caseViewers } from "@/db/schema/lifecycle";
import { taskHelpers, tasks } from "@/db/schema/tasks";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { type LockedCase, ofCase } from "../queries";
import { canAllHold, nameOf } from "../queries/people";
import { whyNotAnnounce, whyNotMakeQuiet, whyNotUnname } from "../rules";

/**
 * Hides a case from everybody but its named people: whoever has a role or a task in it, those given here, and whoever
 * asks. What the others had of it (mentions, helpers) is out of their sight until the case is announced.
 */
export async function makeQuiet(scope: WriteScope, clientCase: LockedCase, userIds: string[]) {
  refuseIf(whyNotMakeQuiet(clientCase));
  refuseIf((await canAllHold(scope, userIds)) ? null : "case_holder_not_member");
  const named = new Set([scope.actor.userId, ...userIds, ...(await listWorkers(scope, clientCase.id))]);
  await name(scope, clientCase.id, [...named]);
  await setQuiet(scope, clientCase, true);
  scope.record("case.made_quiet", { caseId: clientCase.id, count: named.size });
  return { named: named.size };
}

/** Lets everybody of the workspace see the case again. */
export async function announce(scope: WriteScope, clientCase: LockedCase) {
  refuseIf(whyNotAnnounce(clientCase));
  await setQuiet(scope, clientCase, false);
  await scope.tx.delete(caseViewers).where(ofViewers(scope, clientCase.id));
  scope.record("case.announced", { caseId: clientCase.id });
}

/** Names one more person in a quiet case. */
export async function nameViewer(scope: WriteScope, clientCase: LockedCase, userId: string) {
  refuseIf(whyNotAnnounce(clientCase));
  refuseIf((await canAllHold(scope, [userId])) ? null : "case_holder_not_member");
  await name(scope, clientCase.id, [userId]);
  scope.record("case.viewer_added", { caseId: clientCase.id, name: await nameOf(scope, userId) });
}

/** Takes a person out of a quiet case. Nobody loses sight of what they are to do. */
export async function unnameViewer(scope: WriteScope, clientCase: LockedCase, userId: string) {
  const works = (await listWorkers(scope, clientCase.id)).includes(userId);
  refuseIf(whyNotUnname(clientCase, { works, isActor: userId === scope.actor.userId }));
  await scope.tx.delete(caseViewers).where(and(ofViewers(scope, clientCase.id), eq(caseViewers.userId, userId)));
  scope.record("case.viewer_removed", { caseId: clientCase.id, name: await nameOf(scope, userId) });
}

/** The named people of a case that is quiet from its first day. */
export const name = (scope: Scope, caseId: string, userIds: string[]) =>
  scope.tx
    .insert(caseViewers)
    .values(
      userIds.map((userId) => ({
        workspaceId: scope.workspace.id,
        caseId,
        userId,
        addedBy: scope.actor.userId,
        createdAt: scope.now,
      })),
    )
    .onConflictDoNothing();

const setQuiet = (scope: WriteScope, { id, version }: LockedCase, quiet: boolean) =>
  scope.tx
    .update(cases)
    .set({ quiet, version: version + 1 })
    .where(ofCase(scope, id));

const ofViewers = (scope: Scope, caseId: string) =>
  and(eq(caseViewers.workspaceId, scope.workspace.id), eq(caseViewers.caseId, caseId));

/** Whoever has a role in a case, or an open task, or helps with one. */
async function listWorkers({ tx, workspace }: Scope, caseId: string): Promise<string[]> {
  const open = and(
    eq(tasks.workspaceId, workspace.id),
    eq(tasks.caseId, caseId),
    eq(tasks.status, "open"),
    isNull(tasks.deletedAt),
  );
  const held = await tx
    .select({ id: caseSlots.userId })
    .from(caseSlots)
    .where(and(eq(caseSlots.workspaceId, workspace.id), eq(caseSlots.caseId, caseId)));
  const owned = await tx.select({ id: tasks.ownerId }).from(tasks).where(open);
  const helped = await tx
    .select({ id: taskHelpers.userId })
    .from(taskHelpers)
    .where(
      and(
        eq(taskHelpers.workspaceId, workspace.id),
        inArray(taskHelpers.taskId, tx.select({ id: tasks.id }).from(tasks).where(open)),
      ),
    );
  return [...new Set([...held, ...owned, ...helped].flatMap(({ id }) => (id ? [id] : [])))];
}
