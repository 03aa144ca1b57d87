import "@/lib/platform/testing/request";
import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contractReviews } from "@/db/schema/contract-reviews";
import { contracts } from "@/db/schema/clients";
import { events } from "@/db/schema/platform";
import { makers } from "@/db/testing/make";
import { archiveClientAction } from "@/lib/clients/actions";
import { database } from "@/lib/platform/database";
import { noticeRule } from "@/lib/notice/schema";
import { makeQuietAction } from "@/lib/cases/actions";
import { as } from "@/lib/platform/testing/as";
import { archiveContractAction, createContractAction, restoreContractAction, updateContractAction } from "./actions";
import { completeReviewAction, confirmContractAction } from "./review/actions";
import { confirmations } from "./review/rules";
import type { ContractInput } from "./schema";

const { within, makeMember, makeClient, makeCase } = makers(database());

const contract: ContractInput = {
  title: "Opieka marketingowa",
  number: "12/2024",
  signedOn: "2024-01-15",
  startsOn: "2024-02-01",
  term: "indefinite",
  endsOn: "2027-01-31",
  noticeLength: 3,
  noticeUnit: "month",
  noticeAlign: "quarter_end",
  noticeCalendar: "PL",
  noticeClause: "§ 9 ust. 2",
  noticeForm: "written",
  noticeAddress: "ul. Łąkowa 1",
  monthlyValueMinor: 123456,
  currency: "PLN",
};

const readContract = (workspace: { id: string }, contractId: string) =>
  within(workspace, async (tx) => {
    const [row] = await tx
      .select()
      .from(contracts)
      .where(and(eq(contracts.workspaceId, workspace.id), eq(contracts.id, contractId)));
    return row;
  });

const readKinds = async (workspace: { id: string }) =>
  (
    await within(workspace, (tx) =>
      tx
        .select({ kind: events.kind })
        .from(events)
        .where(eq(events.workspaceId, workspace.id))
        .orderBy(desc(events.id)),
    )
  ).map(({ kind }) => kind);

async function setUp() {
  const marta = await makeMember();
  return { marta, ...(await makeClient(marta.workspace)) };
}

test("a member adds a contract; what does not apply is not kept", async () => {
  const { marta, clientId } = await setUp();
  const answer = await as(marta, createContractAction, { clientId, contract });
  expect(answer).toMatchObject({ ok: true });
  const stored = await readContract(marta.workspace, answer.ok ? answer.data.contractId : "");
  const { noticeLength, noticeUnit, noticeAlign, noticeCalendar, ...columns } = contract;
  expect(stored).toMatchObject({
    ...columns,
    endsOn: null,
    noticeRule: { kind: "period", n: noticeLength, unit: noticeUnit, align: noticeAlign, calendar: noticeCalendar },
  });
  expect(await readKinds(marta.workspace)).toEqual(["contract.created"]);
});

test("a contract may say nothing about notice", async () => {
  const { marta, contractId } = await setUp();
  const silent = { ...contract, noticeLength: null, monthlyValueMinor: null };
  expect(await as(marta, updateContractAction, { contractId, version: 1, contract: silent })).toMatchObject({
    ok: true,
  });
  expect(await readContract(marta.workspace, contractId)).toMatchObject({ noticeRule: null, version: 2 });
  expect(await readKinds(marta.workspace)).toEqual(["contract.updated"]);
});

test("the form changes the terms it shows, and keeps every other condition that was read", async () => {
  const { marta, contractId } = await setUp();
  const read = noticeRule.parse({
    kind: "term_opt_out",
    n: 60,
    unit: "day",
    term: { end: "2027-06-30", renewalMonths: 12, earliest: { n: 3, unit: "month" } },
    service: { method: "email", cutoff: "16:00" },
  });
  await within(marta.workspace, (tx) =>
    tx.update(contracts).set({ noticeRule: read }).where(eq(contracts.id, contractId)),
  );
  const typed = { ...contract, noticeLength: 90, noticeUnit: "day" as const, noticeAlign: "none" as const };
  await as(marta, updateContractAction, { contractId, version: 1, contract: typed });
  expect((await readContract(marta.workspace, contractId))?.noticeRule).toEqual({ ...read, n: 90 });
});

