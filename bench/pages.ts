import { type Browser, chromium, type Page } from "@playwright/test";
import { provideChromium } from "../e2e/chromium.ts";
import type { Ground } from "./ground.ts";
import { type Figure, median } from "./report.ts";

type Visit = { scriptKB: number; allKB: number; requests: number; seenMs: number; shift: number; blockedMs: number };

/** What a first visit costs a person, in a real browser; and the way from the list to a case by a click. */
export async function measurePages(
  { product, floor, scene }: Ground,
  { rounds }: { rounds: number },
): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const figures: Figure[] = [];
    const cookieOf = (path: string) => (path === scene.paths.form ? scene.formCookie : scene.cookie);
    const places = [
      { name: "case page", path: scene.paths.case, bare: "/stack", script: 1.5 },
      { name: "list of cases", path: scene.paths.list, bare: "/stack", script: 1.5 },
      { name: "client's form", path: scene.paths.form, bare: "/list", script: 1.05 },
    ];
    for (const place of places) {
      const ours: Visit[] = [];
      const theirs: Visit[] = [];
      const slow: Visit[] = [];
      for (let round = 0; round < rounds; round++) {
        ours.push(await visit(browser, product.address + place.path, cookieOf(place.path)));
        theirs.push(await visit(browser, floor.address + place.bare, floor.cookie));
        slow.push(await visit(browser, product.address + place.path, cookieOf(place.path), true));
      }
      const of = (key: keyof Visit) => ({
        product: median(ours.map((one) => one[key])),
        floor: median(theirs.map((one) => one[key])),
      });
      figures.push(
        {
          group: "pages",
          name: `${place.name}: script`,
          unit: "kB",
          ...of("scriptKB"),
          goal: { of: "ratio", most: place.script },
        },
        { group: "pages", name: `${place.name}: everything`, unit: "kB", ...of("allKB") },
        { group: "pages", name: `${place.name}: requests`, unit: "requests", ...of("requests") },
        {
          group: "pages",
          name: `${place.name}: content seen`,
          unit: "ms",
          ...of("seenMs"),
          goal: { of: "ratio", most: 2 },
        },
        {
          group: "pages",
          name: `${place.name}: layout shift`,
          unit: "score",
          product: of("shift").product,
          floor: null,
          goal: { of: "figure", most: 0.02 },
        },
        {
          group: "pages",
          name: `${place.name}: content seen on a slow phone`,
          unit: "ms",
          product: median(slow.map((one) => one.seenMs)),
          floor: null,
        },
        {
          group: "pages",
          name: `${place.name}: blocked on a slow phone`,
          unit: "ms",
          product: median(slow.map((one) => one.blockedMs)),
          floor: null,
        },
      );
    }
    figures.push(await clickThrough(browser, product.address, scene));
    return figures;
  } finally {
    await browser.close();
  }
}

/** A first visit with an empty cache; slow means a phone: a quarter of the processor, 1.6 Mbit/s, 150 ms. */
async function visit(browser: Browser, url: string, cookie: string, slow = false): Promise<Visit> {
  const context = await browser.newContext({
    viewport: slow ? { width: 390, height: 844 } : { width: 1280, height: 900 },
  });
  await context.addCookies(cookie.split("; ").map((pair) => cookieFor(pair, url)));
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  if (slow) {
    await network.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await network.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 90_000,
    });
  }
  const kinds = new Map<string, string>();
  const sizes = new Map<string, number>();
  network.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await context.addInitScript(nameKeeper);
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => document.readyState === "complete" && "figures" in window);
  const { seenMs, shift, blockedMs } = await page.evaluate(
    () => (window as unknown as { figures: { seenMs: number; shift: number; blockedMs: number } }).figures,
  );
  const bytes = (wanted: (kind: string | undefined) => boolean) =>
    [...sizes].filter(([id]) => wanted(kinds.get(id))).reduce((total, [, size]) => total + size, 0) / 1000;
  const result = {
    scriptKB: bytes((kind) => kind === "Script"),
    allKB: bytes((kind) => kind !== "EventSource"),
    requests: sizes.size,
    seenMs,
    shift,
    blockedMs,
  };
  await context.close();
  return result;
}

/** The loader of this runner marks functions with a helper that a page does not have. */
export const nameKeeper = "globalThis.__name = (made) => made";

/** Runs in the page: collects what the browser itself observes. */
function watch() {
  const figures = { seenMs: 0, shift: 0, blockedMs: 0 };
  Object.assign(window, { figures });
  const observe = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => (figures.seenMs = entry.startTime));
  observe("layout-shift", (entry) => (figures.shift += entry.value ?? 0));
  observe("longtask", (entry) => (figures.blockedMs += Math.max(0, entry.duration - 50)));
}

async function clickThrough(browser: Browser, address: string, { cookie, paths }: Ground["scene"]): Promise<Figure> {
  const context = await browser.newContext();
  await context.addCookies(cookie.split("; ").map((pair) => cookieFor(pair, address)));
  await context.addInitScript(nameKeeper);
  const page = await context.newPage();
  const times: number[] = [];
  for (let n = 0; n < 5; n++) {
    await page.goto(address + paths.list);
    await page.waitForLoadState("networkidle");
    times.push(await timeClick(page));
  }
  await context.close();
  return {
    group: "pages",
    name: "from the list to a case by a click, first paint",
    unit: "ms",
    product: median(times.slice(1)),
    floor: null,
    goal: { of: "figure", most: 100 },
  };
}

/** Clicks the first case and waits, inside the page, for the head of the case. */
const timeClick = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const link = document.querySelector<HTMLAnchorElement>('main a[href*="/cases/0"]');
        const began = performance.now();
        const look = () =>
          location.pathname.includes("/cases/0") && document.querySelector("main article h1")
            ? done(performance.now() - began)
            : requestAnimationFrame(look);
        link?.click();
        look();
      }),
  );

function cookieFor(pair: string, url: string) {
  const [name = "", ...rest] = pair.split("=");
  return { name, value: rest.join("="), url: new URL(url).origin };
}
