import "@/lib/platform/testing/request";
import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { caseWords } from "@/db/schema/cases";
import { clients } from "@/db/schema/clients";
import { events } from "@/db/schema/platform";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { as } from "@/lib/platform/testing/as";
import { archiveClientAction, createClientAction, restoreClientAction, updateClientAction } from "./actions";

const { within, makeMember, makeClient, makeCase, readCase } = makers(database());

const fields = {
  name: " Młyn  Żytni ",
  kind: "business" as const,
  taxId: "525-000-12-34",
  address: "ul. Łąkowa 1\r\n00-001 Warszawa",
  locale: "pl" as const,
  note: "",
};

const readClient = (workspace: { id: string }, clientId: string) =>
  within(workspace, async (tx) => {
    const [row] = await tx
      .select()
      .from(clients)
      .where(and(eq(clients.workspaceId, workspace.id), eq(clients.id, clientId)));
    return row;
  });

const readEvents = (workspace: { id: string }) =>
  within(workspace, (tx) =>
    tx
      .select({ kind: events.kind, facts: events.facts })
      .from(events)
      .where(eq(events.workspaceId, workspace.id))
      .orderBy(desc(events.id)),
  );

async function setUp() {
  const marta = await makeMember();
  const client = await makeClient(marta.workspace);
  return { marta, client, clientId: client.clientId };
}

test("a member adds a client, written one way and found without diacritics", async () => {
  const marta = await makeMember();
  const answer = await as(marta, createClientAction, fields);
  expect(answer).toMatchObject({ ok: true });
  const clientId = answer.ok ? answer.data.clientId : "";
  expect(await readClient(marta.workspace, clientId)).toMatchObject({
    name: "Młyn Żytni",
    folded: "mlyn zytni",
    address: "ul. Łąkowa 1\n00-001 Warszawa",
    version: 1,
  });
  expect(await readEvents(marta.workspace)).toEqual([
    { kind: "client.created", facts: { clientId, name: "Młyn Żytni" } },
  ]);
});

test("a retry with the same key adds one client", async () => {
  const marta = await makeMember();
  const key = crypto.randomUUID();
  const first = await as(marta, createClientAction, fields, { key });
  expect(await as(marta, createClientAction, fields, { key })).toEqual(first);
  expect(await readEvents(marta.workspace)).toHaveLength(1);
});

test("a member changes a client", async () => {
  const { marta, clientId } = await setUp();
  expect(await as(marta, updateClientAction, { clientId, version: 1, ...fields })).toMatchObject({ ok: true });
  expect(await readClient(marta.workspace, clientId)).toMatchObject({ folded: "mlyn zytni", version: 2 });
  expect(await readEvents(marta.workspace)).toMatchObject([{ kind: "client.updated" }]);
});

test("the cases of a renamed client are sorted and found by its new name", async () => {
  const marta = await makeMember();
  const made = await makeCase(marta);
  const { clientId } = made.client;
  await as(marta, updateClientAction, { clientId, version: 1, ...fields });
  expect(await readCase(marta.workspace, made.id)).toMatchObject({ folded: "mlyn zytni" });
  const words = await within(marta.workspace, (tx) =>
    tx.select({ word: caseWords.word }).from(caseWords).where(eq(caseWords.caseId, made.id)),
  );
  expect(words.map(({ word }) => word).toSorted()).toEqual(["mlyn", "zytni"]);
});

test("a save over a version that is not the newest shows the other one and changes nothing", async () => {
  const { marta, clientId } = await setUp();
  await as(marta, updateClientAction, { clientId, version: 1, ...fields });
  const late = { clientId, version: 1, ...fields, name: "Inna nazwa" };
  expect(await as(marta, updateClientAction, late)).toMatchObject({
    ok: false,
    error: { code: "refused", reason: "stale", detail: { name: "Młyn Żytni", version: 2 } },
  });
  expect(await readClient(marta.workspace, clientId)).toMatchObject({ name: "Młyn Żytni", version: 2 });
});

