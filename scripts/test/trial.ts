import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../db/embedded/server.ts";
import { endProcess, identify } from "../product/processes.ts";
import { Trouble } from "../product/say.ts";

const log = "test-results/server.log";

export type Trial = { dataFolder: string; address: string; stop: () => Promise<void> };

/** What `npm start` gives somebody who tries Partwell: an own data folder, the demo, a free port. */
export async function startTrial(actionsKey: string): Promise<Trial> {
  const dataFolder = mkdtempSync(join(tmpdir(), "partwell-trial-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  mkdirSync("test-results", { recursive: true });
  const output = openSync(log, "w");
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      ...unset,
      PARTWELL_DATA_DIR: dataFolder,
      PORT: String(port),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
    },
    stdio: ["ignore", output, output],
    detached: true,
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  const stop = async () => {
    if (identity) await endProcess(identity, 40_000);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await ready(address, () => child.exitCode !== null);
    return { dataFolder, address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What somebody's own set-up may say must not reach the trial. */
export const unset = {
  DATABASE_URL: "",
  APP_DATABASE_URL: "",
  LISTEN_DATABASE_URL: "",
  APP_URL: "",
  HOST: "",
  FILES_DIR: "",
  SMTP_URL: "",
  S3_BUCKET: "",
  S3_ACCESS_KEY_ID: "",
  S3_SECRET_ACCESS_KEY: "",
  LOG_LEVEL: "warn",
};

async function ready(address: string, ended: () => boolean) {
  const until = Date.now() + 180_000;
  while (!ended() && Date.now() < until) {
    const answer = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Trouble(`The product did not start. Its last words:\n${readFileSync(log, "utf8").slice(-2_000)}`);
}
