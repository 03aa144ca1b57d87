import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Role } from "@/db/enums";
import { users } from "@/db/schema/accounts";
import { events, outbox, rateLimits } from "@/db/schema/platform";
import { invitations, links, members, workspaces } from "@/db/schema/workspaces";
import { type MadeMember, type MadeWorkspace, makers } from "@/db/testing/make";
import { leaveAction, removeMemberAction } from "@/lib/members/actions";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { inLink } from "@/lib/platform/link";
import { forbidden, invalid, notFound, refused } from "@/lib/platform/testing/answers";
import { as, asAccount, signedOut } from "@/lib/platform/testing/as";
import {
  acceptInvitationAction,
  cancelInvitationAction,
  inviteAction,
  joinAction,
  resendInvitationAction,
} from "./actions";
import { loadInvitation } from "./queries";

const { makeMember, makeWorkspace, makeUser, within } = makers(database());
const password = "zielony rower pod dachem";
const address = () => `marta-${newId().slice(-12)}@firma.example`;

beforeEach(async () => {
  await database().delete(rateLimits);
});

type Link = { publicId: string; secret: string };

function linkOf(path: string | null): Link {
  const [, , publicId = "", secret = ""] = (path ?? "").split("/");
  return { publicId, secret };
}

async function invited(by: MadeMember, email: string, role: Role = "member"): Promise<Link> {
  const answer = await as(by, inviteAction, { email, role, locale: "pl", deliver: "link" });
  return linkOf(answer.ok ? answer.data.path : null);
}

const rows = (workspace: MadeWorkspace) => within(workspace, (tx) => tx.select().from(invitations));
const kinds = (workspace: MadeWorkspace) =>
  within(workspace, async (tx) =>
    (await tx.select({ kind: events.kind }).from(events).orderBy(events.id)).map(({ kind }) => kind),
  );
const roster = (workspace: MadeWorkspace) =>
  within(workspace, (tx) => tx.select().from(members).where(eq(members.workspaceId, workspace.id)));
const invitationId = async (workspace: MadeWorkspace) => (await rows(workspace))[0]?.id ?? "";

const accept = (user: { id: string }, link: Link) => asAccount({ userId: user.id }, acceptInvitationAction, link);
const joinBy = (link: Link, given: Partial<{ name: string; password: string }> = {}) =>
  signedOut(() => joinAction({ input: { ...link, name: "Marta Sowa", password, locale: "pl", ...given } }));

const expire = (workspace: MadeWorkspace) =>
  within(workspace, (tx) =>
    tx
      .update(links)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(links.workspaceId, workspace.id)),
  );

test("an invitation by mail leaves with a link that is stored nowhere else", async () => {
  const olga = await makeMember({ role: "owner" });
  const email = address();
  expect(
    await as(olga, inviteAction, { email: ` ${email.toUpperCase()}`, role: "admin", locale: "pl", deliver: "mail" }),
  ).toEqual({
    ok: true,
    data: { path: null },
  });
  const [mail] = await within(olga.workspace, (tx) => tx.select().from(outbox));
  const payload = mail?.payload as { to: { address: string }; text: string };
  expect(payload.to.address).toBe(email);
  const [, publicId = "", secret = ""] = payload.text.match(/\/invitation\/([\w-]+)\/([\w-]{43})/) ?? [];
  expect(await loadInvitation(publicId, secret, null)).toMatchObject({
    state: "open",
    email,
    role: "admin",
    hasAccount: false,
  });
  const stored = await within(olga.workspace, async (tx) => [
    await tx.select().from(links),
    await tx.select().from(invitations),
    await tx.select().from(events),
  ]);
  expect(JSON.stringify(stored)).not.toContain(secret);
  expect(await kinds(olga.workspace)).toEqual(["member.invited"]);
});

test("a copied link is shown once and no mail is sent", async () => {
  const olga = await makeMember({ role: "owner" });
  const link = await invited(olga, address());
  expect(link.secret).toHaveLength(43);
  expect(await within(olga.workspace, (tx) => tx.select().from(outbox))).toEqual([]);
});

test("looking at an invitation does not use it up, and a wrong secret finds nothing", async () => {
  const olga = await makeMember({ role: "owner" });
  const link = await invited(olga, address());
  for (let time = 0; time < 3; time += 1)
    expect(await loadInvitation(link.publicId, link.secret, null)).toMatchObject({ state: "open" });
  expect(await loadInvitation(link.publicId, "x".repeat(43), null)).toBeNull();
  expect(await loadInvitation("nothing", link.secret, null)).toBeNull();
});

