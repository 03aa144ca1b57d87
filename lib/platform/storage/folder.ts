import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkedKey } from "./key";
import type { Storage } from "./store";

/** Keeps files in a folder of this machine, readable by its owner alone. */
export function folderStorage(folder: string): Storage {
  const pathOf = (key: string) => resolve(folder, checkedKey(key));
  return {
    async put(key, source) {
      const path = pathOf(key);
      const part = `${path}.${randomBytes(6).toString("hex")}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await writeDurably(part, source);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async get(key) {
      const file = await open(pathOf(key), "r");
      return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
    },
    async delete(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

async function writeDurably(path: string, source: AsyncIterable<Uint8Array>) {
  const file = await open(path, "wx", 0o600);
  await pipeline(source, file.createWriteStream({ flush: true }));
}
