import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { users } from "@/db/schema/accounts";
import { clients, contracts } from "@/db/schema/clients";
import { caseViewers } from "@/db/schema/lifecycle";
import { outbox } from "@/db/schema/platform";
import { workspaces } from "@/db/schema/workspaces";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { readInWorkspace } from "@/lib/platform/read";
import { signedIn } from "@/lib/platform/testing/as";
import { remindOfRenewals } from "./commands";
import { loadRenewals } from "./queries";
import type { RenewalHorizon } from "./rules";

const { makeMember, makeClient, makeCase, within } = makers(database());

/** Objections to this term may arrive until 1 November of its year; it never stops renewing, so the test never ages. */
const noticeRule = {
  kind: "term_opt_out",
  n: 60,
  unit: "day",
  term: { end: "2026-12-31", renewalMonths: 12 },
};

const see = (person: MadeMember, horizon: RenewalHorizon) =>
  signedIn(person, () => readInWorkspace(person.workspace.slug, (scope) => loadRenewals(scope, horizon)));

const setContract = (person: MadeMember, contractId: string, change: Partial<typeof contracts.$inferInsert>) =>
  within(person.workspace, (tx) => tx.update(contracts).set(change).where(eq(contracts.id, contractId)));

const remindersTo = async (person: MadeMember) => {
  const rows = await within(person.workspace, (tx) =>
    tx.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.workspaceId, person.workspace.id)),
  );
  return rows.flatMap(({ payload }) => {
    const { to, template, text } = payload as { to: { address: string }; template: string; text: string };
    return template === "renewal_window" && to.address === person.email ? [text] : [];
  });
};

const setClient = (person: MadeMember, clientId: string, change: Partial<typeof clients.$inferInsert>) =>
  within(person.workspace, (tx) => tx.update(clients).set(change).where(eq(clients.id, clientId)));

const setCase = (person: MadeMember, caseId: string, change: Partial<typeof cases.$inferInsert>) =>
  within(person.workspace, (tx) => tx.update(cases).set(change).where(eq(cases.id, caseId)));

async function start() {
  const olga = await makeMember({ role: "owner" });
  const client = await makeClient(olga.workspace);
  await setContract(olga, client.contractId, { noticeRule });
  return { olga, client };
}

test("a contract that renews by itself stands on the page, for every role, and for nobody else's workspace", async () => {
  const { olga, client } = await start();
  const wiktor = await makeMember({ role: "viewer", workspace: olga.workspace });
  const stranger = await makeMember({ role: "owner" });
  expect((await see(olga, 365)).lines).toMatchObject([{ contractId: client.contractId, openCaseId: null }]);
  expect(await see(wiktor, 365)).toMatchObject({ lines: [{ contractId: client.contractId }], canOpen: false });
  expect(await see(stranger, 365)).toMatchObject({ lines: [], watched: 0 });
});

test("a contract of another kind, an archived one and one that was ended are not watched", async () => {
  const { olga, client } = await start();
  const watched = async () => (await see(olga, 365)).watched;
  await setContract(olga, client.contractId, { archivedAt: new Date() });
  expect(await watched()).toBe(0);
  await setContract(olga, client.contractId, { archivedAt: null, noticeRule: { kind: "period", n: 3, unit: "month" } });
  expect(await watched()).toBe(0);
  await setContract(olga, client.contractId, { noticeRule });
  await setClient(olga, client.clientId, { archivedAt: new Date() });
  expect(await watched()).toBe(0);

  const clientCase = await makeCase(olga);
  await setContract(olga, clientCase.client.contractId, { noticeRule });
  expect((await see(olga, 365)).lines).toMatchObject([{ openCaseId: clientCase.id }]);
  await within(olga.workspace, (tx) =>
    tx
      .update(cases)
      .set({ noticeDeliveredOn: "2026-10-01" })
      .where(and(eq(cases.workspaceId, olga.workspace.id), eq(cases.id, clientCase.id))),
  );
  expect(await watched()).toBe(0);
  await setCase(olga, clientCase.id, {
    noticeDeliveredOn: null,
    state: "closed",
    isOpen: false,
    closedOn: "2026-11-02",
  });
  expect(await watched()).toBe(0);
  await setCase(olga, clientCase.id, { state: "retained", closedOn: null });
  expect((await see(olga, 365)).lines).toMatchObject([{ openCaseId: null }]);
});

