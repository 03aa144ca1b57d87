import "@/lib/platform/testing/request";
import { randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { files } from "@/db/schema/comments";
import { events } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { members } from "@/db/schema/workspaces";
import { makers } from "@/db/testing/make";
import { addCommentAction, deleteCommentAction, restoreCommentAction } from "@/lib/comments/actions";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { routes } from "@/lib/platform/routes";
import { largestFileBytes } from "@/lib/platform/storage/accepted";
import * as samples from "@/lib/platform/storage/testing/files";
import { forbidden, notFound, refused } from "@/lib/platform/testing/answers";
import { as, signedIn, signedOut } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { deleteFileAction, restoreFileAction } from "./actions";
import { loadFiles } from "./queries";
import { downloadFile, uploadFile } from "./route";

const folder = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const made = mkdtempSync(`${tmpdir()}/partwell-files-`);
  vi.stubEnv("FILES_DIR", made);
  return made;
});

afterAll(() => rmSync(folder, { recursive: true }));

const { makeMember, makeCase, within } = makers(database());
const origin = new URL(env.APP_URL).origin;

type Sent = {
  caseId: string;
  taskId?: string;
  name?: string;
  bytes?: Buffer | ReadableStream<Uint8Array>;
  /** What is announced as the length, when it is not the true one. */
  length?: number | string;
  for?: "comment";
  headers?: Record<string, string>;
  workspace?: string;
};
type Person = Awaited<ReturnType<typeof makeMember>>;

async function post(slug: string, sent: Sent) {
  const { bytes = samples.pdf, name = "umowa.pdf" } = sent;
  const address = routes.api.upload(slug, { case: sent.caseId, task: sent.taskId, for: sent.for });
  const request = new Request(new URL(address, origin), {
    method: "POST",
    headers: {
      origin,
      "x-file-name": encodeURIComponent(name),
      "content-length": String(sent.length ?? (Buffer.isBuffer(bytes) ? bytes.length : 0)),
      ...sent.headers,
    },
    body: Buffer.isBuffer(bytes) ? new Uint8Array(bytes) : bytes,
    duplex: "half",
  } as RequestInit);
  const response = await uploadFile(request, { params: Promise.resolve({ workspace: slug }) });
  const answer = (await response.json()) as {
    ok: boolean;
    data: { fileId: string };
    error?: { code: string; reason?: string };
  };
  return { status: response.status, ...answer };
}

const send = (person: Person, sent: Sent) =>
  signedIn(person, () => post(sent.workspace ?? person.workspace.slug, sent));

const get = (person: Person, fileId: string, { workspace = person.workspace.slug, query = "", method = "GET" } = {}) =>
  signedIn(person, () =>
    downloadFile(new Request(new URL(routes.api.file(workspace, fileId) + query, origin), { method }), {
      params: Promise.resolve({ workspace, fileId }),
    }),
  );

async function start() {
  const marta = await makeMember();
  const { workspace } = marta;
  const adam = await makeMember({ role: "admin", workspace });
  const filip = await makeMember({ workspace, name: "Filip" });
  const wiktor = await makeMember({ role: "viewer", workspace });
  const stranger = await makeMember({ role: "owner" });
  const clientCase = await makeCase(marta);
  const left = async () => ({
    rows: await within(workspace, (tx) =>
      tx.select({ id: files.id, status: files.status }).from(files).where(eq(files.workspaceId, workspace.id)),
    ),
    stored: readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (path) => path.includes(workspace.id) && path.length > 70,
    ),
    kinds: await within(workspace, async (tx) => {
      const rows = await tx.select({ kind: events.kind }).from(events).orderBy(asc(events.id));
      return rows.map(({ kind }) => kind);
    }),
  });
  const list = async (person: Person, taskId: string | null = null) =>
    signedIn(person, () =>
      tryInWorkspace(workspace.slug, (scope) => loadFiles(scope, { caseId: clientCase.id, taskId })),
    );
  const keep = async (person: Person, sent: Partial<Sent> = {}) => {
    const answer = await send(person, { caseId: clientCase.id, ...sent });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.data.fileId;
  };
  return { marta, adam, filip, wiktor, stranger, workspace, clientCase, caseId: clientCase.id, left, list, keep };
}

