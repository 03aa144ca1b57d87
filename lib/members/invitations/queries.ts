import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Locale, Role } from "@/db/enums";
import { shownName, users } from "@/db/schema/accounts";
import { invitations, links, members } from "@/db/schema/workspaces";
import { inLink } from "@/lib/platform/link";
import type { LinkScope, Scope } from "@/lib/platform/scope";
import { type InvitationState, invitationState } from "./rules";

type Place = Pick<Scope, "tx" | "workspace">;

const inviter = alias(members, "inviter");
const inviterUser = alias(users, "inviter_user");

const columns = {
  id: invitations.id,
  linkId: invitations.linkId,
  email: invitations.email,
  role: invitations.role,
  locale: invitations.locale,
  createdAt: invitations.createdAt,
  acceptedAt: invitations.acceptedAt,
  acceptedBy: invitations.acceptedBy,
  cancelledAt: invitations.cancelledAt,
  link: { expiresAt: links.expiresAt, revokedAt: links.revokedAt, usedAt: links.usedAt },
  inviterName: shownName(inviterUser),
  inviterRole: inviter.role,
  inviterRemovedAt: inviter.removedAt,
};

const select = ({ tx }: Place) =>
  tx
    .select(columns)
    .from(invitations)
    .innerJoin(links, and(eq(links.workspaceId, invitations.workspaceId), eq(links.id, invitations.linkId)))
    .innerJoin(
      inviter,
      and(eq(inviter.workspaceId, invitations.workspaceId), eq(inviter.userId, invitations.invitedBy)),
    )
    .innerJoin(inviterUser, eq(inviterUser.id, invitations.invitedBy));

type Row = Awaited<ReturnType<typeof select>>[number];

const known = ({ inviterRole, inviterRemovedAt, ...row }: Row) => ({
  ...row,
  inviterRole: inviterRemovedAt ? null : inviterRole,
});

export type Invitation = ReturnType<typeof known>;

export type OpenInvitation = {
  id: string;
  email: string;
  role: Role;
  inviterName: string;
  expiresAt: Date;
  state: InvitationState;
};

/** Invitations nobody has answered, the newest first. */
export async function listInvitations(scope: Scope): Promise<OpenInvitation[]> {
  const rows = await select(scope)
    .where(
      and(
        eq(invitations.workspaceId, scope.workspace.id),
        isNull(invitations.acceptedAt),
        isNull(invitations.cancelledAt),
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
  return rows.map(known).map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    inviterName: row.inviterName,
    expiresAt: row.link.expiresAt,
    state: invitationState(row, scope.now),
  }));
}

/** An invitation, held until the end of the transaction. */
export async function lockInvitation(scope: Scope, invitationId: string): Promise<Invitation | null> {
  const [row] = await select(scope)
    .where(and(eq(invitations.workspaceId, scope.workspace.id), eq(invitations.id, invitationId)))
    .for("update", { of: invitations });
  return row ? known(row) : null;
}

/** The invitation an opened link belongs to. */
export async function findByLink(scope: Omit<LinkScope, "record">): Promise<Invitation | null> {
  const [row] = await select(scope).where(
    and(eq(invitations.workspaceId, scope.workspace.id), eq(invitations.linkId, scope.link.id)),
  );
  return row ? known(row) : null;
}

export type InvitationPage = {
  workspace: { name: string; slug: string };
  email: string;
  role: Role;
  locale: Locale;
  inviterName: string;
  expiresAt: Date;
  state: InvitationState;
  /** Whether the invited address can sign in, or needs an account first. */
  hasAccount: boolean;
  /** The person to whom it is shown, if it is theirs to use and they are inside already. */
  isMember: boolean;
};

/** What an invitation says to who holds its link. Looking does not use it up. Null: no such link. */
export function loadInvitation(
  publicId: string,
  secret: string,
  userId: string | null,
): Promise<InvitationPage | null> {
  return inLink("invitation", publicId, secret, async (scope) => {
    const invitation = await findByLink(scope);
    if (!invitation) return null;
    const [account] = await scope.tx.select({ id: users.id }).from(users).where(eq(users.email, invitation.email));
    const [membership] = userId
      ? await scope.tx
          .select({ userId: members.userId })
          .from(members)
          .where(
            and(eq(members.workspaceId, scope.workspace.id), eq(members.userId, userId), isNull(members.removedAt)),
          )
      : [];
    return {
      workspace: { name: scope.workspace.name, slug: scope.workspace.slug },
      email: invitation.email,
      role: invitation.role,
      locale: invitation.locale,
      inviterName: invitation.inviterName,
      expiresAt: invitation.link.expiresAt,
      state: invitationState(invitation, scope.now),
      hasAccount: account !== undefined,
      isMember: membership !== undefined,
    };
  });
}
