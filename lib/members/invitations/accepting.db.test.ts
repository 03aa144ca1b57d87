import "@/lib/platform/testing/request";
import { beforeEach, expect, test } from "vitest";
import { rateLimits } from "@/db/schema/platform";
import { members } from "@/db/schema/workspaces";
import { makers } from "@/db/testing/make";
import { leaveAction } from "@/lib/members/actions";
import { database } from "@/lib/platform/database";
import { refused } from "@/lib/platform/testing/answers";
import { as, signedOut } from "@/lib/platform/testing/as";
import { acceptInvitationAction } from "./actions";
import { loadInvitation } from "./queries";
import { accept, address, invited, kinds, roster } from "./testing/world";

const { makeMember, makeWorkspace, makeUser, within } = makers(database());

beforeEach(async () => {
  await database().delete(rateLimits);
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

test("somebody with another address stays outside and the invitation stays open", async () => {
  const olga = await makeMember({ role: "owner" });
  const stranger = await makeUser();
  const link = await invited(olga, address());
  expect(await accept(stranger, link)).toEqual(refused("invitation_not_yours"));
  expect(await roster(olga.workspace)).toHaveLength(1);
  expect(await loadInvitation(link.publicId, link.secret, stranger.id)).toMatchObject({ state: "open" });
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

test("accepting needs to be signed in", async () => {
  const olga = await makeMember({ role: "owner" });
  const link = await invited(olga, address());
  expect(await signedOut(() => acceptInvitationAction({ input: link }))).toEqual({
    ok: false,
    error: { code: "signed_out" },
  });
});
