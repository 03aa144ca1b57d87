import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { Hopeless, Postponed } from "@/lib/platform/jobs/job";
import { headerName, headerText } from "./address";
import { makeBreaker } from "./breaker";
import type { MailPayload } from "./payload";
import { mailHandler } from "./send";
import { headersOf, startSmtpSink } from "./testing/smtp-sink";

const sink = await startSmtpSink();
const folder = mkdtempSync(join(tmpdir(), "partwell-mail-"));
const settings = { folder, from: "Partwell <partwell@example.com>", host: "partwell.example", deadlineMs: 1_500 };
const never = new AbortController().signal;

beforeEach(() => {
  sink.received.length = 0;
  sink.behaviour = "accept";
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sink.stop();
});

const mail: MailPayload = {
  template: "feedback_request",
  to: { name: "Klara Źrebiec", address: "klara@klient.pl" },
  sender: "Kancelaria Łąka",
  replyTo: { name: "Marta", address: "marta@laka.pl" },
  subject: "Dziękujemy za współpracę",
  text: "Treść: https://partwell.example/f/a/b",
  html: "<p>Treść</p>",
};

const job = (payload: MailPayload = mail) => ({
  id: randomUUID(),
  workspaceId: null,
  kind: "mail",
  attempts: 1,
  payload,
});
const toSink = () => mailHandler({ ...settings, smtpUrl: sink.url });

test("a mail reaches the server once, from the firm, with the job's id, and its words are forgotten", async () => {
  const asked = job();
  const finish = await toSink()(asked, never);
  expect(finish).toEqual({ payload: { template: mail.template, to: mail.to, subject: mail.subject } });
  expect(sink.received).toHaveLength(1);
  const [{ from, to, message } = { from: "", to: [], message: "" }] = sink.received;
  expect([from, to]).toEqual(["partwell@example.com", ["klara@klient.pl"]]);
  const headers = headersOf(message);
  expect(headers.get("message-id")).toEqual([`<${asked.id}@partwell.example>`]);
  expect(headers.get("from")?.[0]).toMatch(/=\?UTF-8\?.*<partwell@example\.com>$/);
  expect(headers.get("reply-to")).toEqual(["Marta <marta@laka.pl>"]);
  expect(headers.get("auto-submitted")).toEqual(["auto-generated"]);
  expect(message).toMatch(/multipart\/alternative/);
});

const hostile = [
  "Eve\r\nBcc: zla@zla.pl",
  "Eve\nTo: zla@zla.pl",
  "Eve, zla@zla.pl",
  "Eve <zla@zla.pl>",
  'Eve" <zla@zla.pl>, "',
  "Eve\u2028Bcc: zla@zla.pl",
  "=?utf-8?q?Eve=0D=0ABcc:_zla@zla.pl?=",
  "zla@zla.pl;",
  "Eve\0\r\n\r\nbody",
  "(comment) Eve",
];

test.each(hostile)("%j as a name or a subject adds no recipient and no header", async (words) => {
  const named = headerName(words);
  const payload = {
    ...mail,
    to: { name: named, address: "klara@klient.pl" },
    sender: named,
    subject: headerText(words),
  };
  await toSink()(job(payload), never);
  expect(sink.received.map(({ to }) => to)).toEqual([["klara@klient.pl"]]);
  const headers = headersOf(sink.received[0]?.message ?? "");
  expect(headers.has("bcc")).toBe(false);
  expect(headers.get("to")).toHaveLength(1);
  expect(headers.get("to")?.[0]).toMatch(/<?klara@klient\.pl>?$/);
});

test("an entry for the calendar travels as one, with its method", async () => {
  const content = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
  await toSink()(
    job({ ...mail, template: "conversation_invitation", calendar: { method: "REQUEST", content } }),
    never,
  );
  const message = (sink.received[0]?.message ?? "").replaceAll(/\r?\n[ \t]+/g, " ");
  expect(message).toMatch(/content-type: text\/calendar;[^\n]*method=REQUEST/i);
  expect(message).toMatch(/filename="?invitation\.ics/);
});

test("without a server the mail is written down, says so, and keeps its words for later", async () => {
  const asked = job();
  expect(await mailHandler({ ...settings, smtpUrl: undefined })(asked, never)).toEqual({ note: "no_smtp" });
  const path = join(folder, `${asked.id}.eml`);
  expect(readFileSync(path, "utf8")).toContain("klara@klient.pl");
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each(["no_such_mailbox", "spam"] as const)("%s is final", async (behaviour) => {
  sink.behaviour = behaviour;
  await expect(toSink()(job(), never)).rejects.toBeInstanceOf(Hopeless);
});

test("a server that does not take mail from us refuses no recipient: it is tried again", async () => {
  sink.behaviour = "no_such_sender";
  const refused = await toSink()(job(), never).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Error);
  expect(refused).not.toBeInstanceOf(Hopeless);
});

test("mail that was stopped is no failure of the server", async () => {
  const handler = toSink();
  const stopped = AbortSignal.abort(new Error("the worker stops"));
  for (let n = 0; n < 6; n += 1) await expect(handler(job(), stopped)).rejects.not.toBeInstanceOf(Postponed);
  await expect(handler(job(), never)).resolves.toHaveProperty("payload");
});

test("a server that is busy or hangs is tried again later, within the deadline", async () => {
  sink.behaviour = "busy";
  const busy = await toSink()(job(), never).catch((error: unknown) => error);
  expect(busy).not.toBeInstanceOf(Hopeless);
  expect(busy).toBeInstanceOf(Error);
  sink.behaviour = "hang";
  const startedAt = Date.now();
  await expect(toSink()(job(), never)).rejects.toThrow();
  expect(Date.now() - startedAt).toBeLessThan(4_000);
});

test("after five failures the server is left alone, and mail waits", async () => {
  const handler = mailHandler({ ...settings, smtpUrl: "smtp://127.0.0.1:1" });
  for (let n = 0; n < 5; n += 1) await expect(handler(job(), never)).rejects.not.toBeInstanceOf(Postponed);
  const spared = await handler(job(), never).catch((error: unknown) => error);
  expect(spared).toBeInstanceOf(Postponed);
  expect(spared instanceof Postponed && spared.delayMs).toBeGreaterThan(25_000);
});

test("refused recipients do not keep other mail waiting", async () => {
  const handler = toSink();
  sink.behaviour = "no_such_mailbox";
  for (let n = 0; n < 6; n += 1) await expect(handler(job(), never)).rejects.toBeInstanceOf(Hopeless);
  sink.behaviour = "accept";
  await expect(handler(job(), never)).resolves.toHaveProperty("payload");
});

test("the breaker opens at the limit, closes with time and a success starts the count again", () => {
  let now = 0;
  const breaker = makeBreaker({ failures: 2, restMs: 30, clock: () => now });
  breaker.failed();
  expect(breaker.restsForMs()).toBe(0);
  breaker.failed();
  expect(breaker.restsForMs()).toBe(30);
  now = 30;
  expect(breaker.restsForMs()).toBe(0);
  breaker.failed();
  expect(breaker.restsForMs()).toBe(30);
  breaker.succeeded();
  breaker.failed();
  expect(breaker.restsForMs()).toBe(0);
});
