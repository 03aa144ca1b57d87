import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { Trouble } from "./say.ts";

type Source = Record<string, string | undefined>;

export type Settings = {
  root: string;
  dataFolder: string;
  filesFolder: string;
  port: number;
  host: string;
  appUrl: string;
  /** The administrative connection. */
  ownerUrl: string | null;
  /** The connection of the product's own role. */
  roleUrl: string | null;
  /** Nobody gave a database: the embedded one is used and the demo is shown. */
  trial: boolean;
};

/** Where things are and how they are reached, from the environment and an optional .env file. */
export function readSettings(root: string, source: Source = withFile(root)): Settings {
  const given = (name: string) => source[name]?.trim() || null;
  const port = readPort(given("PORT"));
  const appUrl = given("APP_URL") ?? `http://localhost:${port}`;
  const ownerUrl = readDatabaseUrl("DATABASE_URL", given("DATABASE_URL"));
  const roleUrl = readDatabaseUrl("APP_DATABASE_URL", given("APP_DATABASE_URL"));
  const trial = ownerUrl === null && roleUrl === null;
  if (!trial && given("NODE_ENV") === "production" && !given("AUTH_SECRET")) {
    throw new Trouble("AUTH_SECRET is missing: set it to 32 or more random characters, the same on every server.");
  }
  const dataFolder = resolve(root, given("PARTWELL_DATA_DIR") ?? ".data");
  return {
    root,
    dataFolder,
    filesFolder: resolve(root, given("FILES_DIR") ?? resolve(dataFolder, "files")),
    port,
    host: given("HOST") ?? (trial && isLoopback(appUrl) ? "127.0.0.1" : "0.0.0.0"),
    appUrl,
    ownerUrl,
    roleUrl,
    trial,
  };
}

function withFile(root: string): Source {
  const file = resolve(root, ".env");
  if (existsSync(file)) process.loadEnvFile?.(file);
  return process.env;
}

/** Makes the folders Partwell keeps things in, or says which one it may not write to. */
export function prepareFolders(settings: Settings) {
  makeWritable(settings.dataFolder, "PARTWELL_DATA_DIR");
  if (!process.env.S3_BUCKET) makeWritable(settings.filesFolder, "FILES_DIR");
}

function makeWritable(folder: string, setting: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Trouble(
      `Partwell cannot write to ${folder}. Give it the right to, or choose another folder with ${setting}.`,
    );
  }
}

function readPort(value: string | null) {
  const port = Number(value ?? 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(`PORT is ${value}, and it must be a number from 1 to 65535.`);
}

function readDatabaseUrl(name: string, value: string | null) {
  if (value === null) return null;
  if (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)) return value;
  throw new Trouble(`${name} is not an address like postgres://user:password@host:5432/database.`);
}

function isLoopback(url: string) {
  return URL.canParse(url) && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}