const nothing = { rows: [], stored: [], kinds: [] };
test("what was sent comes back byte for byte, to be saved and never run", async () => {
  const { marta, wiktor, caseId, left, list } = await start();
  const bytes = Buffer.concat([samples.pdf, randomBytes(3_000_000)]);
  const sent = await send(marta, { caseId, bytes, name: "Zażółć „gęślą”.pdf" });
  expect(sent).toMatchObject({
    status: 200,
    ok: true,
    data: { name: "Zażółć „gęślą”.pdf", contentType: "application/pdf", sizeBytes: bytes.length },
  });
  for (const person of [marta, wiktor]) {
    const response = await get(person, sent.data.fileId, { query: "?show=inline" });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''Za%C5%BC/);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("cache-control")).toContain("no-store");
  }
  expect((await list(marta))?.files).toMatchObject([{ id: sent.data.fileId, canDelete: true, task: null }]);
  expect(await left()).toMatchObject({ rows: [{ status: "ready" }], stored: [{}], kinds: ["file.uploaded"] });
});

test("a head is asked for without the bytes, a picture may be shown", async () => {
  const { marta, keep } = await start();
  const fileId = await keep(marta, { name: "plan.png", bytes: samples.png });
  const head = await get(marta, fileId, { method: "HEAD" });
  expect(head.headers.get("content-length")).toBe(String(samples.png.length));
  expect(await head.text()).toBe("");
  const shown = await get(marta, fileId, { query: "?show=inline" });
  expect(shown.headers.get("content-disposition")).toMatch(/^inline/);
  expect(shown.headers.get("content-type")).toBe("image/png");
});

const page = Buffer.from("<!doctype html><script>alert(1)</script>");
test.each<[string, Omit<Sent, "caseId">, string, number?]>([
  ["0 bytes", { bytes: Buffer.alloc(0) }, "file_empty"],
  ["0 bytes announced as some", { bytes: Buffer.alloc(0), length: 12 }, "file_empty"],
  ["more than the limit, announced", { length: largestFileBytes + 1 }, "file_too_large", 413],
  ["no length at all", { length: "" }, "file_empty"],
  ["a length that is no number", { length: "many" }, "file_length_differs"],
  ["a negative length", { length: -1 }, "file_length_differs"],
  ["less than announced", { length: samples.pdf.length + 1 }, "file_length_differs"],
  ["more than announced", { length: samples.pdf.length - 1 }, "file_length_differs"],
  [
    "more than the limit behind a small number",
    { bytes: Buffer.alloc(2_000_000, 65), length: 9 },
    "file_length_differs",
  ],
  ["a page called a PDF", { bytes: page }, "file_type_refused"],
  ["a page called a text", { bytes: page, name: "a.txt" }, "file_type_refused"],
  ["a program called a picture", { bytes: samples.exe, name: "a.png" }, "file_type_refused"],
  ["a picture called a PDF", { bytes: samples.png }, "file_type_refused"],
  ["a page", { bytes: page, name: "a.html" }, "file_type_refused"],
  ["a drawing that runs scripts", { bytes: Buffer.from("<svg onload=alert(1)>"), name: "a.svg" }, "file_type_refused"],
  ["no extension", { name: "umowa" }, "file_type_refused"],
  ["a path", { name: "../../etc/a.pdf" }, "file_name_invalid"],
  ["a name that reads backwards", { name: "a\u202Efdp.exe.pdf" }, "file_name_invalid"],
  ["a name that cannot be decoded", { headers: { "x-file-name": "%E0%A4%A" } }, "file_name_invalid"],
])("%s is refused and nothing is left", async (_what, sent, reason, status = 422) => {
  const { marta, caseId, left } = await start();
  expect(await send(marta, { caseId, ...sent })).toMatchObject({ status, ...refused(reason) });
  expect(await left()).toEqual(nothing);
});

test("a sender that goes away leaves nothing", async () => {
  const { marta, caseId, left } = await start();
  let sent = 0;
  const bytes = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent > 60) controller.error(new Error("connection lost"));
      else controller.enqueue(Buffer.alloc(16_384, "tekst "));
    },
  });
  expect(await send(marta, { caseId, bytes, name: "a.txt", length: 5_000_000 })).toMatchObject({ ok: false });
  expect(await left()).toEqual(nothing);
});

