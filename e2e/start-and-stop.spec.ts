import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { connect } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { makers } from "@/db/testing/make";
import { freePort } from "@/db/embedded/server";
import { demoPeople } from "@/db/seed/people";
import { embeddedUrls } from "@/scripts/product/database";
import { loadSecrets } from "@/scripts/product/secrets";

const dataFolder = mkdtempSync(join(tmpdir(), "partwell-started-"));
const runs: Run[] = [];

test.afterEach(() => {
  for (const { child } of runs) child.kill("SIGKILL");
  rmSync(dataFolder, { recursive: true, force: true });
});

test("a start says where it is and whom to be, loses nothing when it is killed, and stops in order", async () => {
  const port = await freePort();
  const first = await start(port);
  await expect.poll(first.said, { timeout: 120_000 }).toContain(`Partwell is ready at http://localhost:${port}`);
  for (const { email, password } of demoPeople) await expect.poll(first.said).toContain(`${email}  ${password}`);
  const second = await start(port);
  expect(await second.ended).toBe(1);
  await expect.poll(second.said).toContain("Partwell already runs from this folder");

  const kept = await write();
  const { web } = JSON.parse(readFileSync(join(dataFolder, "running.json"), "utf8")) as { web: { pid: number } };
  const postmaster = Number(readFileSync(join(dataFolder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  for (const pid of [first.child.pid ?? 0, web.pid, postmaster]) process.kill(pid, "SIGKILL");
  await first.ended;

  const third = await start(port);
  await expect.poll(third.said, { timeout: 60_000 }).toContain("Partwell is ready at");
  expect(third.said()).not.toContain("Adding the demo firm");
  expect(await readBack()).toContain(kept);
  third.child.kill("SIGINT");
  expect(await third.ended).toBe(0);
  await expect(fetch(`http://localhost:${port}/api/health`)).rejects.toThrow();
  await expect(readBack()).rejects.toThrow();
});

type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

/** A start as a person makes it, with a data folder of its own and the build that is there. */
async function start(port: number): Promise<Run> {
  const { actionsKey } = await loadSecrets(".data");
  const key = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionsKey;
  const { PATH = "", HOME = "" } = process.env;
  const own = { PARTWELL_DATA_DIR: dataFolder, PORT: String(port), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env: { NODE_ENV: "production", PATH, HOME, ...own } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const run = { child, said: () => said, ended };
  runs.push(run);
  return run;
}

async function within<T>(work: (connection: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const connection = connect(embeddedUrls(await loadSecrets(dataFolder)).ownerUrl, 1);
  try {
    return await work(connection);
  } finally {
    await connection.client.end();
  }
}

const write = () => within(async ({ db }) => (await makers(db).makeUser()).email);

const readBack = () =>
  within(async ({ db }) => (await db.select({ email: users.email }).from(users)).map(({ email }) => email));