test("what was confirmed of a contract is open again once the contract says something else", async () => {
  const marta = await makeMember({ role: "owner" });
  const { id: caseId, client } = await makeCase(marta);
  const { contractId } = client;
  const save = (version: number, changed: Partial<ContractInput>) =>
    as(marta, updateContractAction, { contractId, version, contract: { ...contract, ...changed } });
  await save(1, {});
  for (const what of confirmations) await as(marta, confirmContractAction, { caseId, what, version: 2 });
  await as(marta, completeReviewAction, { caseId, version: 3 });
  const confirmed = () =>
    within(marta.workspace, async (tx) => {
      const [review] = await tx.select().from(contractReviews).where(eq(contractReviews.caseId, caseId));
      return [
        ...(review?.ruleConfirmedAt ? ["rule"] : []),
        ...(review?.formConfirmedAt ? ["form"] : []),
        ...(review?.addressConfirmedAt ? ["address"] : []),
        ...(review?.completedAt ? ["review"] : []),
      ];
    });
  await save(2, { title: "Another name" });
  expect(await confirmed()).toEqual(["rule", "form", "address", "review"]);
  await save(3, { noticeLength: 2 });
  expect(await confirmed()).toEqual(["form", "address"]);
  await save(4, { noticeLength: 2, noticeAddress: "ul. Polna 1" });
  expect(await confirmed()).toEqual(["form"]);
});

test("a late save shows the other version and changes nothing", async () => {
  const { marta, contractId } = await setUp();
  await as(marta, updateContractAction, { contractId, version: 1, contract });
  const late = { ...contract, title: "Co innego" };
  expect(await as(marta, updateContractAction, { contractId, version: 1, contract: late })).toMatchObject({
    error: { reason: "stale", detail: { title: contract.title, noticeLength: 3, version: 2 } },
  });
  expect(await readContract(marta.workspace, contractId)).toMatchObject({ title: contract.title, version: 2 });
});

test("a fixed term needs its end, and not one before its start", async () => {
  const { marta, clientId, contractId } = await setUp();
  const endless = { ...contract, term: "fixed" as const, endsOn: null };
  const invalid = { ok: false, error: { code: "invalid", fields: { "contract.endsOn": "Please fill this in." } } };
  expect(await as(marta, createContractAction, { clientId, contract: endless })).toEqual(invalid);
  expect(await as(marta, updateContractAction, { contractId, version: 1, contract: endless })).toEqual(invalid);
  const backwards = { ...contract, term: "fixed" as const, endsOn: "2024-01-31" };
  const refused = { ok: false, error: { code: "refused", reason: "contract_ends_before_start" } };
  expect(await as(marta, createContractAction, { clientId, contract: backwards })).toEqual(refused);
  expect(await as(marta, updateContractAction, { contractId, version: 1, contract: backwards })).toEqual(refused);
  expect(await readContract(marta.workspace, contractId)).toMatchObject({ title: "Retainer", version: 1 });
});

test.each([
  ["title", { title: " " }],
  ["signedOn", { signedOn: "2026-02-30" }],
  ["startsOn", { startsOn: "0202-01-01" }],
  ["noticeLength", { noticeLength: 1201 }],
  ["monthlyValueMinor", { monthlyValueMinor: 0.5 }],
  ["monthlyValueMinor", { monthlyValueMinor: -1 }],
])("a wrong %s is said beside its field", async (field, wrong) => {
  const { marta, clientId } = await setUp();
  expect(await as(marta, createContractAction, { clientId, contract: { ...contract, ...wrong } })).toMatchObject({
    error: { code: "invalid", fields: { [`contract.${field}`]: expect.any(String) } },
  });
  expect(await readKinds(marta.workspace)).toEqual([]);
});

