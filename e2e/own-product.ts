import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@/db/client";
import { freePort } from "@/db/embedded/server";
import { embeddedUrls } from "@/scripts/product/database";
import { loadSecrets } from "@/scripts/product/secrets";

export type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

/** A place where a journey starts, breaks and stops the product as it likes, with the build that is there. */
export async function ownProduct() {
  const dataFolder = mkdtempSync(join(tmpdir(), "partwell-own-"));
  const port = await freePort();
  const runs: Run[] = [];

  /** A start as a person makes it. */
  async function start(): Promise<Run> {
    const { actionsKey } = await loadSecrets(".data");
    const key = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionsKey;
    const { PATH = "", HOME = "" } = process.env;
    const own = { PARTWELL_DATA_DIR: dataFolder, PORT: String(port), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
    const env = { NODE_ENV: "production", PATH, HOME, ...own } as const;
    const child = spawn(process.execPath, ["scripts/start.mjs"], { env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
    const ended = new Promise<number | null>((done) => child.once("exit", done));
    const run = { child, said: () => said, ended };
    runs.push(run);
    return run;
  }

  /** Work with the eyes and the rights of the database's owner. */
  async function asOwner<T>(work: (connection: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
    const connection = connect(embeddedUrls(await loadSecrets(dataFolder)).ownerUrl, 1);
    try {
      return await work(connection);
    } finally {
      await connection.client.end();
    }
  }

  async function stop() {
    for (const { child } of runs) child.kill("SIGINT");
    await Promise.all(runs.map(({ ended }) => ended));
    rmSync(dataFolder, { recursive: true, force: true });
  }

  return { dataFolder, address: `http://localhost:${port}`, start, asOwner, stop };
}
