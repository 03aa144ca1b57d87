import "@/lib/platform/testing/request";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Role } from "@/db/enums";
import { sessions, users } from "@/db/schema/accounts";
import { events, outbox } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { invitations, links, members, workspaces } from "@/db/schema/workspaces";
import { asWorker, forgetPeople } from "@/db/tenant";
import { type MadeMember, type MadeWorkspace, makers } from "@/db/testing/make";
import { makeQuietAction } from "@/lib/cases/actions";
import { loadActivity } from "@/lib/activity/queries";
import { addCommentAction } from "@/lib/comments/actions";
import { loadDiscussion } from "@/lib/comments/queries";
import { changeRoleAction, restoreMemberAction } from "@/lib/members/actions";
import { inviteAction } from "@/lib/members/invitations/actions";
import { loadInvitation } from "@/lib/members/invitations/queries";
import { listMembers, loadPeople } from "@/lib/members/queries";
import { hashPassword } from "@/lib/platform/auth/password";
import { currentPerson } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { as, asAccount, signedIn, signedOut } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { assignTaskAction, completeTaskAction } from "@/lib/tasks/actions";
import { loadCaseTasks } from "@/lib/tasks/queries";
import { deleteAccountAction, forgotPasswordAction } from "./actions";

const make = makers(database());
const password = "zielony rower pod dachem";
const refused = (reason: string, workspace?: MadeWorkspace) => ({
  ok: false,
  error: { code: "refused", reason, ...(workspace ? { detail: { workspaces: workspace.name } } : {}) },
});

async function person(role: Role, workspace?: MadeWorkspace, name = "Marta Sowa"): Promise<MadeMember> {
  const made = await make.makeMember({ role, name, ...(workspace ? { workspace } : {}) });
  await make.setPassword(made.userId, await hashPassword(password));
  return made;
}

const remove = (who: MadeMember, typed = password) => asAccount(who, deleteAccountAction, { password: typed });
const account = async ({ userId }: MadeMember) =>
  (await database().select().from(users).where(eq(users.id, userId)))[0];
const removedAt = (who: MadeMember) =>
  make.within(who.workspace, async (tx) => {
    const [row] = await tx
      .select({ at: members.removedAt })
      .from(members)
      .where(and(eq(members.workspaceId, who.workspace.id), eq(members.userId, who.userId)));
    return row?.at;
  });

const acceptedInvitation = ({ workspace, userId: invitedBy }: MadeMember, { userId, email }: MadeMember) =>
  make.within(workspace, async (tx) => {
    const own = { workspaceId: workspace.id, id: newId() };
    const hash = "0".repeat(64);
    const link = { ...own, purpose: "invitation" as const, publicId: own.id.slice(-8), secretHash: hash };
    await tx.insert(links).values({ ...link, createdBy: invitedBy, expiresAt: new Date() });
    const invitation = { ...own, linkId: own.id, email, role: "member" as const, locale: "en" as const, invitedBy };
    await tx.insert(invitations).values({ ...invitation, acceptedAt: new Date(), acceptedBy: userId });
  });

const keptIn = (workspace: MadeWorkspace) =>
  make.within(workspace, async (tx) => [
    await tx.select().from(events),
    await tx.select().from(invitations),
    await tx.select().from(outbox),
  ]);

/** Everything a workspace and the accounts keep, as one text. */
const everything = async (workspace: MadeWorkspace) => {
  const kept = await keptIn(workspace);
  const mails = await asWorker(database(), (tx) =>
    tx
      .select()
      .from(outbox)
      .where(sql`workspace_id is null`),
  );
  const own = await database().select().from(users);
  return JSON.stringify([kept, mails, own]);
};

