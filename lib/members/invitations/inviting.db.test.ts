import "@/lib/platform/testing/request";
import { beforeEach, expect, test } from "vitest";
import type { Role } from "@/db/enums";
import { events, outbox, rateLimits } from "@/db/schema/platform";
import { invitations, links } from "@/db/schema/workspaces";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { forbidden, invalid, refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { cancelInvitationAction, inviteAction, resendInvitationAction } from "./actions";
import { loadInvitation } from "./queries";
import { address, invited, joinBy, kinds, rows } from "./testing/world";

const { makeMember, makeWorkspace, within } = makers(database());

beforeEach(async () => {
  await database().delete(rateLimits);
});

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
