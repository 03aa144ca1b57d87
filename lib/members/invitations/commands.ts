import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import { users } from "@/db/schema/accounts";
import { invitations, links, members, workspaces } from "@/db/schema/workspaces";
import { makeAccount } from "@/lib/accounts/commands";
import type { AccountScope } from "@/lib/platform/action/account-action";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import { writeTrace } from "@/lib/platform/action/trace";
import type { Person } from "@/lib/platform/auth/session";
import { newId } from "@/lib/platform/ids";
import { inLink, makeLink } from "@/lib/platform/link";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { routes } from "@/lib/platform/routes";
import { dateIn, type LinkScope, type WriteScope } from "@/lib/platform/scope";
import { findByLink, type Invitation } from "./queries";
import { invitationDays, whyNotAccept, whyNotChangeInvitation } from "./rules";
import type { AcceptInvitationInput, InviteInput, JoinInput, ResendInvitationInput } from "./schema";

/** The path to pass on, when the link is not mailed. It is not shown again. */
type Delivered = { path: string | null };

export async function invite(scope: WriteScope, input: InviteInput): Promise<Delivered> {
  await oneAtATime(scope);
  refuseIf((await isMember(scope, input.email)) ? "already_member" : null);
  refuseIf((await isInvited(scope, input.email)) ? "already_invited" : null);
  const link = await makeLink(scope, "invitation", expiry(scope.now));
  await scope.tx.insert(invitations).values({
    workspaceId: scope.workspace.id,
    id: newId(),
    linkId: link.id,
    email: input.email,
    role: input.role,
    locale: input.locale,
    invitedBy: scope.actor.userId,
  });
  scope.record("member.invited", { email: input.email, role: input.role });
  return deliver(scope, link, input);
}

/** Makes a new link for an invitation; the one before it stops working. */
export async function resendInvitation(
  scope: WriteScope,
  invitation: Invitation,
  input: ResendInvitationInput,
): Promise<Delivered> {
  refuseIf(whyNotChangeInvitation(invitation));
  await revokeLink(scope, invitation.linkId);
  const link = await makeLink(scope, "invitation", expiry(scope.now));
  await scope.tx
    .update(invitations)
    .set({ linkId: link.id, invitedBy: scope.actor.userId })
    .where(ofInvitation(scope, invitation.id));
  scope.record("member.invitation_resent", { email: invitation.email, role: invitation.role });
  return deliver(scope, link, { ...invitation, deliver: input.deliver });
}

export async function cancelInvitation(scope: WriteScope, invitation: Invitation): Promise<void> {
  refuseIf(whyNotChangeInvitation(invitation));
  await revokeLink(scope, invitation.linkId);
  await scope.tx.update(invitations).set({ cancelledAt: scope.now }).where(ofInvitation(scope, invitation.id));
  scope.record("member.invitation_cancelled", { email: invitation.email });
}

/** Lets a signed-in person in. Out: the address of the workspace. */
export async function acceptInvitation(
  { person }: AccountScope<Person>,
  { publicId, secret }: AcceptInvitationInput,
): Promise<{ slug: string }> {
  const answer = await inLink("invitation", publicId, secret, async (scope) => {
    const invitation = found(await findByLink(scope));
    refuseIf(whyNotAccept(invitation, person.email, scope.now));
    return enter(scope, invitation, person.userId);
  });
  return found(answer);
}

/** Makes an account for the invited address and lets its owner in, both or neither. */
export async function join(
  _scope: AccountScope<Person | null>,
  { publicId, secret, ...input }: JoinInput,
): Promise<{ slug: string; email: string }> {
  const answer = await inLink("invitation", publicId, secret, async (scope) => {
    const invitation = found(await findByLink(scope));
    const { email } = invitation;
    refuseIf(whyNotAccept(invitation, email, scope.now));
    const userId = await makeAccount(scope.tx, { ...input, email });
    refuseIf(userId === null ? "account_exists" : null);
    return { ...(await enter(scope, invitation, found(userId))), email };
  });
  return found(answer);
}

type Entrance = Omit<LinkScope, "record">;

async function enter(scope: Entrance, invitation: Invitation, userId: string): Promise<{ slug: string }> {
  const { tx, workspace, now } = scope;
  const [claimed] = await tx
    .update(links)
    .set({ usedAt: now })
    .where(
      and(
        eq(links.workspaceId, workspace.id),
        eq(links.id, scope.link.id),
        isNull(links.usedAt),
        isNull(links.revokedAt),
        gt(links.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: links.id });
  refuseIf(claimed ? null : "invitation_spent");
  const [entered] = await tx
    .insert(members)
    .values({ workspaceId: workspace.id, userId, role: invitation.role })
    .onConflictDoUpdate({
      target: [members.workspaceId, members.userId],
      set: { role: invitation.role, removedAt: null, version: sql`${members.version} + 1` },
      setWhere: sql`${members.removedAt} is not null`,
    })
    .returning({ userId: members.userId });
  refuseIf(entered ? null : "already_member");
  await tx.update(invitations).set({ acceptedAt: now, acceptedBy: userId }).where(ofInvitation(scope, invitation.id));
  await writeTrace(tx, workspace.id, { kind: "member", id: userId }, now, [
    { kind: "member.joined", facts: { userId, role: invitation.role } },
  ]);
  return { slug: workspace.slug };
}

async function deliver(
  scope: WriteScope,
  link: { publicId: string; secret: string },
  { email, locale, deliver: way }: { email: string; locale: Locale; deliver: "mail" | "link" },
): Promise<Delivered> {
  const path = routes.invitation(link.publicId, link.secret);
  if (way === "link") return { path };
  await enqueueMail(scope.tx, {
    workspaceId: scope.workspace.id,
    template: "invitation",
    to: { name: "", address: email },
    locale,
    values: {
      firm: scope.workspace.name,
      inviter: scope.actor.name,
      expiresOn: dateIn(expiry(scope.now), scope.workspace.timeZone),
      path,
    },
  });
  return { path: null };
}

const expiry = (now: Date) => new Date(now.getTime() + invitationDays * 86_400_000);

type Place = Pick<WriteScope, "tx" | "workspace">;

const ofInvitation = ({ workspace }: Place, id: string) =>
  and(eq(invitations.workspaceId, workspace.id), eq(invitations.id, id));

const revokeLink = ({ tx, workspace }: Place, linkId: string) =>
  tx
    .update(links)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(links.workspaceId, workspace.id), eq(links.id, linkId)));

/** Two people inviting the same address at once would make two invitations. */
const oneAtATime = ({ tx, workspace }: Place) =>
  tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspace.id)).for("no key update");

async function isMember({ tx, workspace }: Place, email: string) {
  const rows = await tx
    .select({ userId: members.userId })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, workspace.id), isNull(members.removedAt), eq(users.email, email)));
  return rows.length > 0;
}

async function isInvited({ tx, workspace }: Place, email: string) {
  const rows = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, workspace.id),
        eq(invitations.email, email),
        isNull(invitations.acceptedAt),
        isNull(invitations.cancelledAt),
      ),
    );
  return rows.length > 0;
}