test("name, address and password are erased, sessions end, and the work waits", async () => {
  const olga = await make.makeMember({ role: "owner" });
  const { workspace } = olga;
  const marta = await person("member", workspace, "Marta Sowa-Niepowtarzalna");
  const theirs = await make.makeCase(olga);
  await as(olga, assignTaskAction, { taskId: theirs.taskId, ownerId: marta.userId });
  await as(marta, addCommentAction, { caseId: theirs.id, taskId: null, body: "Before I go", fileIds: [] });
  await make.within(workspace, async (tx) => {
    const facts = { email: marta.email, role: "member" };
    await tx.insert(events).values({
      workspaceId: workspace.id,
      id: marta.userId,
      actorKind: "member",
      actorId: olga.userId,
      kind: "member.invited",
      facts,
      at: new Date(),
    });
  });
  await acceptedInvitation(olga, marta);
  await as(olga, changeRoleAction, { userId: marta.userId, role: "admin", version: 1, successorId: null });
  await signedOut(() => forgotPasswordAction({ input: { email: marta.email } }));
  expect(await everything(workspace)).toContain(marta.name);

  expect(await remove(marta)).toMatchObject({ ok: true });
  const after = await everything(workspace);
  expect(after).not.toContain(marta.name);
  expect(after).not.toContain(marta.email);
  expect(await account(marta)).toMatchObject({ name: "", disabledAt: expect.any(Date) });
  expect(await database().select().from(sessions).where(eq(sessions.userId, marta.userId))).toEqual([]);
  expect(await signedIn(marta, currentPerson)).toBeNull();
  expect(await removedAt(marta)).toBeInstanceOf(Date);
  const [task] = await make.within(workspace, (tx) => tx.select().from(tasks).where(eq(tasks.id, theirs.taskId)));
  expect(task).toMatchObject({ ownerId: null, status: "open" });
  const list = await signedIn(olga, () => tryInWorkspace(workspace.slug, listMembers));
  expect(list?.map(({ name }) => name)).toEqual(["Former person", "Olga"]);
});

test("nobody brings back a member whose account is deleted", async () => {
  const olga = await make.makeMember({ role: "owner" });
  const marta = await person("member", olga.workspace);
  expect(await remove(marta)).toMatchObject({ ok: true });
  const people = await signedIn(olga, () => tryInWorkspace(olga.workspace.slug, loadPeople));
  expect(people?.former).toMatchObject([{ userId: marta.userId, isErased: true, canRestore: false }]);
  expect(await as(olga, restoreMemberAction, { userId: marta.userId })).toEqual({
    ok: false,
    error: { code: "forbidden" },
  });
  expect(await removedAt(marta)).toBeInstanceOf(Date);
});

test.each([
  ["en", "Former person"],
  ["pl", "Dawna osoba"],
] as const)("whoever reads in %s finds %s where the name stood, whatever language it was", async (locale, word) => {
  const olga = await make.makeMember({ role: "owner", locale });
  const { workspace } = olga;
  const marta = await person("admin", workspace);
  await database()
    .update(users)
    .set({ locale: locale === "en" ? "pl" : "en" })
    .where(eq(users.id, marta.userId));
  const theirs = await make.makeCase(olga);
  const place = { caseId: theirs.id, taskId: null };
  await as(marta, addCommentAction, { ...place, body: "Before I go", fileIds: [] });
  await as(olga, addCommentAction, { ...place, body: `Thank you, @[${marta.userId}]`, fileIds: [] });
  await as(olga, assignTaskAction, { taskId: theirs.taskId, ownerId: marta.userId });
  await as(marta, completeTaskAction, { taskId: theirs.taskId });
  const link = await as(marta, inviteAction, { email: "new@example.com", role: "member", locale, deliver: "link" });
  const [, , publicId = "", secret = ""] = (link.ok ? (link.data.path ?? "") : "").split("/");
  expect(await remove(marta)).toMatchObject({ ok: true });

  const read = await signedIn(olga, () =>
    tryInWorkspace(workspace.slug, async (scope) => ({
      people: await listMembers(scope),
      talk: await loadDiscussion(scope, place),
      work: await loadCaseTasks(scope, theirs.id),
      told: await loadActivity(scope, theirs.id),
    })),
  );
  expect(read?.people.map(({ name }) => name)).toContain(word);
  expect(read?.talk?.comments.map(({ author }) => author.name)).toEqual([word, "Olga"]);
  expect(read?.talk?.mentioned).toEqual([{ id: marta.userId, name: word }]);
  const lines = read?.work?.chapters.flatMap(({ phases }) => phases.flatMap(({ tasks: all }) => all));
  expect(lines?.map(({ owner }) => owner?.name)).toEqual([word]);
  expect(read?.told?.happenings.find(({ kind }) => kind === "task.completed")?.by.name).toBe(word);
  expect(read?.told?.happenings.find(({ kind }) => kind === "task.assigned")?.facts.name).toBe("");
  const invitation = await signedIn(olga, () => loadInvitation(publicId, secret, null));
  expect(invitation?.inviterName).toBe(word);
});

