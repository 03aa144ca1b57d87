import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { startServer } from "../bench/starting.ts";
import { freePort } from "../db/embedded/server.ts";
import { demoPassword } from "../db/seed/people.ts";
import { provideChromium } from "../e2e/chromium.ts";
import { endProcess } from "./product/processes.ts";
import { giveUp, say } from "./product/say.ts";

/** Where the pictures of the README are kept. */
const folder = "docs/images";
const desk = { width: 1280, height: 860 };

/** Takes the pictures of the README anew: a fresh demo firm, in a browser, in English and in Polish. */
async function takeAll() {
  mkdirSync(folder, { recursive: true });
  const dataFolder = mkdtempSync(join(tmpdir(), "partwell-pictures-"));
  say("Starting a fresh demo firm.");
  const { server } = await startServer(
    ["scripts/start.mjs"],
    await freePort(),
    { PARTWELL_DATA_DIR: dataFolder, DATABASE_URL: "", APP_DATABASE_URL: "", APP_URL: "", LOG_LEVEL: "warn" },
    "/api/ready",
  );
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    await visit(browser, server.address);
  } finally {
    await browser.close();
    await endProcess(server.identity, 40_000);
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function visit(browser: Browser, address: string) {
  const daria = await signIn(browser, address, "daria@wierzba.example", "light");
  await go(daria, "Cases");
  await take(daria, "cases");
  await go(daria, "Harbour & Pine Hotels");
  await take(daria, "case");
  await go(daria, "Notice");
  await take(daria, "notice");
  await go(daria, "Try other days in the calculator");
  await take(daria, "calculator");

  const marta = await signIn(browser, address, "marta@wierzba.example", "dark");
  await go(marta, "Sprawy");
  await go(marta, "Piekarnia Łąkowa");
  await take(marta, "case-dark-pl");
}

async function signIn(browser: Browser, address: string, email: string, colorScheme: "light" | "dark"): Promise<Page> {
  const page = await browser.newPage({ viewport: desk, colorScheme });
  await page.goto(`${address}/sign-in`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(demoPassword);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL(/\/w\//);
  return page;
}

/** Follows the first link of this name, and waits until the address is its own. */
async function go(page: Page, name: string) {
  const link = page.getByRole("link", { name }).first();
  const target = await link.getAttribute("href");
  await link.click();
  await page.waitForURL((url) => url.pathname + url.search === target);
}

async function take(page: Page, name: string) {
  await page.waitForLoadState("networkidle");
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  say(`${folder}/${name}.png`);
}

await takeAll().catch(giveUp);
