import { setTimeout as pause } from "node:timers/promises";
import { birthOf } from "../../db/embedded/birth.ts";

/** A process we can recognise later: the number alone may belong to somebody else by then. */
export type Identity = { pid: number; born: string };

export function identify(pid: number): Identity | null {
  const born = birthOf(pid);
  return born === null ? null : { pid, born };
}

export function isAlive(identity: Identity) {
  return birthOf(identity.pid) === identity.born;
}

/** Asks a process to end, waits, and ends it by force when it does not. */
export async function endProcess(identity: Identity, patienceMs: number) {
  signal(identity, "SIGTERM");
  const until = Date.now() + patienceMs;
  while (isAlive(identity) && Date.now() < until) await pause(50);
  if (isAlive(identity)) signalGroup(identity, "SIGKILL");
}

function signal(identity: Identity, name: NodeJS.Signals) {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}

/** Our children lead a process group of their own, so their children go with them. */
function signalGroup(identity: Identity, name: NodeJS.Signals) {
  try {
    process.kill(process.platform === "win32" ? identity.pid : -identity.pid, name);
  } catch {
    signal(identity, name);
  }
}
