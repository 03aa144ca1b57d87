import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { endProcess, identify, type Identity } from "../scripts/product/processes.ts";

export type Server = { address: string; identity: Identity };

/** Starts a script of ours on a port. Out: the server, and how long it took until it answered. */
export async function startServer(args: string[], port: number, environment: Record<string, string>, path: string) {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: "ignore",
    detached: true,
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (!identity) throw new Error(`${args.join(" ")} did not start`);
  const address = `http://localhost:${port}`;
  const until = Date.now() + 180_000;
  while (child.exitCode === null && Date.now() < until) {
    const answer = await fetch(address + path).catch(() => null);
    if (answer?.ok) return { server: { address, identity }, ms: performance.now() - began };
    await pause(20);
  }
  await endProcess(identity, 5_000);
  throw new Error(`${args.join(" ")} did not answer`);
}
