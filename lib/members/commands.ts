import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { members } from "@/db/schema/workspaces";
import { found, refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { handOver } from "./commands/handing-over";
import { lockMember, type LockedMember } from "./queries";
import { stopsWorking, whyNotChangeRole, whyNotRemove, whyNotRestore } from "./rules";
import type { ChangeRoleInput, LeaveInput, RemoveMemberInput } from "./schema";

/** Gives a person another role. Who only looks on from now hands over what they had in hand, in the same step. */
export async function changeRole(
  scope: WriteScope,
  { person }: { person: LockedMember },
  { role, version, successorId }: ChangeRoleInput,
): Promise<{ tasks: number; slots: number }> {
  refuseUnseen(person, version, { theirs: person.role, version: person.version });
  refuseIf(whyNotChangeRole(person, role, person.owners));
  const moved = stopsWorking(person.role, role) ? await letGo(scope, person, successorId) : { tasks: 0, slots: 0 };
  await write(scope, person.userId, { role });
  scope.record("member.role_changed", { userId: person.userId, name: person.name, role });
  return moved;
}

/** Ends a membership at once: the next request of the person finds nothing here. Their open work moves along. */
export async function removeMember(
  scope: WriteScope,
  person: LockedMember,
  { successorId }: Pick<RemoveMemberInput, "successorId">,
): Promise<{ tasks: number; slots: number }> {
  const moved = await go(scope, person, successorId);
  scope.record("member.removed", { userId: person.userId, name: person.name, ...moved });
  return moved;
}

export async function leave(
  scope: WriteScope,
  me: LockedMember,
  { successorId }: LeaveInput,
): Promise<{ tasks: number; slots: number }> {
  const moved = await go(scope, me, successorId);
  scope.record("member.left", { userId: me.userId, ...moved });
  return moved;
}

export async function restoreMember(scope: WriteScope, person: LockedMember): Promise<void> {
  refuseIf(whyNotRestore(person));
  await write(scope, person.userId, { removedAt: null });
  scope.record("member.restored", { userId: person.userId, name: person.name });
}

async function go(scope: WriteScope, person: LockedMember, successorId: string | null) {
  refuseIf(whyNotRemove(person, person.owners));
  const moved = await letGo(scope, person, successorId);
  await write(scope, person.userId, { removedAt: scope.now });
  return moved;
}

async function letGo(scope: WriteScope, person: LockedMember, successorId: string | null) {
  const successor = successorId === null ? null : found(await lockMember(scope, successorId));
  refuseIf(successorId === person.userId ? "successor_unfit" : null);
  return handOver(scope, person.userId, successor);
}

const write = (
  scope: Scope,
  userId: string,
  changed: Partial<Pick<typeof members.$inferInsert, "role" | "removedAt">>,
) =>
  scope.tx
    .update(members)
    .set({ ...changed, version: sql`${members.version} + 1` })
    .where(and(eq(members.workspaceId, scope.workspace.id), eq(members.userId, userId)));
