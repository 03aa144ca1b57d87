import type { Role } from "@/db/enums";
import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

type Who = Pick<Actor, "userId" | "role">;
type Person = { userId: string; role: Role };

const rank: Record<Role, number> = { viewer: 0, member: 1, admin: 2, owner: 3 };

/** Whether one role reaches at least as far as another. */
export const reaches = (role: Role, other: Role) => rank[role] >= rank[other];

/** Nobody gives more than they have. */
export const canGrant = (actor: Pick<Who, "role">, role: Role) => reaches(actor.role, role);

/** An owner may change everybody; the others only people below them. */
const isAbove = (actor: Who, person: Person) => actor.role === "owner" || rank[actor.role] > rank[person.role];

export const canInvite = (actor: Pick<Who, "role">, { role }: { role: Role }) =>
  allows(actor.role, "member.invite") && canGrant(actor, role);

export const canResendInvitation = (actor: Pick<Who, "role">, { role }: { role: Role }) =>
  allows(actor.role, "member.resend_invitation") && canGrant(actor, role);

export const canCancelInvitation = (actor: Pick<Who, "role">, { role }: { role: Role }) =>
  allows(actor.role, "member.cancel_invitation") && canGrant(actor, role);

export const canChangeRole = (actor: Who, { person, role }: { person: Person; role: Role }) =>
  allows(actor.role, "member.change_role") && isAbove(actor, person) && canGrant(actor, role);

/** Oneself one does not remove: one leaves. */
export const canRemove = (actor: Who, person: Person) =>
  allows(actor.role, "member.remove") && person.userId !== actor.userId && isAbove(actor, person);

/** Whose account is deleted has nothing to come back to. */
export const canRestore = (actor: Who, person: Person & { isErased: boolean }) =>
  allows(actor.role, "member.restore") && !person.isErased && isAbove(actor, person);

export const canLeave = (actor: Who) => allows(actor.role, "member.leave");
