import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { connect } from "@/db/client";
import { outbox } from "@/db/schema/platform";
import { workspaces } from "@/db/schema/workspaces";
import { asWorker, inWorkspace } from "@/db/tenant";
import { newId } from "@/lib/platform/ids";
import { runWorker } from "@/lib/platform/jobs/worker";
import { type BundledMail, enqueueBundledMail } from "./bundle";
import { enqueueMail } from "./enqueue";
import { listOutbox, retryMail } from "./outbox";
import { mailHandler } from "./send";
import { startSmtpSink } from "./testing/smtp-sink";

const connection = connect(inject("appUrl"), 6);
const { db } = connection;
const folder = mkdtempSync(join(tmpdir(), "partwell-outbox-"));
const sink = await startSmtpSink();
let workspaceId: string;

beforeEach(async () => {
  workspaceId = await makeWorkspace();
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sink.stop();
  await connection.client.end();
});

async function makeWorkspace() {
  const id = newId();
  await db.insert(workspaces).values({
    id,
    slug: `firm-${id}`,
    name: "Firma",
    locale: "pl",
    timeZone: "Europe/Warsaw",
    calendar: "PL",
  });
  return id;
}

const klara = { name: "Klara", address: "Klara@Klient.PL" };
const answered = { firm: "Firma", clientName: "Klient", contactName: "Klara", path: "/w/firma/cases/1" };

const ask = (address = klara.address) =>
  inWorkspace(db, workspaceId, (tx) =>
    enqueueMail(tx, {
      workspaceId,
      template: "feedback_answered",
      to: { ...klara, address },
      locale: "pl",
      values: answered,
    }),
  );

const list = () => inWorkspace(db, workspaceId, (tx) => listOutbox(tx, workspaceId));
const stored = () =>
  asWorker(db, (tx) => tx.select().from(outbox).where(eq(outbox.workspaceId, workspaceId)).orderBy(outbox.id));

/** Sends this workspace's mail alone: other tests share the table. */
async function send(smtpUrl: string | undefined) {
  const stop = new AbortController();
  const handler = mailHandler({ smtpUrl, folder, from: "Partwell <p@example.com>", host: "example.com" });
  const kind = `mail.${workspaceId}`;
  const rename = (from: string, to: string) =>
    asWorker(db, (tx) =>
      tx
        .update(outbox)
        .set({ kind: to })
        .where(and(eq(outbox.workspaceId, workspaceId), eq(outbox.kind, from))),
    );
  await rename("mail", kind);
  const running = runWorker({ signal: stop.signal, connection, handlers: { [kind]: handler } });
  await expect.poll(async () => (await stored()).every((row) => row.doneAt ?? row.deadAt)).toBe(true);
  stop.abort();
  await running;
  await rename(kind, "mail");
}

test("a sent mail is listed without its words and cannot be sent twice", async () => {
  await ask();
  expect((await list()).mails).toMatchObject([
    {
      template: "feedback_answered",
      to: { name: "Klara", address: "klara@klient.pl" },
      subject: "Nowa opinia: Klient",
      state: "waiting",
      canRetry: false,
    },
  ]);
  await send(sink.url);
  const [mail] = (await list()).mails;
  expect(mail).toMatchObject({
    state: "sent",
    attempts: 1,
    canRetry: false,
    lastError: null,
    subject: "Nowa opinia: Klient",
  });
  const [row] = await stored();
  expect(Object.keys(row?.payload ?? {}).sort()).toEqual(["subject", "template", "to"]);
  expect(await inWorkspace(db, workspaceId, (tx) => retryMail(tx, workspaceId, mail?.id ?? ""))).toBe(false);
  expect(sink.received.at(-1)?.to).toEqual(["klara@klient.pl"]);
});

test("without a server the page says so, and once there is one the mail can be sent", async () => {
  await ask();
  await send(undefined);
  const [mail] = (await list()).mails;
  expect(mail).toMatchObject({ state: "no_server", canRetry: true });
  expect(readFileSync(join(folder, `${mail?.id}.eml`), "utf8")).toContain("Klara");
  const before = sink.received.length;
  expect(await inWorkspace(db, workspaceId, (tx) => retryMail(tx, workspaceId, mail?.id ?? ""))).toBe(true);
  expect((await list()).mails).toMatchObject([{ state: "waiting", attempts: 0 }]);
  await send(sink.url);
  expect((await list()).mails).toMatchObject([{ state: "sent" }]);
  expect(sink.received).toHaveLength(before + 1);
});

test("a refused mail is shown as failed with what the server said, and may be tried again", async () => {
  sink.behaviour = "no_such_mailbox";
  await ask();
  await send(sink.url);
  sink.behaviour = "accept";
  const [mail] = (await list()).mails;
  expect(mail).toMatchObject({ state: "failed", canRetry: true });
  expect(mail?.lastError).toContain("no such mailbox");
  expect(await inWorkspace(db, workspaceId, (tx) => retryMail(tx, workspaceId, mail?.id ?? ""))).toBe(true);
});

