import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { Trouble } from "./say.ts";

const entry = z.object({ path: z.string(), sizeBytes: z.int(), sha256: z.string() });
const schema = z.object({
  made: z.string(),
  database: z.enum(["embedded", "dump"]),
  postgres: z.string(),
  files: z.array(entry),
});

/** What a backup says about itself: every file with its hash. Written last, so that a broken-off backup has none. */
export type Manifest = z.infer<typeof schema>;

export async function sealBackup(folder: string, about: Omit<Manifest, "files">) {
  const manifest: Manifest = { ...about, files: [] };
  for (const path of listFiles(folder)) {
    const full = join(folder, path);
    manifest.files.push({ path, sizeBytes: statSync(full).size, sha256: await hashOf(full) });
  }
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest, null, 1), { mode: 0o600 });
  return manifest;
}

/** The manifest of a backup in which nothing is missing and nothing has changed. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const file = join(folder, "manifest.json");
  if (!existsSync(file)) throw new Trouble(`${folder} is not a finished backup: it has no manifest.json.`);
  const manifest = schema.parse(JSON.parse(readFileSync(file, "utf8")));
  for (const { path, sha256 } of manifest.files) {
    const full = join(folder, path);
    if (!existsSync(full) || (await hashOf(full)) !== sha256) {
      throw new Trouble(`The backup is damaged: ${path} is missing or was changed. Nothing was restored.`);
    }
  }
  return manifest;
}

function listFiles(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) =>
      relative(folder, join(found.parentPath ?? found.path, found.name))
        .split(sep)
        .join("/"),
    )
    .sort();
}

async function hashOf(file: string) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
