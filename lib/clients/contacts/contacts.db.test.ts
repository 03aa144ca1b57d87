import "@/lib/platform/testing/request";
import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts } from "@/db/schema/clients";
import { events } from "@/db/schema/platform";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { as } from "@/lib/platform/testing/as";
import { archiveClientAction } from "../actions";
import { archiveContactAction, createContactAction, restoreContactAction, updateContactAction } from "./actions";

const { within, makeMember, makeClient } = makers(database());

const fields = {
  name: "Klara Zielińska",
  email: " Klara@Example.COM ",
  phone: "",
  position: "CEO",
  locale: "pl" as const,
};

const readContact = (workspace: { id: string }, contactId: string) =>
  within(workspace, async (tx) => {
    const [row] = await tx
      .select()
      .from(contacts)
      .where(and(eq(contacts.workspaceId, workspace.id), eq(contacts.id, contactId)));
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

test("a member adds a person, whose address is written one way", async () => {
  const { marta, clientId } = await setUp();
  const answer = await as(marta, createContactAction, { clientId, ...fields });
  expect(answer).toMatchObject({ ok: true });
  const contactId = answer.ok ? answer.data.contactId : "";
  expect(await readContact(marta.workspace, contactId)).toMatchObject({ clientId, email: "klara@example.com" });
  expect(await readKinds(marta.workspace)).toEqual(["contact.created"]);
});

test("a member changes a person", async () => {
  const { marta, contactId } = await setUp();
  expect(await as(marta, updateContactAction, { contactId, version: 1, ...fields, email: "" })).toMatchObject({
    ok: true,
  });
  expect(await readContact(marta.workspace, contactId)).toMatchObject({ email: "", position: "CEO", version: 2 });
  expect(await readKinds(marta.workspace)).toEqual(["contact.updated"]);
});

test("a late save shows the other version and changes nothing", async () => {
  const { marta, contactId } = await setUp();
  await as(marta, updateContactAction, { contactId, version: 1, ...fields });
  expect(await as(marta, updateContactAction, { contactId, version: 1, ...fields, phone: "600" })).toEqual({
    ok: false,
    error: {
      code: "refused",
      reason: "stale",
      detail: { ...fields, email: "klara@example.com", version: 2 },
    },
  });
  expect(await readContact(marta.workspace, contactId)).toMatchObject({ phone: "", version: 2 });
});

test("a person is archived and brought back", async () => {
  const { marta, contactId } = await setUp();
  expect(await as(marta, restoreContactAction, { contactId })).toMatchObject({ error: { reason: "not_archived" } });
  expect(await as(marta, archiveContactAction, { contactId })).toMatchObject({ ok: true });
  expect(await as(marta, archiveContactAction, { contactId })).toMatchObject({ error: { reason: "archived" } });
  expect(await as(marta, updateContactAction, { contactId, version: 2, ...fields })).toMatchObject({
    error: { reason: "archived" },
  });
  expect(await as(marta, restoreContactAction, { contactId })).toMatchObject({ ok: true });
  expect(await readContact(marta.workspace, contactId)).toMatchObject({ name: "Klara", archivedAt: null });
  expect(await readKinds(marta.workspace)).toEqual(["contact.restored", "contact.archived"]);
});

test("nobody is added to, changed at or brought back to an archived client", async () => {
  const { marta, clientId, contactId } = await setUp();
  const refused = { ok: false, error: { code: "refused", reason: "client_archived" } };
  await as(marta, archiveClientAction, { clientId });
  expect(await as(marta, createContactAction, { clientId, ...fields })).toEqual(refused);
  expect(await as(marta, updateContactAction, { contactId, version: 1, ...fields })).toEqual(refused);
  await as(marta, archiveContactAction, { contactId });
  expect(await as(marta, restoreContactAction, { contactId })).toEqual(refused);
  expect(await readKinds(marta.workspace)).toEqual(["contact.archived", "client.archived"]);
});

test("an address that is none is said beside its field", async () => {
  const { marta, clientId, contactId } = await setUp();
  const wrong = { ...fields, email: "klara(at)example.com" };
  const sentence = "Please give an e-mail address such as anna@example.com.";
  const invalid = { ok: false, error: { code: "invalid", fields: { email: sentence } } };
  expect(await as(marta, createContactAction, { clientId, ...wrong })).toEqual(invalid);
  expect(await as(marta, updateContactAction, { contactId, version: 1, ...wrong })).toEqual(invalid);
  expect(await as(marta, archiveContactAction, { contactId: "x" })).toMatchObject({ error: { code: "invalid" } });
  expect(await as(marta, restoreContactAction, { contactId: "x" })).toMatchObject({ error: { code: "invalid" } });
  expect(await readKinds(marta.workspace)).toEqual([]);
});

test("a viewer changes nothing, a stranger finds nothing", async () => {
  const { marta, clientId, contactId } = await setUp();
  const wiktor = await makeMember({ role: "viewer", workspace: marta.workspace });
  const stranger = await makeMember({ role: "admin" });
  for (const [person, code] of [
    [wiktor, "forbidden"],
    [stranger, "not_found"],
  ] as const) {
    const refused = { ok: false, error: { code } };
    expect(await as(person, createContactAction, { clientId, ...fields })).toEqual(refused);
    expect(await as(person, updateContactAction, { contactId, version: 1, ...fields })).toEqual(refused);
    expect(await as(person, archiveContactAction, { contactId })).toEqual(refused);
    expect(await as(person, restoreContactAction, { contactId })).toEqual(refused);
  }
  expect(await readKinds(marta.workspace)).toEqual([]);
});
