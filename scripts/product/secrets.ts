import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { freePort } from "../../db/embedded/server.ts";
import { Trouble } from "./say.ts";

const schema = z.object({
  authSecret: z.string(),
  actionsKey: z.string(),
  ownerPassword: z.string(),
  rolePassword: z.string(),
  databasePort: z.int(),
});

/** Made once and kept beside the data, readable by its owner only. */
export type Secrets = z.infer<typeof schema>;

export async function loadSecrets(dataFolder: string): Promise<Secrets> {
  const file = fileOf(dataFolder);
  if (existsSync(file)) return read(file);
  const secrets = {
    authSecret: randomBytes(48).toString("base64url"),
    actionsKey: randomBytes(32).toString("base64"),
    ownerPassword: randomBytes(24).toString("base64url"),
    rolePassword: randomBytes(24).toString("base64url"),
    databasePort: await freePort(),
  };
  saveSecrets(dataFolder, secrets);
  return secrets;
}

export function saveSecrets(dataFolder: string, secrets: Secrets) {
  const file = fileOf(dataFolder);
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function read(file: string): Secrets {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Trouble(
      `${file} cannot be read or is damaged. Put it back from a backup; it holds the database's password.`,
    );
  }
}

function fileOf(dataFolder: string) {
  return join(dataFolder, "secrets.json");
}
