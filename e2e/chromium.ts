import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The shell comes first: without a window around its pages it takes a quarter less time. */
const usualPlaces = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A Chromium that is here already: the one asked for, the system's, or Playwright's own. */
export function findChromium(): string | null {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return asked;
  return [...usualPlaces, chromium.executablePath()].find(runs) ?? null;
}

/** A Chromium, fetched when there is none. */
export function provideChromium(): string {
  const found = findChromium() ?? fetchWithPlaywright() ?? installWithApt();
  if (found) return found;
  throw new Error("The journeys need Chromium, and it could not be fetched. Install it and set CHROMIUM_PATH to it.");
}

function fetchWithPlaywright() {
  spawnSync(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"], { stdio: "inherit" });
  return findChromium();
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  for (const name of ["chromium-headless-shell", "chromium"]) {
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { stdio: "inherit", env });
    const found = findChromium();
    if (found) return found;
  }
  return null;
}

/** A file may be there and still not run: a snap stub, or missing libraries. */
function runs(path: string) {
  return existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