test("owners and admins are written to at every mark, once, in their language", async () => {
  const { olga } = await start();
  const daria = await makeMember({ role: "admin", workspace: olga.workspace, locale: "en" });
  const marta = await makeMember({ role: "member", workspace: olga.workspace });
  const left = await makeMember({ role: "owner", workspace: olga.workspace, removed: true });
  const shut = await makeMember({ role: "admin", workspace: olga.workspace });
  await database().update(users).set({ disabledAt: new Date() }).where(eq(users.id, shut.userId));
  const on = (day: string) => remindOfRenewals(database(), new Date(`${day}T09:00:00Z`));

  await on("2026-09-01");
  expect(await remindersTo(daria)).toEqual([]);
  await on("2026-09-02");
  await on("2026-09-02");
  await on("2026-09-20");
  expect(await remindersTo(daria)).toHaveLength(1);
  expect(await remindersTo(olga)).toHaveLength(1);
  expect((await remindersTo(daria))[0]).toContain("has to arrive by 1 November 2026");
  await on("2026-10-02");
  await on("2026-10-16");
  await on("2026-11-01");
  expect(await remindersTo(daria)).toHaveLength(3);
  for (const person of [marta, left, shut]) expect(await remindersTo(person)).toEqual([]);
});

test("the window that closes first stands first", async () => {
  const { olga, client } = await start();
  const soon = await makeClient(olga.workspace);
  await setContract(olga, soon.contractId, { noticeRule: { ...noticeRule, n: 90 } });
  const { lines } = await see(olga, 365);
  const left = lines.map(({ window }) => window.daysLeft);
  expect(new Set(lines.map(({ contractId }) => contractId))).toEqual(new Set([soon.contractId, client.contractId]));
  expect(left).toEqual(left.toSorted((one, other) => one - other));
});

test("a suspended workspace is reminded of nothing", async () => {
  const { olga } = await start();
  await database().update(workspaces).set({ suspendedAt: new Date() }).where(eq(workspaces.id, olga.workspace.id));
  await remindOfRenewals(database(), new Date("2026-10-02T09:00:00Z"));
  expect(await remindersTo(olga)).toEqual([]);
});

test("a quiet case is not betrayed by the page of its contract, nor by a reminder that fails to come", async () => {
  const olga = await makeMember({ role: "owner" });
  const { workspace } = olga;
  const adam = await makeMember({ role: "admin", workspace });
  const quiet = await makeCase(olga);
  const { contractId } = quiet.client;
  await setContract(olga, contractId, { noticeRule });
  await within(workspace, async (tx) => {
    await tx.update(cases).set({ quiet: true }).where(eq(cases.id, quiet.id));
    const named = { workspaceId: workspace.id, caseId: quiet.id, userId: olga.userId, addedBy: olga.userId };
    await tx.insert(caseViewers).values(named);
  });
  const lineOf = async (person: MadeMember) => (await see(person, 365)).lines;
  expect(await lineOf(olga)).toMatchObject([{ contractId, openCaseId: quiet.id }]);
  const before = await lineOf(adam);
  expect(before).toMatchObject([{ contractId, openCaseId: null }]);

  await within(workspace, (tx) =>
    tx.update(cases).set({ noticeDeliveredOn: "2026-08-01" }).where(eq(cases.id, quiet.id)),
  );
  expect(await lineOf(olga)).toEqual([]);
  expect(await lineOf(adam)).toEqual(before);
  await remindOfRenewals(database(), new Date("2026-09-02T09:00:00Z"));
  expect(await remindersTo(olga)).toEqual([]);
  expect(await remindersTo(adam)).toHaveLength(1);
  expect((await remindersTo(adam))[0]).not.toContain(quiet.id);
});
