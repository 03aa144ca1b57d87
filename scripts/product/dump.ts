import { spawn } from "node:child_process";
import { Trouble } from "./say.ts";

/** A dump of the whole database by PostgreSQL's own tool. The password travels in the environment, not on the command line. */
export function dumpDatabase(url: string, file: string) {
  return runTool("pg_dump", url, ["--format=custom", "--no-owner", "--no-acl", `--file=${file}`]);
}

/** Into a database without tables; rights are given afterwards, because roles differ from place to place. */
export function restoreDump(url: string, file: string) {
  return runTool("pg_restore", url, [
    "--no-owner",
    "--no-acl",
    "--clean",
    "--if-exists",
    "--exit-on-error",
    "--single-transaction",
    file,
  ]);
}

async function runTool(tool: "pg_dump" | "pg_restore", url: string, args: string[]) {
  const { clean, password } = withoutPassword(url);
  const child = spawn(tool, [`--dbname=${clean}`, ...args], {
    env: { ...process.env, PGPASSWORD: password },
    stdio: ["ignore", "inherit", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const code = await new Promise<number | string | null>((done) => {
    child.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? "error"));
    child.once("close", done);
  });
  if (code !== 0) throw new Trouble(whatToDo(tool, code, said));
}

function whatToDo(tool: string, code: number | string | null, said: string) {
  if (code === "ENOENT")
    return `${tool} is not installed. Install the client tools of PostgreSQL, of the server's version or newer.`;
  if (said.includes("server version mismatch"))
    return `This ${tool} is older than the server. Install the client tools of the server's version.`;
  if (said.includes("row-level security")) {
    return "The user of DATABASE_URL may not read every workspace. Give it BYPASSRLS, or use the backups of your provider.";
  }
  return `${tool} failed: ${said.trim()}`;
}

function withoutPassword(url: string) {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  return { clean: address.href, password };
}