test("another workspace neither sees a mail nor sends it again", async () => {
  sink.behaviour = "no_such_mailbox";
  await ask();
  await send(sink.url);
  sink.behaviour = "accept";
  const [mail] = (await list()).mails;
  const stranger = await makeWorkspace();
  await inWorkspace(db, stranger, async (tx) => {
    expect((await listOutbox(tx, stranger)).mails).toEqual([]);
    expect((await listOutbox(tx, workspaceId)).mails).toEqual([]);
    expect(await retryMail(tx, workspaceId, mail?.id ?? "")).toBe(false);
  });
  expect((await list()).mails).toMatchObject([{ state: "failed" }]);
});

test("the list goes on where the page before ended, newest first", async () => {
  for (let n = 0; n < 53; n += 1) await ask(`k${n}@klient.pl`);
  const first = await list();
  const before = first.mails.at(-1)?.id ?? "";
  const rest = await inWorkspace(db, workspaceId, (tx) => listOutbox(tx, workspaceId, { before }));
  const addresses = [...first.mails, ...rest.mails].map(({ to }) => to.address);
  expect([first.more, rest.more]).toEqual([true, false]);
  expect(addresses).toEqual(Array.from({ length: 53 }, (_, n) => `k${52 - n}@klient.pl`));
});

test.each([
  ["an address that is none", { to: { name: "x", address: "a@b.pl\r\nBcc: c@d.pl" } }],
  ["another site", { values: { ...answered, path: "//zla.pl/x" } }],
  ["another site, in full", { values: { ...answered, path: "https://zla.pl/x" } }],
  ["another site, with a backslash", { values: { ...answered, path: "/\\zla.pl" } }],
])("%s is a fault and asks for nothing", async (_what, change) => {
  const asking = inWorkspace(db, workspaceId, (tx) =>
    enqueueMail(tx, {
      workspaceId,
      template: "feedback_answered",
      to: klara,
      locale: "pl",
      values: answered,
      ...change,
    }),
  );
  await expect(asking).rejects.toThrow();
  expect(await stored()).toEqual([]);
});

test("a mail about an account is nobody's business in a workspace", async () => {
  const dedupe = newId();
  await db.transaction((tx) =>
    enqueueMail(tx, {
      workspaceId: null,
      template: "password_reset",
      to: klara,
      locale: "en",
      dedupe,
      values: { path: "/reset-password/a/b", minutes: 30 },
    }),
  );
  const seen = await inWorkspace(db, workspaceId, (tx) =>
    tx
      .select()
      .from(outbox)
      .where(eq(outbox.dedupe, `account:${dedupe}`)),
  );
  expect(seen).toEqual([]);
  await asWorker(db, (tx) => tx.delete(outbox).where(eq(outbox.dedupe, `account:${dedupe}`)));
});

const marta = { userId: newId(), caseId: newId() };
const at = (time: string) => new Date(`2031-05-06T${time}Z`);

const assign = (title: string, now: Date, change: Partial<BundledMail> = {}) =>
  inWorkspace(db, workspaceId, (tx) =>
    enqueueBundledMail(tx, {
      workspaceId,
      ...marta,
      now,
      template: "task_assigned",
      to: { name: "Marta", address: "marta@firma.pl" },
      locale: "pl",
      values: { firm: "Firma", clientName: "Klient", path: "/w/firma/cases/1", entries: [{ title, dueOn: null }] },
      ...change,
    } as BundledMail),
  );

test("what happens to one person on one case within ten minutes is one mail, sent at their end", async () => {
  await assign("Pierwsze", at("12:01:00"));
  await assign("Drugie", at("12:09:59"));
  await assign("Drugie", at("12:09:59"));
  await assign("Trzecie", at("12:10:00"));
  await assign("Inna osoba", at("12:02:00"), { userId: newId() });
  const rows = await stored();
  expect(rows.map((row) => [row.payload.subject, row.runAt])).toEqual([
    ["2 nowe zadania: Klient", at("12:10:00")],
    ["Nowe zadanie: Klient", at("12:20:00")],
    ["Nowe zadanie: Klient", at("12:10:00")],
  ]);
  expect(rows[0]?.payload.text).toMatch(/– Pierwsze\n– Drugie\n/);
});

test("twenty at once lose nothing", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => assign(`Zadanie ${n}`, at("12:01:00"))));
  expect((await stored()).map((row) => row.payload.subject)).toEqual(["20 nowych zadań: Klient"]);
});

test("a mail that is leaving is not touched: the next one takes it", async () => {
  await assign("Pierwsze", at("12:01:00"));
  const leaving = { leaseUntil: new Date(Date.now() + 60_000), leaseToken: newId() };
  await asWorker(db, (tx) => tx.update(outbox).set(leaving).where(eq(outbox.workspaceId, workspaceId)));
  await assign("Drugie", at("12:09:59"));
  const rows = await stored();
  expect(rows.map((row) => [row.payload.subject, row.runAt])).toEqual([
    ["Nowe zadanie: Klient", at("12:10:00")],
    ["Nowe zadanie: Klient", at("12:20:00")],
  ]);
  expect(rows[1]?.payload.text).toContain("Drugie");
});