test("a contract is archived and brought back", async () => {
  const { marta, contractId } = await setUp();
  expect(await as(marta, restoreContractAction, { contractId })).toMatchObject({ error: { reason: "not_archived" } });
  expect(await as(marta, archiveContractAction, { contractId })).toMatchObject({ ok: true });
  expect(await as(marta, archiveContractAction, { contractId })).toMatchObject({ error: { reason: "archived" } });
  expect(await as(marta, updateContractAction, { contractId, version: 2, contract })).toMatchObject({
    error: { reason: "archived" },
  });
  expect(await as(marta, restoreContractAction, { contractId })).toMatchObject({ ok: true });
  expect(await readContract(marta.workspace, contractId)).toMatchObject({ title: "Retainer", archivedAt: null });
  expect(await readKinds(marta.workspace)).toEqual(["contract.restored", "contract.archived"]);
});

test("a contract with an open case stays", async () => {
  const marta = await makeMember();
  const { client } = await makeCase(marta);
  expect(await as(marta, archiveContractAction, { contractId: client.contractId })).toMatchObject({
    error: { reason: "has_open_case" },
  });
  expect(await readContract(marta.workspace, client.contractId)).toMatchObject({ archivedAt: null });
});

test("an archived client gets no contract, new, changed or old", async () => {
  const { marta, clientId, contractId } = await setUp();
  await as(marta, archiveContractAction, { contractId });
  await as(marta, archiveClientAction, { clientId });
  const refused = { ok: false, error: { code: "refused", reason: "client_archived" } };
  expect(await as(marta, createContractAction, { clientId, contract })).toEqual(refused);
  expect(await as(marta, restoreContractAction, { contractId })).toEqual(refused);
  const other = await setUp();
  await as(other.marta, archiveClientAction, { clientId: other.clientId });
  const update = { contractId: other.contractId, version: 1, contract };
  expect(await as(other.marta, updateContractAction, update)).toEqual(refused);
});

test("a viewer changes nothing, a stranger finds nothing", async () => {
  const { marta, clientId, contractId } = await setUp();
  const wiktor = await makeMember({ role: "viewer", workspace: marta.workspace });
  const stranger = await makeMember({ role: "admin" });
  for (const [person, code] of [
    [wiktor, "forbidden"],
    [stranger, "not_found"],
  ] as const) {
    const refused = { ok: false, error: { code } };
    expect(await as(person, createContractAction, { clientId, contract })).toEqual(refused);
    expect(await as(person, updateContractAction, { contractId, version: 1, contract })).toEqual(refused);
    expect(await as(person, archiveContractAction, { contractId })).toEqual(refused);
    expect(await as(person, restoreContractAction, { contractId })).toEqual(refused);
  }
  expect(await as(marta, archiveContractAction, { contractId: "x" })).toMatchObject({ error: { code: "invalid" } });
  expect(await as(marta, restoreContractAction, { contractId: "x" })).toMatchObject({ error: { code: "invalid" } });
  expect(await readKinds(marta.workspace)).toEqual([]);
});

test("a quiet case loses what was confirmed too, and whoever changed the contract hears nothing of it", async () => {
  const marta = await makeMember({ role: "owner" });
  const adam = await makeMember({ workspace: marta.workspace, role: "admin" });
  const { id: caseId, client } = await makeCase(marta);
  const { contractId } = client;
  const save = (who: typeof marta, version: number, noticeLength: number) =>
    as(who, updateContractAction, { contractId, version, contract: { ...contract, noticeLength } });
  await save(marta, 1, 1);
  await as(marta, confirmContractAction, { caseId, what: "rule", version: 2 });
  await as(marta, makeQuietAction, { caseId, userIds: [] });
  const answer = await save(adam, 2, 2);
  expect(answer.ok).toBe(true);
  expect(JSON.stringify(answer)).not.toContain(caseId);
  const [review] = await within(marta.workspace, (tx) =>
    tx.select().from(contractReviews).where(eq(contractReviews.caseId, caseId)),
  );
  expect(review).toMatchObject({ ruleConfirmedAt: null, version: 2 });
});
