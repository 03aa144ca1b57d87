import "@/lib/platform/testing/request";
import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clients, contacts } from "@/db/schema/clients";
import { events } from "@/db/schema/platform";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { as, signedIn, signedOut } from "@/lib/platform/testing/as";
import { archiveClientAction } from "../actions";
import { maxImportBytes } from "./read";
import { importClients } from "./route";

const { within, makeMember, makeClient } = makers(database());

type Sent = {
  workspace: string;
  body: Uint8Array | string;
  apply?: string;
  archived?: string;
  key?: string;
  headers?: HeadersInit;
};

afterEach(() => void vi.useRealTimers());

const hashOf = (body: Uint8Array | string) => createHash("sha256").update(body).digest("hex");

async function send({ workspace, body, apply, archived, key, headers }: Sent) {
  const query = { ...(apply ? { apply } : {}), ...(archived ? { archived } : {}) };
  const request = new Request(new URL(routes.api.importClients(workspace, query), env.APP_URL), {
    method: "POST",
    headers: headers ?? { origin: new URL(env.APP_URL).origin, ...(key ? { "idempotency-key": key } : {}) },
    body: Buffer.from(body),
  });
  const response = await importClients(request, { params: Promise.resolve({ workspace }) });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

const readAll = (workspace: { id: string }) =>
  within(workspace, async (tx) => ({
    clients: await tx
      .select({ name: clients.name, folded: clients.folded, locale: clients.locale })
      .from(clients)
      .where(eq(clients.workspaceId, workspace.id))
      .orderBy(asc(clients.id)),
    contacts: await tx
      .select({ name: contacts.name, email: contacts.email, clientId: contacts.clientId })
      .from(contacts)
      .where(eq(contacts.workspaceId, workspace.id))
      .orderBy(asc(contacts.id)),
    events: await tx
      .select({ kind: events.kind, facts: events.facts })
      .from(events)
      .where(eq(events.workspaceId, workspace.id))
      .orderBy(events.id),
  }));

const file = [
  "nazwa;nip;język;osoba;e-mail",
  "Młyn Żytni;525-000-12-34;;Jan;jan@example.com",
  "Mlyn zytni;;;Ewa;ewa@example.com",
  "Piekarnia Łąkowa;;pl;Ola;ola@example.com",
  "Piekarnia Łąkowa;;pl;Klara;klara@example.com",
  "Zła;;;Jan;jan(at)example.com",
].join("\r\n");

test("a look says what would happen, line by line, and changes nothing", async () => {
  const marta = await makeMember();
  await makeClient(marta.workspace);
  const before = await readAll(marta.workspace);
  const { status, answer } = await signedIn(marta, () => send({ workspace: marta.workspace.slug, body: file }));
  expect(status).toBe(200);
  expect(answer).toMatchObject({
    ok: true,
    data: {
      sha256: hashOf(file),
      encoding: "utf-8",
      delimiter: ";",
      counts: { lines: 5, clients: 1, contacts: 3, sameClient: 1, knownClient: 1, nothingNew: 1, problems: 1 },
      rows: [
        { line: 2, outcome: "new_client" },
        { line: 3, outcome: "same_client", first: 2 },
        { line: 4, outcome: "known_client", name: "Piekarnia Łąkowa" },
        { line: 5, outcome: "nothing_new" },
      ],
      problems: [{ line: 6, problem: "bad_email" }],
    },
  });
  expect(await readAll(marta.workspace)).toEqual(before);
});

test("what was agreed to is added, with one event", async () => {
  const marta = await makeMember();
  const { clientId } = await makeClient(marta.workspace);
  const sent = { workspace: marta.workspace.slug, body: file, apply: hashOf(file) };
  const { answer } = await signedIn(marta, () => send(sent));
  expect(answer).toEqual({ ok: true, data: { clients: 1, contacts: 3, restored: 0 } });
  const after = await readAll(marta.workspace);
  expect(after.clients).toEqual([
    { name: "Piekarnia Łąkowa", folded: "piekarnia lakowa", locale: "en" },
    { name: "Młyn Żytni", folded: "mlyn zytni", locale: "en" },
  ]);
  expect(after.contacts.filter((contact) => contact.clientId === clientId).map(({ name }) => name)).toEqual([
    "Klara",
    "Ola",
  ]);
  expect(after.events).toEqual([
    { kind: "client.imported", facts: { count: 1, contacts: 3, restored: 0, sha256: hashOf(file) } },
  ]);
});

test("the same file again adds nothing, and a retry of the same request gets the same answer", async () => {
  const marta = await makeMember();
  const sent = { workspace: marta.workspace.slug, body: file, apply: hashOf(file), key: crypto.randomUUID() };
  const first = await signedIn(marta, () => send(sent));
  expect(await signedIn(marta, () => send(sent))).toEqual(first);
  const { status, answer } = await signedIn(marta, () => send({ ...sent, key: crypto.randomUUID() }));
  expect(status).toBe(422);
  expect(answer).toMatchObject({ ok: false, error: { reason: "import_nothing_new" } });
  expect((await readAll(marta.workspace)).events).toHaveLength(1);
});

test("two imports of the same file at once add it once", async () => {
  const marta = await makeMember();
  const sent = { workspace: marta.workspace.slug, body: file, apply: hashOf(file) };
  const both = await Promise.all([signedIn(marta, () => send(sent)), signedIn(marta, () => send(sent))]);
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422]);
  expect((await readAll(marta.workspace)).clients).toHaveLength(2);
});