test("an invitation link opens nothing else", async () => {
  const olga = await makeMember({ role: "owner" });
  const link = await invited(olga, address());
  expect(await inLink("feedback", link.publicId, link.secret, async () => "opened")).toBeNull();
});

test("nobody is invited above the one who invites, or by who may not", async () => {
  const workspace = await makeWorkspace();
  const adam = await makeMember({ workspace, role: "admin" });
  const marta = await makeMember({ workspace, role: "member" });
  const wiktor = await makeMember({ workspace, role: "viewer" });
  const input = (role: Role) => ({ email: address(), role, locale: "pl" as const, deliver: "link" as const });
  expect(await as(adam, inviteAction, input("owner"))).toEqual(forbidden);
  expect(await as(marta, inviteAction, input("viewer"))).toEqual(forbidden);
  expect(await as(wiktor, inviteAction, input("viewer"))).toEqual(forbidden);
  expect(await rows(workspace)).toEqual([]);
});

test("members and invited people are not invited again", async () => {
  const olga = await makeMember({ role: "owner" });
  const marta = await makeMember({ workspace: olga.workspace });
  const email = address();
  const input = { role: "member" as const, locale: "pl" as const, deliver: "link" as const };
  expect(await as(olga, inviteAction, { ...input, email: marta.email })).toEqual(refused("already_member"));
  await invited(olga, email);
  expect(await as(olga, inviteAction, { ...input, email })).toEqual(refused("already_invited"));
  expect(await rows(olga.workspace)).toHaveLength(1);
});

