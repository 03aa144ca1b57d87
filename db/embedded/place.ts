import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Account, canEnter } from "./account.ts";
import { sharedFolder } from "./binaries.ts";

/** The folder of the embedded database: inside the data folder, or under /var/lib where PostgreSQL's account cannot enter it. */
export function placeDatabase(dataFolder: string, account: Account) {
  const inside = join(dataFolder, "postgres");
  const note = join(dataFolder, "postgres.location");
  if (existsSync(note)) return readFileSync(note, "utf8").trim();
  if (existsSync(join(inside, "PG_VERSION")) && canEnter(account, dataFolder)) return inside;
  if (account) chmodSync(dataFolder, 0o711);
  if (canEnter(account, dataFolder)) return inside;

  const home = join(sharedFolder, createHash("sha256").update(resolve(dataFolder)).digest("hex").slice(0, 16));
  mkdirSync(home, { recursive: true, mode: 0o711 });
  chmodSync(sharedFolder, 0o755);
  chmodSync(home, 0o711);
  const outside = join(home, "postgres");
  writeFileSync(note, `${outside}\n`);
  return outside;
}

/** Makes the account the owner of a cluster that was copied here. */
export function giveTo(account: Account, folder: string) {
  chmodSync(folder, 0o700);
  if (!account) return;
  const { status } = spawnSync("chown", ["-R", `${account.uid}:${account.gid}`, folder]);
  if (status !== 0) throw new Error(`The files in ${folder} could not be given to PostgreSQL's account.`);
}
