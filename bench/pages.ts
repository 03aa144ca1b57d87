import type { Browser } from "@playwright/test";
import { openProfile, withBrowser } from "./browser.ts";
import type { Ground } from "./ground.ts";
import { median } from "./numbers.ts";
import { type Place, placesOf, type Target } from "./places.ts";
import type { Size } from "./plan.ts";
import type { Figure, Goal } from "./report.ts";

type Visit = { scriptKB: number; allKB: number; requests: number; seenMs: number; shift: number; blockedMs: number };

/** What a first visit costs a person, in a real browser. */
export const measurePages = (ground: Ground, size: Size): Promise<Figure[]> =>
  withBrowser(async (browser) => {
    const figures: Figure[] = [];
    for (const place of Object.values(placesOf(ground))) figures.push(...(await measurePlace(browser, place, size)));
    return figures;
  });

async function measurePlace(browser: Browser, place: Place, { rounds }: Size): Promise<Figure[]> {
  const visits: Record<"ours" | "bare" | "slow" | "bareSlow", Visit[]> = { ours: [], bare: [], slow: [], bareSlow: [] };
  for (let round = 0; round < rounds; round++) {
    visits.ours.push(await visit(browser, place.ours));
    visits.bare.push(await visit(browser, place.bare));
    visits.slow.push(await visit(browser, place.ours, true));
    visits.bareSlow.push(await visit(browser, place.bare, true));
  }
  const figure = (name: string, unit: Figure["unit"], key: keyof Visit, goal?: Goal, slow = false): Figure => ({
    group: "pages",
    name: `${place.name}: ${name}`,
    unit,
    product: median(visits[slow ? "slow" : "ours"].map((one) => one[key])),
    floor: median(visits[slow ? "bareSlow" : "bare"].map((one) => one[key])),
    ...(goal ? { goal } : {}),
  });
  return [
    figure("script", "kB", "scriptKB", { of: "ratio", most: place.isPublic ? 1.05 : 1.5 }),
    figure("everything", "kB", "allKB"),
    figure("requests", "requests", "requests"),
    figure("content seen", "ms", "seenMs", { of: "ratio", most: 2 }),
    figure("layout shift", "score", "shift", { of: "figure", most: 0.02 }),
    figure("content seen on a slow phone", "ms", "seenMs", undefined, true),
    figure("blocked on a slow phone", "ms", "blockedMs", undefined, true),
  ];
}

/** A first visit with an empty cache; slow means a phone: a quarter of the processor, 1.6 Mbit/s, 150 ms. */
async function visit(browser: Browser, target: Target, slow = false): Promise<Visit> {
  const context = await openProfile(browser, target, {
    viewport: slow ? { width: 390, height: 844 } : { width: 1280, height: 900 },
  });
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
  // A picture written in the stylesheet is told of like a request, and is none.
  network.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (!response.url.startsWith("data:")) kinds.set(requestId, type);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.has(requestId)) sizes.set(requestId, encodedDataLength);
  });
  await page.addInitScript(watch);
  await page.goto(target.address + target.path, { waitUntil: "load" });
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