describe("clients of the archive", () => {
  const body = "nazwa;osoba;e-mail\nPiekarnia Łąkowa;Ola;ola@example.com\nMłyn;Jan;jan@example.com\n";
  const archive = async () => {
    const marta = await makeMember();
    const { clientId } = await makeClient(marta.workspace);
    expect(await as(marta, archiveClientAction, { clientId })).toMatchObject({ ok: true });
    const sent = { workspace: marta.workspace.slug, body };
    const isArchived = () =>
      within(marta.workspace, async (tx) => {
        const [row] = await tx.select({ at: clients.archivedAt }).from(clients).where(eq(clients.id, clientId));
        return row?.at instanceof Date;
      });
    return { marta, clientId, sent, isArchived };
  };

  test.each([
    [undefined, 1, 0, "archived_client"],
    ["keep", 1, 0, "archived_client"],
    ["anything", 1, 0, "archived_client"],
    ["restore", 2, 1, "restored_client"],
  ] as const)("a look (%s) says what would become of them, and changes nothing", async (archived, ...expected) => {
    const [contacts, restored, outcome] = expected;
    const { marta, sent, isArchived } = await archive();
    const before = await readAll(marta.workspace);
    const { answer } = await signedIn(marta, () => send({ ...sent, ...(archived ? { archived } : {}) }));
    expect(answer).toMatchObject({
      data: { counts: { clients: 1, contacts, restored, archived: 1 }, rows: [{ outcome }, { outcome: "new_client" }] },
    });
    expect(await isArchived()).toBe(true);
    expect(await readAll(marta.workspace)).toEqual(before);
  });

  test("stay there with nothing added, unless asked back", async () => {
    const { marta, clientId, sent, isArchived } = await archive();
    const apply = hashOf(body);
    const people = async () =>
      (await readAll(marta.workspace)).contacts.filter((contact) => contact.clientId === clientId).length;
    const kept = await signedIn(marta, () => send({ ...sent, apply }));
    expect(kept.answer).toEqual({ ok: true, data: { clients: 1, contacts: 1, restored: 0 } });
    expect([await isArchived(), await people()]).toEqual([true, 1]);
    const back = await signedIn(marta, () => send({ ...sent, apply, archived: "restore" }));
    expect(back.answer).toEqual({ ok: true, data: { clients: 0, contacts: 1, restored: 1 } });
    expect([await isArchived(), await people()]).toEqual([false, 2]);
    const facts = (await readAll(marta.workspace)).events.at(-1)?.facts;
    expect(facts).toEqual({ count: 0, contacts: 1, restored: 1, sha256: apply });
  });

  test("are not brought back by a repeat of a request that kept them", async () => {
    const { marta, sent, isArchived } = await archive();
    const agreed = { ...sent, apply: hashOf(body), key: crypto.randomUUID() };
    await signedIn(marta, () => send(agreed));
    const { answer } = await signedIn(marta, () => send({ ...agreed, archived: "restore" }));
    expect(answer).toMatchObject({ ok: false, error: { reason: "repeated_differently" } });
    expect(await isArchived()).toBe(true);
  });
});

