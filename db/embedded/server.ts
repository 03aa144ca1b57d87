import { execFile, spawn, type StdioOptions } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { birthOf } from "./birth.ts";
import type { Cluster } from "./cluster.ts";

const run = promisify(execFile);

type Settings = Record<string, string | number>;

/** The port of the server that runs in this folder, or null. A server left over from a killed start counts. */
export async function runningPort(cluster: Cluster): Promise<number | null> {
  const server = readServer(cluster);
  return server && isServerAlive(cluster) && (await answers(server.port)) ? server.port : null;
}

/** Whether the server's process exists; it may still be starting. */
export function isServerAlive(cluster: Cluster) {
  const server = readServer(cluster);
  return server !== null && birthOf(server.pid) !== null;
}

/** Starts the server, patient with what a killed predecessor left behind: every 200 ms for up to 10 s. */
export async function startServer(cluster: Cluster, port: number, settings: Settings = {}) {
  const log = join(cluster.folder, "server.log");
  keepSmall(log);
  const until = Date.now() + 10_000;
  while (!(await launch(cluster, log, flags(port, settings)))) {
    if (Date.now() > until) throw new Error(`PostgreSQL did not start. Its last words, from ${log}: ${lastWords(log)}`);
    await pause(200);
  }
}

/** As our own child: a killed server is collected at once, also where process 1 collects nobody. */
async function launch({ folder, account, binaries }: Cluster, log: string, args: string[]) {
  const output = openSync(log, "a");
  const stdio: StdioOptions = ["ignore", output, output];
  const server = spawn(binaries.postgres, ["-D", folder, ...args], { ...account, cwd: "/", stdio, detached: true });
  closeSync(output);
  server.unref();
  let ended = false;
  server.once("exit", () => (ended = true)).once("error", () => (ended = true));
  while (!ended) {
    if (isReady(folder, server.pid)) return true;
    await pause(10);
  }
  return false;
}

/** A server writes down its state: the eighth line says "ready" when it takes connections. */
function isReady(folder: string, pid: number | undefined) {
  const lines = readLines(folder);
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

/** Stops the server at once and cleanly: open transactions are rolled back, nothing committed is lost. */
export async function stopServer(cluster: Cluster) {
  if ((await runningPort(cluster)) === null) return;
  const args = ["-D", cluster.folder, "-m", "fast", "-t", "30", "-w", "stop"];
  await run(cluster.binaries.pgCtl, args, { ...cluster.account, cwd: "/" });
}

/** A port on this machine that nobody uses; the preferred one when it is free. */
export async function freePort(preferred = 0): Promise<number> {
  const port = await new Promise<number | null>((done) => {
    const probe = createServer();
    probe.once("error", () => done(null));
    probe.listen({ port: preferred, host: "127.0.0.1", exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : null));
    });
  });
  return port ?? freePort();
}

function readServer({ folder }: Cluster) {
  const lines = readLines(folder);
  return lines.length > 3 ? { pid: Number(lines[0]), port: Number(lines[3]) } : null;
}

function readLines(folder: string) {
  try {
    return readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

function answers(port: number) {
  return new Promise<boolean>((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });
}

function flags(port: number, settings: Settings) {
  const all: Settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    log_checkpoints: "off",
    ...settings,
  };
  return ["-p", String(port), ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

function keepSmall(log: string) {
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log);
}

function lastWords(log: string) {
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-3).join(" ") : "(the log is empty)";
}
