import { readFileSync, writeFileSync } from "node:fs";

/**
 * npm tends to forget the builds for other systems of packages with native parts, and then `npm ci` refuses the lockfile.
 * Without arguments: says what is missing. With --fix: adds it.
 */
type Entry = { version?: string; optionalDependencies?: Record<string, string>; optional?: boolean; dev?: boolean };
type Lockfile = { packages: Record<string, Entry & { os?: string[]; cpu?: string[]; libc?: string[] }> };

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;
const missing = findMissing();
if (missing.size > 0 && process.argv.includes("--fix")) {
  Object.assign(lockfile.packages, Object.fromEntries(missing));
  lockfile.packages = Object.fromEntries(
    Object.entries(lockfile.packages).sort(([a], [b]) => a.localeCompare(b, "en")),
  );
  writeFileSync("package-lock.json", `${JSON.stringify(lockfile, null, 2)}\n`);
  console.log(`Added ${missing.size} builds for other systems to package-lock.json.`);
} else if (missing.size > 0) {
  console.error(`package-lock.json lacks ${missing.size} builds for other systems. Run: npm run lockfile`);
  process.exit(1);
}

function findMissing() {
  const found = new Map<string, Entry>();
  for (const [parent, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!/^\d/.test(version) || isThere(parent, name)) continue;
      found.set(`node_modules/${name}`, {
        version,
        ...limits(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      });
    }
  }
  return found;
}

function isThere(parent: string, name: string): boolean {
  const key = parent === "" ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
  if (key in lockfile.packages) return true;
  return parent !== "" && isThere(parent.slice(0, Math.max(parent.lastIndexOf("/node_modules/"), 0)), name);
}

function limits(name: string) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : [];
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}
