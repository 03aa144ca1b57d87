import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProductEnvironment } from "./environment.ts";
import { say, Trouble } from "./say.ts";

/** Everything the build reads. */
const sources = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

export const nextBin = (root: string) => join(root, "node_modules", "next", "dist", "bin", "next");

/** Builds the product when its sources or its key changed since the last build. */
export async function buildWhenChanged(root: string, environment: ProductEnvironment) {
  const stamp = join(root, ".next", "partwell-build");
  const wanted = fingerprint(root, environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Building, which takes about a minute.");
  await build(root, environment);
  writeFileSync(stamp, wanted);
  say("Built.");
}

async function build(root: string, environment: ProductEnvironment) {
  const child = spawn(process.execPath, [nextBin(root), "build"], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const endToo = () => child.kill();
  process.once("exit", endToo);
  const code = await new Promise((done) => child.once("exit", done));
  process.off("exit", endToo);
  if (code === 0) return;
  console.error(output.trim());
  throw new Trouble("The build failed; what it said is above.");
}

function fingerprint(root: string, key: string) {
  const hash = createHash("sha256").update(key).update(process.version);
  for (const source of sources) addTo(hash, root, source);
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string) {
  const full = join(root, path);
  if (!existsSync(full) || /\.test\.tsx?$/.test(path)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, root, join(path, name));
    return;
  }
  hash.update(path).update(readFileSync(full));
}