test("only members who may change things put files, and only where they are", async () => {
  const { marta, wiktor, stranger, workspace, caseId, clientCase, left } = await start();
  const ewa = await makeMember({ name: "Ewa", workspace, removed: true });
  const theirs = await makeCase(stranger);
  expect(await send(wiktor, { caseId })).toMatchObject({ status: 403, ...forbidden });
  expect(await send(ewa, { caseId })).toMatchObject({ status: 404, ...notFound });
  expect(await send(stranger, { caseId, workspace: workspace.slug })).toMatchObject({ status: 404, ...notFound });
  expect(await send(stranger, { caseId })).toMatchObject({ status: 404, ...notFound });
  expect(await signedOut(() => post(workspace.slug, { caseId }))).toMatchObject({ status: 401 });
  expect(await send(marta, { caseId: theirs.id })).toMatchObject({ status: 404, ...notFound });
  expect(await send(marta, { caseId: newId() })).toMatchObject({ status: 404 });
  expect(await send(marta, { caseId: "no-id" })).toMatchObject({ status: 404 });
  expect(await send(marta, { caseId, taskId: theirs.taskId })).toMatchObject({ status: 404, ...notFound });
  expect(await send(marta, { caseId, headers: { origin: "https://evil.example" } })).toMatchObject({ status: 404 });
  await within(workspace, (tx) =>
    tx.update(tasks).set({ deletedAt: new Date() }).where(eq(tasks.id, clientCase.taskId)),
  );
  expect(await send(marta, { caseId, taskId: clientCase.taskId })).toMatchObject({ status: 404 });
  expect(await left()).toEqual(nothing);
});

test("a member removed while a file is on its way has sent nothing anybody sees", async () => {
  const { marta, adam, workspace, caseId, list } = await start();
  const bytes = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await within(workspace, (tx) =>
          tx.update(members).set({ removedAt: new Date() }).where(eq(members.userId, marta.userId)),
        );
        controller.enqueue(samples.pdf);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  expect(await send(marta, { caseId, bytes, length: samples.pdf.length })).toMatchObject({ status: 404 });
  expect((await list(adam))?.files).toEqual([]);
});

test("a case takes in no more than it may", async () => {
  const { marta, workspace, caseId, keep, left } = await start();
  const fileId = await keep(marta);
  await within(workspace, (tx) =>
    tx
      .update(files)
      .set({ sizeBytes: 500 * 1024 * 1024 - samples.pdf.length + 1 })
      .where(eq(files.id, fileId)),
  );
  expect(await send(marta, { caseId })).toMatchObject(refused("file_case_full"));
  expect((await left()).rows).toHaveLength(1);
  await as(marta, deleteFileAction, { fileId });
  expect(await send(marta, { caseId })).toMatchObject({ ok: true });
});

test("a few files are taken in at a time, and the next one when one of them is done", async () => {
  const { marta, caseId, left } = await start();
  const slow = Array.from({ length: 4 }, () => {
    let go = (_chunk: Buffer) => {};
    const bytes = new ReadableStream<Uint8Array>({
      start(controller) {
        go = (chunk) => {
          controller.enqueue(chunk);
          controller.close();
        };
      },
    });
    return { finish: () => go(samples.pdf), answer: send(marta, { caseId, bytes, length: samples.pdf.length }) };
  });
  await vi.waitFor(async () => expect((await left()).rows).toHaveLength(4), 60_000);
  expect(await send(marta, { caseId })).toMatchObject(refused("upload_busy"));
  for (const { finish } of slow) finish();
  for (const { answer } of slow) expect(await answer).toMatchObject({ ok: true });
  expect(await send(marta, { caseId })).toMatchObject({ ok: true });
  expect((await left()).kinds).toHaveLength(5);
});

test("a file of a task is with the task and with the case", async () => {
  const { marta, clientCase, keep, list } = await start();
  const onTask = await keep(marta, { taskId: clientCase.taskId });
  const onCase = await keep(marta);
  expect((await list(marta))?.files.map(({ id }) => id)).toEqual([onCase, onTask]);
  expect((await list(marta, clientCase.taskId))?.files.map(({ id }) => id)).toEqual([onTask]);
});

test("others do not get a file: not of another workspace, not removed, not after its task went", async () => {
  const { marta, wiktor, stranger, workspace, clientCase, keep } = await start();
  const fileId = await keep(marta, { taskId: clientCase.taskId });
  expect((await get(stranger, fileId)).status).toBe(404);
  expect((await get(stranger, fileId, { workspace: workspace.slug })).status).toBe(404);
  expect((await get(marta, newId())).status).toBe(404);
  expect((await get(marta, "no-id")).status).toBe(404);
  await within(workspace, (tx) =>
    tx.update(members).set({ removedAt: new Date() }).where(eq(members.userId, wiktor.userId)),
  );
  expect((await get(wiktor, fileId)).status).toBe(404);
  await within(workspace, (tx) =>
    tx.update(tasks).set({ deletedAt: new Date() }).where(eq(tasks.id, clientCase.taskId)),
  );
  expect((await get(marta, fileId)).status).toBe(404);
});