test("the address is free again", async () => {
  const marta = await person("member");
  await make.makeMember({ workspace: marta.workspace, role: "owner" });
  expect(await remove(marta)).toMatchObject({ ok: true });
  expect(await make.makeUser({ email: marta.email })).toMatchObject({ email: marta.email });
});

test("nothing of anybody else changes, namesakes and other firms among them", async () => {
  const olga = await make.makeMember({ role: "owner" });
  const marta = await person("member", olga.workspace);
  const namesake = await person("member", undefined, "Marta Sowa");
  const theirs = await make.makeCase(namesake);
  await as(namesake, assignTaskAction, { taskId: theirs.taskId, ownerId: null });
  await as(namesake, assignTaskAction, { taskId: theirs.taskId, ownerId: namesake.userId });
  const kept = () => make.within(namesake.workspace, (tx) => tx.select().from(events));
  const [before, own] = [await kept(), await account(namesake)];
  expect(await remove(marta)).toMatchObject({ ok: true });
  expect(await kept()).toEqual(before);
  expect(await account(namesake)).toEqual(own);
  expect(await removedAt(olga)).toBeNull();
});

test("who works alone takes the workspace along; it waits for its end", async () => {
  const olga = await person("owner");
  await make.makeCase(olga);
  expect(await remove(olga)).toMatchObject({ ok: true });
  const [row] = await database().select().from(workspaces).where(eq(workspaces.id, olga.workspace.id));
  expect(row?.deletedAt).toBeInstanceOf(Date);
});

test("the only owner of others, whoever leads cases of others, and a wrong password are refused, and nothing changes", async () => {
  const olga = await person("owner");
  const { workspace } = olga;
  const marta = await person("member", workspace);
  expect(await remove(olga)).toEqual(refused("account_only_owner", workspace));
  const quiet = await make.makeCase(marta);
  await as(marta, makeQuietAction, { caseId: quiet.id, userIds: [] });
  const all = async () => [await keptIn(workspace), await account(olga), await account(marta)];
  const before = await all();
  expect(await remove(marta)).toEqual(refused("account_leads_cases", workspace));
  expect(await remove(marta, "not this one at all")).toEqual(refused("password_wrong"));
  expect(await asAccount(marta, deleteAccountAction, { password: "" })).toMatchObject({ error: { code: "invalid" } });
  expect(await signedOut(() => deleteAccountAction({ input: { password } }))).toMatchObject({
    error: { code: "signed_out" },
  });
  expect(await all()).toEqual(before);
  expect(await removedAt(marta)).toBeNull();
  expect(await removedAt(olga)).toBeNull();
});

test("one workspace that holds keeps the person in all of them", async () => {
  const marta = await person("member");
  await make.makeMember({ workspace: marta.workspace, role: "owner" });
  const second = await make.makeWorkspace({ name: "Second" });
  await make.within(second, (tx) =>
    tx.insert(members).values({ workspaceId: second.id, userId: marta.userId, role: "owner" }),
  );
  await make.makeMember({ workspace: second });
  expect(await remove(marta)).toEqual(refused("account_only_owner", second));
  expect(await removedAt(marta)).toBeNull();
  expect(await account(marta)).toMatchObject({ email: marta.email, disabledAt: null });
});

test("events let a name and an address be written over, where a transaction says so, and nothing else", async () => {
  const olga = await make.makeMember({ role: "owner" });
  const { workspace } = olga;
  await make.within(workspace, (tx) =>
    tx.insert(events).values({
      workspaceId: workspace.id,
      id: newId(),
      actorKind: "member",
      actorId: olga.userId,
      kind: "member.removed",
      facts: { name: "Greta", tasks: 2 },
      at: new Date(),
    }),
  );
  const change = (said: boolean, changed: Partial<typeof events.$inferInsert>) =>
    make.within(workspace, async (tx) => {
      if (said) await forgetPeople(tx);
      await tx.update(events).set(changed).where(eq(events.workspaceId, workspace.id));
    });
  const renamed = { facts: { name: "", tasks: 2 } };
  await expect(change(false, renamed)).rejects.toThrow();
  await expect(change(true, { facts: { name: "", tasks: 3 } })).rejects.toThrow();
  await expect(change(true, { ...renamed, kind: "member.left" })).rejects.toThrow();
  await expect(change(true, { ...renamed, actorId: null })).rejects.toThrow();
  await change(true, renamed);
  expect(await make.within(workspace, (tx) => tx.select().from(events))).toMatchObject([renamed]);
});
