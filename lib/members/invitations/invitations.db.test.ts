import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { users } from "@/db/schema/accounts";
import { rateLimits } from "@/db/schema/platform";
import { invitations, workspaces } from "@/db/schema/workspaces";
import { makers } from "@/db/testing/make";
import { removeMemberAction } from "@/lib/members/actions";
import { database } from "@/lib/platform/database";
import { inLink } from "@/lib/platform/link";
import { forbidden, notFound, refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { cancelInvitationAction, inviteAction, resendInvitationAction } from "./actions";
import { loadInvitation } from "./queries";
import { address, expire, invitationId, invited, joinBy, kinds, linkOf, roster } from "./testing/world";

const { makeMember, makeWorkspace, within } = makers(database());

beforeEach(async () => {
  await database().delete(rateLimits);
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
