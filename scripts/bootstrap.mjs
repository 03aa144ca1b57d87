import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = resolve(root, "node_modules/.partwell-install");
const lock = resolve(root, "package-lock.json");
const installed = resolve(root, "node_modules/.package-lock.json");

/** Everything that must hold before the first import from node_modules: a Node that works, packages that match. */
export function bootstrap() {
  process.chdir(root);
  checkNode();
  if (!isInstalled()) install();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    stop(`Partwell needs Node 20.9 or newer, and this is ${process.versions.node}. Node 24 is recommended.`);
  }
  if (major === 20) console.log("Note: Node 20 is past its end of life. Partwell runs on it; Node 24 is recommended.");
}

function isInstalled() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted()) return true;
  const installedByHand = statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 5_000;
  if (installedByHand) writeFileSync(stamp, wanted());
  return installedByHand;
}

function install() {
  console.log("Installing packages, which takes about a minute.");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: root, stdio: "inherit" };
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (error) stop(`npm could not be started (${error.message}). It comes with Node.`);
  if (status !== 0) stop("Installing the packages failed; what npm said is above.");
  writeFileSync(stamp, wanted());
}

function wanted() {
  return createHash("sha256").update(readFileSync(lock)).update(process.version).update(process.platform).digest("hex");
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
