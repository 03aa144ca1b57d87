import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { nextBin } from "./build.ts";
import type { ProductEnvironment } from "./environment.ts";
import { endProcess, identify, type Identity } from "./processes.ts";
import { Trouble } from "./say.ts";

export type Web = { identity: Identity; ended: Promise<number | null> };

/** Fails early, before anything slow, when the address is in use. */
export async function requireFreePort(port: number, host: string) {
  const code = await new Promise<string | undefined>((done) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => done(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(undefined)));
  });
  if (code === "EADDRINUSE") {
    throw new Trouble(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES")
    throw new Trouble(`Port ${port} is reserved for the administrator. Choose one above 1023 with PORT.`);
  if (code) throw new Trouble(`Partwell cannot listen at ${host}:${port} (${code}). Check HOST and PORT.`);
}

type Place = { root: string; host: string; port: number };

/** Starts Next in a process group of its own, so that Ctrl-C reaches it through us and in our order. */
export function startWeb(place: Place, environment: ProductEnvironment, command: "start" | "dev"): Web {
  const args = [
    ...heapLimit(environment, command),
    nextBin(place.root),
    command,
    "--port",
    String(place.port),
    "--hostname",
    place.host,
  ];
  const child = spawn(process.execPath, args, {
    cwd: place.root,
    env: environment,
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (!identity) throw new Trouble("The web server could not be started.");
  return { identity, ended: exitOf(child) };
}

/**
 * Without a limit the heap takes a quarter of the machine before it is tidied. Pages need little: a full load
 * stays below this. The young part gets more room than its 16 MB, for a page leaves millions of small objects behind
 * and each tidying stops every request. An operator's own limit in NODE_OPTIONS stands.
 */
function heapLimit({ NODE_OPTIONS = "" }: ProductEnvironment & { NODE_OPTIONS?: string }, command: "start" | "dev") {
  if (command === "dev" || NODE_OPTIONS.includes("max-old-space-size")) return [];
  return ["--max-old-space-size=512", "--max-semi-space-size=32"];
}

function exitOf(child: ChildProcess) {
  return new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
}

/** Waits until the product says it is ready, or until it has no such page and answers anything at all. */
export async function waitUntilReady(web: Web, port: number, patienceMs = 90_000) {
  const until = Date.now() + patienceMs;
  let ended = false;
  void web.ended.then(() => (ended = true));
  let last = "it did not answer";
  while (!ended && Date.now() < until) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/ready`, {
        redirect: "manual",
        signal: AbortSignal.timeout(30_000),
      });
      if (answer.ok || answer.status === 404) return;
      last = `it answered ${answer.status}`;
    } catch {
      // Not listening yet.
    }
    await pause(25);
  }
  throw new Trouble(
    ended ? "The web server ended at once; what it said is above." : `The web server is not ready: ${last}.`,
  );
}

/** Lets requests in flight finish, then ends it. */
export function stopWeb(web: Web, patienceMs = 25_000) {
  return endProcess(web.identity, patienceMs);
}
