import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const packageSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** Runs a tool of node_modules in view; tells whether it was content. */
export async function command(tool: string, ...args: string[]) {
  return (await start(tool, args, "inherit")) === 0;
}

/** Runs a tool and keeps what it says for later. */
export async function quietCommand(tool: string, ...args: string[]) {
  let output = "";
  const code = await start(tool, args, "pipe", (text) => (output += text));
  return { passed: code === 0, output: output.trim() };
}

function start(tool: string, args: string[], stdio: "inherit" | "pipe", hear?: (text: string) => void) {
  const child = spawn(process.execPath, [executable(tool), ...args], { stdio: ["ignore", stdio, stdio] });
  child.stdout?.setEncoding("utf8").on("data", hear ?? (() => undefined));
  child.stderr?.setEncoding("utf8").on("data", hear ?? (() => undefined));
  return new Promise<number | null>((done) => child.once("close", done));
}

/** The script behind a command, so that neither npx nor a shell stands between us and it. */
function executable(tool: string) {
  const [packageName = tool, bin = packageName] = tool.split(":");
  const manifest = join("node_modules", packageName, "package.json");
  const parsed = packageSchema.parse(JSON.parse(readFileSync(manifest, "utf8")));
  const path = typeof parsed.bin === "string" ? parsed.bin : parsed.bin[bin];
  if (!path) throw new Error(`The package ${packageName} has no command ${bin}.`);
  return join(dirname(manifest), path);
}
