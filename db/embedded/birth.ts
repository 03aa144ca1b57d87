import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process began, in whatever words the system uses; null when there is no such process.
 * A number alone may belong to somebody else by now, and a dead process keeps its number until it is collected.
 */
export function birthOf(pid: number): string | null {
  if (process.platform === "linux") return birthOnLinux(pid);
  if (process.platform === "win32") return exists(pid) ? "running" : null;
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() || null;
}

function birthOnLinux(pid: number) {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return state === "Z" ? null : (fields[18] ?? null);
  } catch {
    return null;
  }
}

function exists(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
