import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, outbox } from "@/db/schema/platform";
import { members, workspaces } from "@/db/schema/workspaces";
import { asWorker } from "@/db/tenant";
import { type MadeMember, type MadeWorkspace, makers } from "@/db/testing/make";
import { inviteAction } from "@/lib/members/invitations/actions";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { inMembersWorkspace } from "@/lib/platform/membership";
import { forbidden, notFound, refused } from "@/lib/platform/testing/answers";
import { as, asAccount, signedOut } from "@/lib/platform/testing/as";
import { createWorkspaceAction, updateWorkspaceAction } from "./actions";
import { retryMailAction } from "./outbox/actions";
import { findMail, loadOutbox } from "./outbox/queries";
import { listMyWorkspaces } from "./queries";

const { makeMember, makeUser, makeWorkspace, within } = makers(database());
const firm = (given: object = {}) => ({
  name: "Łąka & Syn",
  slug: `laka-${newId().slice(-12)}`,
  timeZone: "Europe/Warsaw",
  calendar: "PL" as const,
  locale: "pl" as const,
  ...given,
});

const settings = (given: object = {}) => ({
  version: 1,
  name: "Studio Wierzba",
  address: "ul. Rzeczna 3\n00-001 Warszawa",
  email: "Biuro@Wierzba.example",
  timeZone: "Europe/Lisbon",
  calendar: "DE" as const,
  locale: "en" as const,
  feedbackRetentionMonths: 36,
  ...given,
});

const stored = async (workspace: MadeWorkspace) =>
  (await database().select().from(workspaces).where(eq(workspaces.id, workspace.id)))[0];
const kinds = (workspace: { id: string }) =>
  within(workspace, async (tx) =>
    (await tx.select({ kind: events.kind }).from(events).orderBy(events.id)).map(({ kind }) => kind),
  );

const person = ({ userId, name, email }: MadeMember) => ({
  userId,
  name,
  email,
  sessionId: newId(),
  locale: "en" as const,
  theme: "system" as const,
});

test("who makes a workspace owns it", async () => {
  const olga = await makeUser({ name: "Olga" });
  const input = firm();
  expect(await asAccount({ userId: olga.id }, createWorkspaceAction, input)).toEqual({
    ok: true,
    data: { slug: input.slug },
  });
  expect(await listMyWorkspaces(olga.id)).toEqual([
    { slug: input.slug, name: "Łąka & Syn", role: "owner", timeZone: "Europe/Warsaw" },
  ]);
  const [row] = await database().select().from(workspaces).where(eq(workspaces.slug, input.slug));
  expect(row).toMatchObject({ locale: "pl", calendar: "PL", email: olga.email });
  expect(await kinds({ id: row?.id ?? "" })).toEqual(["workspace.created"]);
});

test("an address that is taken is refused and its workspace stays as it is", async () => {
  const olga = await makeUser();
  const theirs = await makeWorkspace();
  expect(await asAccount({ userId: olga.id }, createWorkspaceAction, firm({ slug: theirs.slug }))).toEqual(
    refused("slug_taken"),
  );
  expect(await stored(theirs)).toMatchObject({ name: theirs.name });
  expect(await listMyWorkspaces(olga.id)).toEqual([]);
});

test.each([
  [{ name: " " }, "name"],
  [{ slug: "Łąka" }, "slug"],
  [{ slug: "a--b" }, "slug"],
  [{ slug: "-a" }, "slug"],
  [{ slug: "" }, "slug"],
  [{ timeZone: "Moon/Sea" }, "timeZone"],
  [{ calendar: "XX" }, "calendar"],
  [{ locale: "de" }, "locale"],
])("making a workspace with %j is invalid at %s", async (given, field) => {
  const olga = await makeUser();
  const answer = await asAccount({ userId: olga.id }, createWorkspaceAction, firm(given));
  expect(answer).toMatchObject({ error: { code: "invalid", fields: { [field]: expect.any(String) } } });
});

test("nobody makes a workspace without being signed in", async () => {
  expect(await signedOut(() => createWorkspaceAction({ input: firm() }))).toEqual({
    ok: false,
    error: { code: "signed_out" },
  });
});

test("an admin changes the settings, and it is remembered", async () => {
  const adam = await makeMember({ role: "admin" });
  expect(await as(adam, updateWorkspaceAction, settings())).toMatchObject({ ok: true });
  expect(await stored(adam.workspace)).toMatchObject({
    slug: adam.workspace.slug,
    email: "biuro@wierzba.example",
    timeZone: "Europe/Lisbon",
    calendar: "DE",
    feedbackRetentionMonths: 36,
    version: 2,
  });
  expect(await kinds(adam.workspace)).toEqual(["workspace.updated"]);
});

test("settings that somebody saved meanwhile are shown, not overwritten", async () => {
  const olga = await makeMember({ role: "owner" });
  const adam = await makeMember({ role: "admin", workspace: olga.workspace });
  await as(adam, updateWorkspaceAction, settings({ name: "Adam's name" }));
  const answer = await as(olga, updateWorkspaceAction, settings({ name: "Olga's name" }));
  expect(answer).toMatchObject({
    error: { code: "refused", reason: "stale", detail: { name: "Adam's name", version: 2 } },
  });
  expect(await stored(olga.workspace)).toMatchObject({ name: "Adam's name", version: 2 });
});