test("another file than the one that was looked at is refused", async () => {
  const marta = await makeMember();
  for (const apply of [hashOf("another"), "x"]) {
    const { answer } = await signedIn(marta, () => send({ workspace: marta.workspace.slug, body: file, apply }));
    expect(answer).toMatchObject({ ok: false, error: { reason: "import_changed" } });
  }
  expect((await readAll(marta.workspace)).clients).toEqual([]);
});

test.each([
  ["import_empty", "", 422],
  ["import_not_text", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 422],
  ["import_without_name", "a;b\n1;2\n", 422],
  ["import_without_rows", "nazwa\n", 422],
  ["import_broken_quotes", 'nazwa\n"A\n', 422],
  ["import_too_large", Buffer.alloc(maxImportBytes + 1, 65), 413],
])("%s is said", async (reason, body, expected) => {
  const marta = await makeMember();
  const { status, answer } = await signedIn(marta, () => send({ workspace: marta.workspace.slug, body }));
  expect(status).toBe(expected);
  expect(answer).toMatchObject({ ok: false, error: { code: "refused", reason } });
});

test("a body without a declared size is cut off at the limit", async () => {
  const marta = await makeMember();
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000).fill(65));
    },
  });
  const request = new Request(new URL(routes.api.importClients(marta.workspace.slug), env.APP_URL), {
    method: "POST",
    headers: { origin: new URL(env.APP_URL).origin },
    body: endless,
    duplex: "half",
  } as RequestInit);
  const params = Promise.resolve({ workspace: marta.workspace.slug });
  expect((await signedIn(marta, () => importClients(request, { params }))).status).toBe(413);
  expect(sent).toBeLessThan(maxImportBytes + 5_000_000);
});

test("a viewer is refused; strangers, other sites and the signed out find nothing", async () => {
  const marta = await makeMember();
  const wiktor = await makeMember({ role: "viewer", workspace: marta.workspace });
  const stranger = await makeMember({ role: "admin" });
  const sent = { workspace: marta.workspace.slug, body: file, apply: hashOf(file) };
  expect(await signedIn(wiktor, () => send(sent))).toMatchObject({
    status: 403,
    answer: { error: { code: "forbidden" } },
  });
  expect(await signedIn(stranger, () => send(sent))).toMatchObject({ status: 404 });
  expect(await signedIn(marta, () => send({ ...sent, workspace: "no-such-firm" }))).toMatchObject({ status: 404 });
  expect(await signedOut(() => send(sent))).toMatchObject({ status: 401, answer: { error: { code: "signed_out" } } });
  const elsewhere = { ...sent, headers: { origin: "https://elsewhere.example" } };
  expect(await signedIn(marta, () => send(elsewhere))).toMatchObject({ status: 404 });
  expect(await signedIn(marta, () => send({ ...sent, headers: {} }))).toMatchObject({ status: 404 });
  expect((await readAll(marta.workspace)).clients).toEqual([]);
});

test("too many at once are asked to wait", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const marta = await makeMember();
  const sent = { workspace: marta.workspace.slug, body: "nazwa\nA\n" };
  const answers = await signedIn(marta, () => Promise.all(Array.from({ length: 31 }, () => send(sent))));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
});

test("fifty thousand lines are added in one go", async () => {
  const marta = await makeMember();
  const lines = Array.from(
    { length: 50_000 },
    (_, at) => `Firma ${Math.floor(at / 2)};;;Osoba ${at};o${at}@example.com`,
  );
  const body = ["nazwa;nip;język;osoba;e-mail", ...lines].join("\n");
  const { answer } = await signedIn(marta, () => send({ workspace: marta.workspace.slug, body, apply: hashOf(body) }));
  expect(answer).toEqual({ ok: true, data: { clients: 25_000, contacts: 50_000, restored: 0 } });
});
