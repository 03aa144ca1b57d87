import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../db/embedded/server.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "partwell-start-"));
const neighbour = createServer();
beforeAll(() => new Promise((done) => neighbour.listen(0, "127.0.0.1", () => done(undefined))));
afterAll(() => {
  neighbour.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** A Node that says it is another one. */
const oldNode = [
  "--import",
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.4"}})',
];
const nobody = "postgres://partwell:secret-word@127.0.0.1";

type Start = { settings?: Record<string, string>; options?: string[] };

test.each<
  [what: string, given: (taken: number, free: number) => Start, sentence: (taken: number, free: number) => string]
>([
  [
    "a taken port",
    (taken) => ({ settings: { PORT: String(taken) } }),
    (taken) =>
      `Port ${taken} is taken by another program. Stop it, or choose another port: PORT=${taken + 1} npm start`,
  ],
  [
    "a port that is none",
    () => ({ settings: { PORT: "web" } }),
    () => "PORT is web, and it must be a number from 1 to 65535.",
  ],
  [
    "an old Node",
    () => ({ options: oldNode }),
    () => "Partwell needs Node 20.9 or newer, and this is 18.20.4. Node 24 is recommended.",
  ],
  [
    "a database that does not answer",
    (_, free) => ({ settings: { DATABASE_URL: `${nobody}:${free}/firm` } }),
    (_, free) => `No PostgreSQL answers at 127.0.0.1:${free}. Is it running, and is DATABASE_URL right?`,
  ],
  [
    "a missing variable",
    (_, free) => ({ settings: { NODE_ENV: "production", DATABASE_URL: `${nobody}:${free}/firm` } }),
    () => "AUTH_SECRET is missing: set it to 32 or more random characters, the same on every server.",
  ],
])("%s is told in one sentence, and the start ends", async (_what, given, sentence) => {
  const address = neighbour.address();
  const taken = typeof address === "object" ? (address?.port ?? 0) : 0;
  const [free, own] = [await freePort(), await freePort()];
  const { settings, options = [] } = given(taken, free);
  const { code, errors, said } = await start({ PORT: String(own), ...settings }, options);
  expect(errors.trim()).toBe(sentence(taken, free));
  expect(said).not.toMatch(/^\s+at |secret-word/m);
  expect(code).toBe(1);
});

async function start(settings: Record<string, string>, options: string[]) {
  const child = spawn(process.execPath, [...options, "scripts/start.mjs"], {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "development", PARTWELL_DATA_DIR: dataFolder, ...settings },
  });
  let said = "";
  let errors = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (errors += chunk));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, errors, said: said + errors };
}

test("what is said to somebody who has left ends nothing", async () => {
  const speaking = `import { say } from "./scripts/product/say.ts";
    process.stdin.once("end", () => { say("one"); say("two"); setImmediate(() => { say("three"); process.exit(7); }); }).resume();`;
  const child = spawn(process.execPath, [
    "--import",
    "./scripts/typescript.mjs",
    "--input-type=module",
    "--eval",
    speaking,
  ]);
  child.stdout.destroy();
  child.stdin.end();
  expect(await new Promise((done) => child.once("exit", done))).toBe(7);
});
