import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { folderStorage } from "./folder";
import { fileKey } from "./key";
import { largestFileBytes } from "./accepted";
import { receiveFile } from "./receive";
import { s3Storage } from "./s3";
import type { Storage } from "./store";
import { startFakeS3 } from "./testing/fake-s3";
import * as files from "./testing/files";

const folder = mkdtempSync(join(tmpdir(), "partwell-files-"));
const fakeS3 = await startFakeS3();
const workspaceId = randomUUID();

afterAll(() => {
  fakeS3.stop();
  rmSync(folder, { recursive: true });
});

const stores: [string, Storage, () => Promise<number>][] = [
  [
    "folder",
    folderStorage(folder),
    async () => (await readdir(folder, { recursive: true })).filter((path) => path.length > 50).length,
  ],
  ["bucket", s3Storage(fakeS3.settings), async () => fakeS3.objects.size + fakeS3.uploads.size],
];

/** The bytes in chunks, as a request brings them; `onPull` hears of each. */
function body(bytes: Buffer, chunkBytes = 16_384, onPull: () => void = () => undefined) {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        onPull();
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + chunkBytes));
        at += chunkBytes;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

const declare = (name: string, sizeBytes: number) => ({ name, sizeBytes, contentType: "text/html" });
const pdfOf = (sizeBytes: number) => Buffer.concat([files.pdf, Buffer.alloc(sizeBytes - files.pdf.length, 32)]);
const textOf = (sizeBytes: number) => Buffer.alloc(sizeBytes, "tekst ");

async function read(storage: Storage, key: string) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await storage.get(key)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe.each(stores)("in a %s", (_name, store, storedCount) => {
  test.each([1, 100, 65_535, 65_536, 65_537, 700_000, 12_000_000])(
    "%d bytes come back as they were sent",
    async (sizeBytes) => {
      const key = fileKey(workspaceId, randomUUID());
      const bytes = textOf(sizeBytes);
      const received = await receiveFile(body(bytes), declare("Notatki.TXT", sizeBytes), key, store);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(received).toEqual({
        ok: true,
        file: { name: "Notatki.TXT", sizeBytes, contentType: "text/plain", sha256 },
      });
      expect((await read(store, key)).equals(bytes)).toBe(true);
      await store.delete(key);
      await expect(store.get(key)).rejects.toThrow();
      await expect(store.delete(key)).resolves.toBeUndefined();
    },
  );

  test("random archives come back with the same hash", async () => {
    for (let n = 0; n < 20; n += 1) {
      const key = fileKey(workspaceId, randomUUID());
      const bytes = Buffer.concat([files.zip({ a: "b" }), randomBytes(Math.floor(n * 9_973))]);
      const received = await receiveFile(body(bytes), declare("a.zip", bytes.length), key, store);
      const back = createHash("sha256")
        .update(await read(store, key))
        .digest("hex");
      expect(received).toMatchObject({ ok: true, file: { sha256: back } });
      await store.delete(key);
    }
  });

  const big = 8_000_000;
  test.each([
    ["nothing", "a.txt", Buffer.alloc(0), 0, "file_empty"],
    ["nothing, announced as something", "a.txt", Buffer.alloc(0), 10, "file_empty"],
    ["less than announced", "a.txt", textOf(99), 100, "file_length_differs"],
    ["much less than announced", "a.txt", textOf(big), big + 1, "file_length_differs"],
    ["more than announced", "a.txt", textOf(101), 100, "file_length_differs"],
    ["much more than announced", "a.pdf", pdfOf(big), big - 1, "file_length_differs"],
    ["a negative length", "a.txt", textOf(10), -1, "file_length_differs"],
    ["half a byte", "a.txt", textOf(10), 1.5, "file_length_differs"],
    ["too much, honestly", "a.pdf", files.pdf, largestFileBytes + 1, "file_too_large"],
    ["too much, with a lie", "a.pdf", pdfOf(largestFileBytes + 1), largestFileBytes, "file_length_differs"],
    ["a page", "a.txt", Buffer.from("<html>"), 6, "file_type_refused"],
    ["a big page", "a.txt", Buffer.concat([Buffer.from("<html>"), textOf(big)]), big + 6, "file_type_refused"],
    [
      "text with a zero byte at its end",
      "a.txt",
      Buffer.concat([textOf(big), Buffer.from([0])]),
      big + 1,
      "file_type_refused",
    ],
    ["another extension", "a.svg", files.png, files.png.length, "file_type_refused"],
    ["a path", "../a.txt", textOf(10), 10, "file_name_invalid"],
  ])("%s is refused and nothing is left", async (_what, name, bytes, sizeBytes, reason) => {
    const before = await storedCount();
    const received = await receiveFile(
      body(bytes),
      declare(name, sizeBytes),
      fileKey(workspaceId, randomUUID()),
      store,
    );
    expect(received).toEqual({ ok: false, reason });
    expect(await storedCount()).toBe(before);
  });

  test("a sender that goes away leaves nothing", async () => {
    const before = await storedCount();
    let sent = 0;
    const cut = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 400) controller.error(new Error("connection lost"));
        else controller.enqueue(textOf(16_384));
      },
    });
    const received = await receiveFile(cut, declare("a.txt", 10_000_000), fileKey(workspaceId, randomUUID()), store);
    expect(received).toEqual({ ok: false, reason: "file_length_differs" });
    expect(await storedCount()).toBe(before);
  });
});

test("a storage that fails is a fault, not a refusal", async () => {
  const broken: Storage = {
    ...folderStorage(folder),
    put: async (_key, source) => {
      for await (const chunk of source) if (chunk.length > 0) throw new Error("no space left");
    },
  };
  let cancelled = false;
  const source = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(textOf(16_384)),
    cancel: () => void (cancelled = true),
  });
  const receiving = receiveFile(source, declare("a.txt", 1_000_000), fileKey(workspaceId, randomUUID()), broken);
  await expect(receiving).rejects.toThrow("no space left");
  expect(cancelled).toBe(true);
});

test("a slow storage slows the sender down instead of filling the memory", async () => {
  const bytes = pdfOf(4_000_000);
  let pulled = 0;
  let furthestAhead = 0;
  const slow: Storage = {
    ...folderStorage(folder),
    put: async (_key, source) => {
      let taken = 0;
      for await (const chunk of source) {
        taken += chunk.length;
        await pause(0);
        furthestAhead = Math.max(furthestAhead, pulled * 16_384 - taken);
      }
    },
  };
  const stream = body(bytes, 16_384, () => (pulled += 1));
  const received = await receiveFile(stream, declare("a.pdf", bytes.length), fileKey(workspaceId, randomUUID()), slow);
  expect(received.ok).toBe(true);
  expect(furthestAhead).toBeLessThan(64 * 1024);
});

test("a stored file is readable by its owner alone", async () => {
  const id = randomUUID();
  const store = folderStorage(folder);
  await receiveFile(body(files.pdf), declare("a.pdf", files.pdf.length), fileKey(workspaceId, id), store);
  expect(statSync(join(folder, "w", workspaceId, id)).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "w", workspaceId)).mode & 0o777).toBe(0o700);
});

test.each(["../../etc/passwd", "w/../../x", "/etc/passwd", `w/${workspaceId}`, `w/${workspaceId}/${workspaceId}/x`])(
  "%s is no key",
  async (key) => {
    for (const [, store] of stores) {
      await expect(store.get(key)).rejects.toThrow("not a key");
      await expect(store.delete(key)).rejects.toThrow("not a key");
    }
  },
);