test("deleting takes a file away, undoing brings the same bytes back", async () => {
  const { marta, keep, list, left } = await start();
  const fileId = await keep(marta);
  expect(await as(marta, deleteFileAction, { fileId })).toMatchObject({ ok: true });
  expect((await list(marta))?.files).toEqual([]);
  expect((await get(marta, fileId)).status).toBe(404);
  expect(await as(marta, deleteFileAction, { fileId })).toEqual(notFound);
  expect(await as(marta, restoreFileAction, { fileId })).toMatchObject({ ok: true });
  expect(Buffer.from(await (await get(marta, fileId)).arrayBuffer()).equals(samples.pdf)).toBe(true);
  expect(await as(marta, restoreFileAction, { fileId })).toEqual(notFound);
  expect((await left()).kinds).toEqual(["file.uploaded", "file.deleted", "file.restored"]);
});

test("files are deleted and brought back by who sent them or an admin", async () => {
  const { marta, adam, filip, wiktor, stranger, keep, list } = await start();
  const fileId = await keep(marta);
  expect((await list(filip))?.files).toMatchObject([{ canDelete: false }]);
  for (const person of [filip, wiktor]) expect(await as(person, deleteFileAction, { fileId })).toEqual(forbidden);
  expect(await as(stranger, deleteFileAction, { fileId })).toEqual(notFound);
  expect(await as(marta, deleteFileAction, { fileId: "no-id" })).toMatchObject({ error: { code: "invalid" } });
  expect((await list(marta))?.files).toHaveLength(1);
  expect(await as(adam, deleteFileAction, { fileId })).toMatchObject({ ok: true });
  for (const person of [filip, wiktor]) expect(await as(person, restoreFileAction, { fileId })).toEqual(forbidden);
  expect(await as(stranger, restoreFileAction, { fileId })).toEqual(notFound);
  expect(await as(adam, restoreFileAction, { fileId })).toMatchObject({ ok: true });
});

test("a file for a comment is nobody's until the comment is there, and goes and comes with it", async () => {
  const { marta, adam, caseId, keep, list, left } = await start();
  const fileId = await keep(marta, { for: "comment" });
  expect((await list(marta))?.files).toEqual([]);
  expect((await get(marta, fileId)).status).toBe(404);
  expect((await left()).kinds).toEqual([]);
  const said = await as(marta, addCommentAction, { caseId, taskId: null, body: "", fileIds: [fileId] });
  if (!said.ok) throw new Error(JSON.stringify(said.error));
  const { commentId } = said.data;
  expect((await list(adam))?.files).toMatchObject([{ id: fileId, commentId }]);
  expect((await get(adam, fileId)).status).toBe(200);
  await as(marta, deleteCommentAction, { commentId });
  expect((await get(adam, fileId)).status).toBe(404);
  await as(marta, restoreCommentAction, { commentId });
  expect((await get(adam, fileId)).status).toBe(200);
});

test("a comment takes only files its author sent for that place, each once", async () => {
  const { marta, filip, caseId, clientCase, keep, left } = await start();
  const gone = refused("comment_file_gone");
  const place = { caseId, taskId: null, body: "Here" };
  const own = await keep(marta, { for: "comment" });
  const ofFilip = await keep(filip, { for: "comment" });
  const onTask = await keep(marta, { for: "comment", taskId: clientCase.taskId });
  const ready = await keep(marta);
  const onItsWay = newId();
  await within(marta.workspace, (tx) =>
    tx.insert(files).values({
      workspaceId: marta.workspace.id,
      id: onItsWay,
      caseId,
      name: "umowa.pdf",
      contentType: "application/pdf",
      sizeBytes: 5,
      status: "pending",
      uploadedBy: marta.userId,
    }),
  );
  for (const fileId of [ofFilip, onTask, ready, onItsWay, newId()]) {
    expect(await as(marta, addCommentAction, { ...place, fileIds: [own, fileId] })).toMatchObject(gone);
  }
  expect((await left()).kinds).toEqual(["file.uploaded"]);
  expect(await as(marta, addCommentAction, { ...place, fileIds: [own] })).toMatchObject({ ok: true });
  expect(await as(marta, addCommentAction, { ...place, fileIds: [own] })).toMatchObject(gone);
});