test.each([
  [{ email: "nowhere" }, "email"],
  [{ name: "" }, "name"],
  [{ feedbackRetentionMonths: 0 }, "feedbackRetentionMonths"],
  [{ timeZone: "x" }, "timeZone"],
])("settings with %j are invalid at %s", async (given, field) => {
  const olga = await makeMember({ role: "owner" });
  expect(await as(olga, updateWorkspaceAction, settings(given))).toMatchObject({
    error: { code: "invalid", fields: { [field]: expect.any(String) } },
  });
  expect(await stored(olga.workspace)).toMatchObject({ version: 1 });
});

test.each(["member", "viewer"] as const)("a %s changes no settings and sees no outbox", async (role) => {
  const who = await makeMember({ role });
  expect(await as(who, updateWorkspaceAction, settings())).toEqual(forbidden);
  expect(await stored(who.workspace)).toMatchObject({ version: 1 });
  expect(await inMembersWorkspace(person(who), who.workspace.slug, (scope) => loadOutbox(scope, undefined))).toBeNull();
});

test("another workspace's settings are not there", async () => {
  const olga = await makeMember({ role: "owner" });
  const theirs = await makeWorkspace();
  expect(await as(olga, updateWorkspaceAction, settings(), { workspace: theirs.slug })).toEqual(notFound);
  expect(await stored(theirs)).toMatchObject({ version: 1 });
});

test("the list is of today: no removed membership, no suspended workspace", async () => {
  const olga = await makeUser({ name: "Olga" });
  const [here, left, suspended] = [await makeWorkspace({ name: "B" }), await makeWorkspace(), await makeWorkspace()];
  const own = { userId: olga.id, role: "viewer" as const };
  await within(here, (tx) => tx.insert(members).values({ ...own, workspaceId: here.id }));
  await within(left, (tx) => tx.insert(members).values({ ...own, workspaceId: left.id, removedAt: new Date() }));
  await within(suspended, (tx) => tx.insert(members).values({ ...own, workspaceId: suspended.id }));
  await database().update(workspaces).set({ suspendedAt: new Date() }).where(eq(workspaces.id, suspended.id));
  expect((await listMyWorkspaces(olga.id)).map(({ slug }) => slug)).toEqual([here.slug]);
});

async function mailed(olga: MadeMember) {
  await as(olga, inviteAction, {
    email: `klara-${newId().slice(-12)}@example.com`,
    role: "viewer",
    locale: "en",
    deliver: "mail",
  });
  const [row] = await within(olga.workspace, (tx) => tx.select().from(outbox));
  return row?.id ?? "";
}

const finish = (mailId: string, set: Partial<typeof outbox.$inferInsert>) =>
  asWorker(database(), (tx) => tx.update(outbox).set(set).where(eq(outbox.id, mailId)));

test("an owner reads a waiting message with its link", async () => {
  const olga = await makeMember({ role: "owner" });
  const mailId = await mailed(olga);
  const page = await inMembersWorkspace(person(olga), olga.workspace.slug, (scope) => loadOutbox(scope, undefined));
  expect(page).toMatchObject({
    mails: [{ id: mailId, state: "waiting", canRetry: false }],
    more: false,
    canRetry: true,
  });
  const mail = await inMembersWorkspace(person(olga), olga.workspace.slug, (scope) => findMail(scope, mailId));
  expect(mail?.text).toContain(olga.workspace.name);
  expect(mail?.links).toEqual([expect.stringMatching(/^http:\/\/localhost:3000\/invitation\/[\w-]+\/[\w-]{43}$/)]);
});

test("a message is not there for another workspace or a plain member", async () => {
  const olga = await makeMember({ role: "owner" });
  const marta = await makeMember({ workspace: olga.workspace });
  const stranger = await makeMember({ role: "owner" });
  const mailId = await mailed(olga);
  const read = (who: MadeMember, id: string) =>
    inMembersWorkspace(person(who), who.workspace.slug, (scope) => findMail(scope, id));
  expect(await read(stranger, mailId)).toBeNull();
  expect(await read(marta, mailId)).toBeNull();
  expect(await read(olga, "not an id")).toBeNull();
  expect(await as(stranger, retryMailAction, { mailId })).toEqual(notFound);
  expect(await as(marta, retryMailAction, { mailId })).toEqual(forbidden);
});

test("a message that failed is sent again; one that waits or was sent is not", async () => {
  const olga = await makeMember({ role: "owner" });
  const mailId = await mailed(olga);
  expect(await as(olga, retryMailAction, { mailId })).toEqual(refused("mail_not_failed"));
  await finish(mailId, { deadAt: new Date(), lastError: "550 no such user", attempts: 12 });
  expect(await as(olga, retryMailAction, { mailId })).toMatchObject({ ok: true });
  const [row] = await within(olga.workspace, (tx) => tx.select().from(outbox));
  expect(row).toMatchObject({ deadAt: null, attempts: 0, lastError: null });
  expect(await kinds(olga.workspace)).toContain("mail.retried");
  await finish(mailId, { doneAt: new Date() });
  expect(await as(olga, retryMailAction, { mailId })).toEqual(refused("mail_not_failed"));
  expect(await as(olga, retryMailAction, { mailId: "x" })).toMatchObject({ error: { code: "invalid" } });
});