test("one address invited by several people at once gets one invitation", async () => {
  const olga = await makeMember({ role: "owner" });
  const input = { email: address(), role: "member" as const, locale: "pl" as const, deliver: "link" as const };
  const answers = await Promise.all(Array.from({ length: 6 }, () => as(olga, inviteAction, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("what is no address, role or way is invalid", async () => {
  const olga = await makeMember({ role: "owner" });
  const input = { email: address(), role: "member" as const, locale: "pl" as const, deliver: "link" as const };
  expect(await as(olga, inviteAction, { ...input, email: "marta@firma" })).toMatchObject(invalid);
  expect(await as(olga, inviteAction, { ...input, role: "king" as "owner" })).toMatchObject(invalid);
  expect(await as(olga, inviteAction, { ...input, deliver: "pigeon" as "mail" })).toMatchObject(invalid);
  expect(await as(olga, resendInvitationAction, { invitationId: "x", deliver: "link" })).toMatchObject(invalid);
  expect(await as(olga, cancelInvitationAction, { invitationId: "x" })).toMatchObject(invalid);
  expect(await joinBy({ publicId: "x".repeat(200), secret: "y" })).toMatchObject(invalid);
});

test("a person with the invited address comes in with the invited role", async () => {
  const olga = await makeMember({ role: "owner" });
  const marta = await makeUser({ email: address() });
  const link = await invited(olga, marta.email, "admin");
  expect(await loadInvitation(link.publicId, link.secret, marta.id)).toMatchObject({
    hasAccount: true,
    isMember: false,
  });
  expect(await accept(marta, link)).toEqual({ ok: true, data: { slug: olga.workspace.slug } });
  expect(await roster(olga.workspace)).toContainEqual(
    expect.objectContaining({ userId: marta.id, role: "admin", removedAt: null }),
  );
  expect(await kinds(olga.workspace)).toEqual(["member.invited", "member.joined"]);
  expect(await loadInvitation(link.publicId, link.secret, marta.id)).toMatchObject({
    state: "accepted",
    isMember: true,
  });
  expect(await accept(marta, link)).toEqual(refused("invitation_spent"));
});

test("of fifty parallel tries exactly one comes in", async () => {
  const olga = await makeMember({ role: "owner" });
  const marta = await makeUser({ email: address() });
  const link = await invited(olga, marta.email);
  const answers = await Promise.all(Array.from({ length: 50 }, () => accept(marta, link)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer).toEqual(refused("invitation_spent"));
  expect((await kinds(olga.workspace)).filter((kind) => kind === "member.joined")).toHaveLength(1);
  expect((await roster(olga.workspace)).filter((row) => row.userId === marta.id)).toHaveLength(1);
});

test("of many parallel tries to join with a new account exactly one makes one", async () => {
  const olga = await makeMember({ role: "owner" });
  const email = address();
  const link = await invited(olga, email);
  const answers = await Promise.all(Array.from({ length: 10 }, () => joinBy(link)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await database().select().from(users).where(eq(users.email, email))).toHaveLength(1);
  expect(await roster(olga.workspace)).toHaveLength(2);
});

test("somebody with another address stays outside and the invitation stays open", async () => {
  const olga = await makeMember({ role: "owner" });
  const stranger = await makeUser();
  const link = await invited(olga, address());
  expect(await accept(stranger, link)).toEqual(refused("invitation_not_yours"));
  expect(await roster(olga.workspace)).toHaveLength(1);
  expect(await loadInvitation(link.publicId, link.secret, stranger.id)).toMatchObject({ state: "open" });
});

test("a new person makes an account for the invited address and is inside", async () => {
  const olga = await makeMember({ role: "owner" });
  const email = address();
  const link = await invited(olga, email, "viewer");
  expect(await joinBy(link)).toEqual({ ok: true, data: { slug: olga.workspace.slug, email } });
  const [user] = await database().select().from(users).where(eq(users.email, email));
  expect(user).toMatchObject({ name: "Marta Sowa", locale: "pl" });
  expect(await roster(olga.workspace)).toContainEqual(expect.objectContaining({ userId: user?.id, role: "viewer" }));
  expect(await kinds(olga.workspace)).toEqual(["member.invited", "member.joined"]);
});

test("joining cannot choose another address", async () => {
  const olga = await makeMember({ role: "owner" });
  const link = await invited(olga, address());
  const input = { ...link, name: "M", password, locale: "pl" as const, email: "other@firma.example" };
  expect(await signedOut(() => joinAction({ input }))).toMatchObject(invalid);
});

test("who has an account signs in instead", async () => {
  const olga = await makeMember({ role: "owner" });
  const marta = await makeUser({ email: address() });
  const link = await invited(olga, marta.email);
  expect(await joinBy(link)).toEqual(refused("account_exists"));
  expect(await roster(olga.workspace)).toHaveLength(1);
  expect(await loadInvitation(link.publicId, link.secret, null)).toMatchObject({ state: "open" });
});

test("a weak password makes no account and leaves the invitation open", async () => {
  const olga = await makeMember({ role: "owner" });
  const email = address();
  const link = await invited(olga, email);
  expect(await joinBy(link, { password: "password1234" })).toEqual(refused("password_common"));
  expect(await joinBy(link, { password: "short" })).toMatchObject(invalid);
  expect(await database().select().from(users).where(eq(users.email, email))).toEqual([]);
  expect(await joinBy(link)).toMatchObject({ ok: true });
});

test("an expired invitation is refused and makes no account", async () => {
  const olga = await makeMember({ role: "owner" });
  const email = address();
  const link = await invited(olga, email);
  await expire(olga.workspace);
  expect(await joinBy(link)).toEqual(refused("invitation_expired"));
  expect(await database().select().from(users).where(eq(users.email, email))).toEqual([]);
});

test("a withdrawn invitation is refused, and is withdrawn once", async () => {
  const olga = await makeMember({ role: "owner" });
  const link = await invited(olga, address());
  const id = await invitationId(olga.workspace);
  expect(await as(olga, cancelInvitationAction, { invitationId: id })).toMatchObject({ ok: true });
  expect(await joinBy(link)).toEqual(refused("invitation_cancelled"));
  expect(await as(olga, cancelInvitationAction, { invitationId: id })).toEqual(refused("invitation_cancelled"));
  expect(await as(olga, resendInvitationAction, { invitationId: id, deliver: "link" })).toEqual(
    refused("invitation_cancelled"),
  );
  expect(await kinds(olga.workspace)).toEqual(["member.invited", "member.invitation_cancelled"]);
});

test("sending again makes a new link and ends the one before", async () => {
  const olga = await makeMember({ role: "owner" });
  const first = await invited(olga, address());
  await expire(olga.workspace);
  const answer = await as(olga, resendInvitationAction, {
    invitationId: await invitationId(olga.workspace),
    deliver: "link",
  });
  const second = linkOf(answer.ok ? answer.data.path : null);
  expect(await joinBy(first)).toEqual(notFound);
  expect(await joinBy(second)).toMatchObject({ ok: true });
  expect(
    await as(olga, resendInvitationAction, { invitationId: await invitationId(olga.workspace), deliver: "link" }),
  ).toEqual(refused("invitation_spent"));
  expect(await as(olga, cancelInvitationAction, { invitationId: await invitationId(olga.workspace) })).toEqual(
    refused("invitation_spent"),
  );
});

test("an invitation ends with the right of who gave it", async () => {
  const workspace = await makeWorkspace();
  const olga = await makeMember({ workspace, role: "owner" });
  const adam = await makeMember({ workspace, role: "admin" });
  const link = await invited(adam, address());
  await as(olga, removeMemberAction, { userId: adam.userId, successorId: null });
  expect(await joinBy(link)).toEqual(refused("invitation_cancelled"));
  expect(await roster(workspace)).toHaveLength(2);
});

test("who left comes back by a new invitation, with its role", async () => {
  const workspace = await makeWorkspace();
  const olga = await makeMember({ workspace, role: "owner" });
  const adam = await makeMember({ workspace, role: "admin" });
  await as(adam, leaveAction, { successorId: null });
  const link = await invited(olga, adam.email, "viewer");
  expect(await accept({ id: adam.userId }, link)).toMatchObject({ ok: true });
  expect(await roster(workspace)).toContainEqual(
    expect.objectContaining({ userId: adam.userId, role: "viewer", removedAt: null }),
  );
});

test("a member's role is not changed by an invitation that was left over", async () => {
  const workspace = await makeWorkspace();
  const olga = await makeMember({ workspace, role: "owner" });
  const marta = await makeUser({ email: address() });
  const link = await invited(olga, marta.email, "admin");
  await within(workspace, (tx) =>
    tx.insert(members).values({ workspaceId: workspace.id, userId: marta.id, role: "viewer" }),
  );
  expect(await accept(marta, link)).toEqual(refused("already_member"));
  expect(await roster(workspace)).toContainEqual(expect.objectContaining({ userId: marta.id, role: "viewer" }));
});

test("a suspended workspace answers no invitation", async () => {
  const olga = await makeMember({ role: "owner" });
  const link = await invited(olga, address());
  await database().update(workspaces).set({ suspendedAt: new Date() }).where(eq(workspaces.id, olga.workspace.id));
  expect(await loadInvitation(link.publicId, link.secret, null)).toBeNull();
  expect(await joinBy(link)).toEqual(notFound);
});

test("another workspace neither sees nor changes an invitation", async () => {
  const olga = await makeMember({ role: "owner" });
  const stranger = await makeMember({ role: "owner" });
  await invited(olga, address());
  const id = await invitationId(olga.workspace);
  expect(await as(stranger, resendInvitationAction, { invitationId: id, deliver: "link" })).toEqual(notFound);
  expect(await as(stranger, cancelInvitationAction, { invitationId: id })).toEqual(notFound);
  expect(
    await as(
      stranger,
      inviteAction,
      { email: address(), role: "viewer", locale: "pl", deliver: "link" },
      { workspace: olga.workspace.slug },
    ),
  ).toEqual(notFound);
  const [row] = await within(olga.workspace, (tx) =>
    tx
      .select()
      .from(invitations)
      .where(and(eq(invitations.id, id))),
  );
  expect(row?.cancelledAt).toBeNull();
});

test("an admin neither resends nor withdraws the invitation of an owner", async () => {
  const workspace = await makeWorkspace();
  const olga = await makeMember({ workspace, role: "owner" });
  const adam = await makeMember({ workspace, role: "admin" });
  await invited(olga, address(), "owner");
  const id = await invitationId(workspace);
  expect(await as(adam, resendInvitationAction, { invitationId: id, deliver: "link" })).toEqual(forbidden);
  expect(await as(adam, cancelInvitationAction, { invitationId: id })).toEqual(forbidden);
});

test("accepting needs to be signed in", async () => {
  const olga = await makeMember({ role: "owner" });
  const link = await invited(olga, address());
  expect(await signedOut(() => acceptInvitationAction({ input: link }))).toEqual({
    ok: false,
    error: { code: "signed_out" },
  });
});