test("a client is archived and brought back", async () => {
  const { marta, clientId } = await setUp();
  expect(await as(marta, archiveClientAction, { clientId })).toMatchObject({ ok: true });
  expect((await readClient(marta.workspace, clientId))?.archivedAt).toBeInstanceOf(Date);
  expect(await as(marta, restoreClientAction, { clientId })).toMatchObject({ ok: true });
  expect((await readClient(marta.workspace, clientId))?.archivedAt).toBeNull();
  expect((await readEvents(marta.workspace)).map(({ kind }) => kind)).toEqual(["client.restored", "client.archived"]);
});

test("a client with an open case stays", async () => {
  const marta = await makeMember();
  const { client } = await makeCase(marta);
  expect(await as(marta, archiveClientAction, { clientId: client.clientId })).toEqual({
    ok: false,
    error: { code: "refused", reason: "has_open_case" },
  });
  expect((await readClient(marta.workspace, client.clientId))?.archivedAt).toBeNull();
});

test("what is archived is neither changed nor archived again, what is not is not restored", async () => {
  const { marta, clientId } = await setUp();
  expect(await as(marta, restoreClientAction, { clientId })).toMatchObject({ error: { reason: "not_archived" } });
  await as(marta, archiveClientAction, { clientId });
  const before = await readClient(marta.workspace, clientId);
  const update = { clientId, version: 2, ...fields };
  expect(await as(marta, updateClientAction, update)).toMatchObject({ error: { reason: "archived" } });
  expect(await as(marta, archiveClientAction, { clientId })).toMatchObject({ error: { reason: "archived" } });
  expect(await readClient(marta.workspace, clientId)).toEqual(before);
});

test("a name that is missing or too long is said beside its field", async () => {
  const { marta, clientId } = await setUp();
  for (const name of ["", " \u0000 ", "x".repeat(201)]) {
    expect(await as(marta, createClientAction, { ...fields, name })).toMatchObject({
      error: { code: "invalid", fields: { name: expect.any(String) } },
    });
    expect(await as(marta, updateClientAction, { clientId, version: 1, ...fields, name })).toMatchObject({
      error: { code: "invalid", fields: { name: expect.any(String) } },
    });
  }
  expect(await as(marta, archiveClientAction, { clientId: "x" })).toMatchObject({ error: { code: "invalid" } });
  expect(await as(marta, restoreClientAction, { clientId: "x" })).toMatchObject({ error: { code: "invalid" } });
  expect(await readEvents(marta.workspace)).toEqual([]);
});

test("a viewer changes nothing", async () => {
  const { marta, clientId } = await setUp();
  const wiktor = await makeMember({ role: "viewer", workspace: marta.workspace });
  const forbidden = { ok: false, error: { code: "forbidden" } };
  expect(await as(wiktor, createClientAction, fields)).toEqual(forbidden);
  expect(await as(wiktor, updateClientAction, { clientId, version: 1, ...fields })).toEqual(forbidden);
  expect(await as(wiktor, archiveClientAction, { clientId })).toEqual(forbidden);
  expect(await as(wiktor, restoreClientAction, { clientId })).toEqual(forbidden);
  expect(await readEvents(marta.workspace)).toEqual([]);
});

test("another workspace's admin gets not found, not forbidden", async () => {
  const { marta, clientId } = await setUp();
  const stranger = await makeMember({ role: "admin" });
  const notFound = { ok: false, error: { code: "not_found" } };
  for (const options of [{}, { workspace: marta.workspace.slug }]) {
    expect(await as(stranger, updateClientAction, { clientId, version: 1, ...fields }, options)).toEqual(notFound);
    expect(await as(stranger, archiveClientAction, { clientId }, options)).toEqual(notFound);
    expect(await as(stranger, restoreClientAction, { clientId }, options)).toEqual(notFound);
  }
  expect(await as(stranger, createClientAction, fields, { workspace: marta.workspace.slug })).toEqual(notFound);
  expect(await readClient(marta.workspace, clientId)).toMatchObject({ name: "Piekarnia Łąkowa", version: 1 });
});
