import { readFileSync } from "node:fs";
import { identify } from "../scripts/product/processes.ts";
import type { Server } from "./starting.ts";

/** The memory of a web server, in MB; zero where /proc is not there. */
export function memoryOf({ identity }: Server): number {
  try {
    return familyOf(identity.pid).reduce((total, pid) => total + residentMB(pid), 0);
  } catch {
    return 0;
  }
}

const residentMB = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

/** The web server below a starter, without the database; or the process itself. */
function familyOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean)
    .map(Number);
  const web = children.filter(
    (child) => identify(child) && readFileSync(`/proc/${child}/comm`, "utf8").startsWith("next-server"),
  );
  return web.length > 0 ? web : [pid];
}
