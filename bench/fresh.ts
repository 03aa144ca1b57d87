import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../db/embedded/server.ts";
import { endProcess, identify } from "../scripts/product/processes.ts";
import { unset } from "../scripts/test/trial.ts";
import type { Figure } from "./report.ts";

const patienceMs = 15 * 60_000;

/**
 * From `git clone` of what is committed to the first page, installing and building included.
 * The packages come from npm's cache where they are in it.
 */
export async function measureFresh(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "partwell-fresh-"));
  chmodSync(folder, 0o711);
  const clone = join(folder, "partwell");
  try {
    const began = performance.now();
    const cloned = spawnSync("git", ["clone", "--quiet", "--no-local", process.cwd(), clone], { encoding: "utf8" });
    if (cloned.status !== 0) throw new Error(`The repository was not cloned: ${cloned.stderr}`);
    await firstPage(clone);
    const minutes = (performance.now() - began) / 60_000;
    return [
      {
        group: "fresh",
        name: "from a fresh clone to the first page, installing and building included",
        unit: "min",
        product: minutes,
        floor: null,
        goal: { of: "figure", most: 4 },
      },
    ];
  } finally {
    removeDatabaseOf(clone);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the clone by what `npm start` runs, waits for its first page, and ends it. */
async function firstPage(clone: string) {
  const port = await freePort();
  const log = join(dirname(clone), "start.log");
  const output = openSync(log, "w");
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: clone,
    env: { ...process.env, ...unset, PARTWELL_DATA_DIR: "", PORT: String(port) },
    stdio: ["ignore", output, output],
    detached: true,
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (!identity) throw new Error("The fresh clone did not start");
  const until = performance.now() + patienceMs;
  try {
    while (child.exitCode === null && performance.now() < until) {
      const answer = await fetch(`http://localhost:${port}/sign-in`).catch(() => null);
      if (answer?.ok) return;
      await pause(250);
    }
    throw new Error(`The fresh clone showed no page. Its last words: ${readFileSync(log, "utf8").slice(-1_000)}`);
  } finally {
    await endProcess(identity, 40_000);
  }
}

/** Where PostgreSQL may not enter the clone, its data went elsewhere: that goes too. */
function removeDatabaseOf(clone: string) {
  const note = join(clone, ".data", "postgres.location");
  if (existsSync(note)) rmSync(dirname(readFileSync(note, "utf8").trim()), { recursive: true, force: true });
}
