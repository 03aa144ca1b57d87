import "server-only";
import { and, asc, eq, isNull, sql, type SQLWrapper } from "drizzle-orm";
import { type Role, roles } from "@/db/enums";
import { shownName, users } from "@/db/schema/accounts";
import { cases, caseSlots } from "@/db/schema/cases";
import { tasks } from "@/db/schema/tasks";
import { members } from "@/db/schema/workspaces";
import { canHoldSlot } from "@/lib/cases/policy";
import { env } from "@/lib/platform/env";
import { fold } from "@/lib/platform/fold";
import type { Scope } from "@/lib/platform/scope";
import { caseOfTask, workable } from "@/lib/tasks/queries/workable";
import { listInvitations, type OpenInvitation } from "./invitations/queries";
import { canCancelInvitation, canChangeRole, canInvite, canLeave, canRemove, canRestore } from "./policy";

export type Member = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  version: number;
  removedAt: Date | null;
  /** The account is deleted: nobody can come back to it. */
  isErased: boolean;
};

const columns = {
  userId: members.userId,
  name: users.name,
  email: users.email,
  role: members.role,
  version: members.version,
  removedAt: members.removedAt,
  isErased: sql<boolean>`${users.name} = ''`,
};

export type MemberWithWork = Member & { openTasks: number; openSlots: number };

/** Counting the work of one person stops here. */
const mostCounted = 1000;

/** Everybody who is or was a member, with how much open work each has, counted up to a thousand; by name. */
export async function listMembers(scope: Scope): Promise<MemberWithWork[]> {
  const { tx, workspace } = scope;
  const openTasks = tx
    .select({ one: sql`1`.as("one") })
    .from(tasks)
    .innerJoin(cases, caseOfTask)
    .where(and(workable(scope), eq(tasks.ownerId, members.userId)))
    .limit(mostCounted);
  const openSlots = tx
    .select({ one: sql`1`.as("one") })
    .from(caseSlots)
    .innerJoin(cases, and(eq(cases.workspaceId, caseSlots.workspaceId), eq(cases.id, caseSlots.caseId)))
    .where(and(eq(caseSlots.workspaceId, workspace.id), eq(caseSlots.userId, members.userId), eq(cases.isOpen, true)))
    .limit(mostCounted);
  const countOf = (some: SQLWrapper) => sql<number>`(select count(*)::int from ${some} counted)`;
  const rows = await tx
    .select({ ...columns, name: shownName(users), openTasks: countOf(openTasks), openSlots: countOf(openSlots) })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, workspace.id));
  return rows.toSorted((a, b) => fold(a.name).localeCompare(fold(b.name)) || a.userId.localeCompare(b.userId));
}

/** A member, held until the end of the transaction. Removed ones are found too. */
export async function lockMember(scope: Scope, userId: string): Promise<Member | null> {
  const [row] = await scope.tx
    .select(columns)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, scope.workspace.id), eq(members.userId, userId)))
    .for("update", { of: members });
  return row ?? null;
}

export type LockedMember = Member & { owners: number };

/** The same with the number of owners there are: they are held first and in order, so that two cannot go at once. */
export async function lockMemberAndOwners(scope: Scope, userId: string): Promise<LockedMember | null> {
  const owners = await scope.tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, scope.workspace.id), eq(members.role, "owner"), isNull(members.removedAt)))
    .orderBy(asc(members.userId))
    .for("update");
  const person = await lockMember(scope, userId);
  return person && { ...person, owners: owners.length };
}

export type PeoplePage = {
  workspace: { slug: string; name: string; timeZone: string };
  me: { userId: string; role: Role; canLeave: boolean };
  members: (MemberWithWork & { grantable: Role[]; canRemove: boolean })[];
  former: (Member & { canRestore: boolean })[];
  invitations: (OpenInvitation & { canChange: boolean })[];
  /** The roles one may invite to; none for who may not invite. */
  inviteAs: Role[];
  /** Who can take over open work. */
  successors: { id: string; name: string }[];
  /** Who to ask, for who may not change anything here. */
  admins: string[];
  hasMailServer: boolean;
};

/** Everybody of the workspace, and what this person may do about each. */
export async function loadPeople(scope: Scope): Promise<PeoplePage> {
  const { actor, workspace } = scope;
  const all = await listMembers(scope);
  const here = all.filter(({ removedAt }) => removedAt === null);
  const inviteAs = roles.filter((role) => canInvite(actor, { role }));
  const invitations = inviteAs.length > 0 ? await listInvitations(scope) : [];
  return {
    workspace: { slug: workspace.slug, name: workspace.name, timeZone: workspace.timeZone },
    me: { userId: actor.userId, role: actor.role, canLeave: canLeave(actor) },
    members: here.map((person) => ({
      ...person,
      grantable: roles.filter((role) => canChangeRole(actor, { person, role })),
      canRemove: canRemove(actor, person),
    })),
    former: all
      .filter(({ removedAt }) => removedAt !== null)
      .map((person) => ({ ...person, canRestore: canRestore(actor, person) })),
    invitations: invitations.map((invitation) => ({
      ...invitation,
      canChange: canCancelInvitation(actor, invitation),
    })),
    inviteAs,
    successors: here.filter(({ role }) => canHoldSlot(role)).map(({ userId, name }) => ({ id: userId, name })),
    admins: here.filter((person) => canInvite(person, { role: "viewer" })).map(({ name }) => name),
    hasMailServer: env.SMTP_URL !== undefined,
  };
}
