import lighthouse, { desktopConfig, type Result } from "lighthouse";
import { freePort } from "../db/embedded/server.ts";
import { withBrowser } from "./browser.ts";
import type { Ground } from "./ground.ts";
import { median } from "./numbers.ts";
import { type Place, placesOf, type Target } from "./places.ts";
import type { Figure, Goal } from "./report.ts";

const devices = ["mobile", "desktop"] as const;
type Device = (typeof devices)[number];
type Report = { scores: Record<string, number>; audits: Record<string, number>; chain: number };
type Reports = Map<Device, { ours: Report[]; bare: Report[] }>;

/**
 * The scores of Lighthouse, by the Chromium the journeys use. A quick run looks at the case page on a phone only.
 * It sends nothing anywhere: its reporting of errors belongs to its command line, which is not used.
 */
export async function measureLighthouse(ground: Ground, quick: boolean, rounds: number): Promise<Figure[]> {
  const port = await freePort();
  return withBrowser(async () => {
    const places = placesOf(ground);
    const figures: Figure[] = [];
    for (const place of quick ? [places.case] : Object.values(places)) {
      const reports: Reports = new Map();
      for (const device of quick ? devices.slice(0, 1) : devices) {
        const taken: { ours: Report[]; bare: Report[] } = { ours: [], bare: [] };
        for (let round = 0; round < rounds; round++) {
          taken.ours.push(await look(port, place.ours, device));
          taken.bare.push(await look(port, place.bare, device));
        }
        reports.set(device, taken);
      }
      figures.push(...figuresOf(place, reports));
    }
    return figures;
  }, [`--remote-debugging-port=${port}`]);
}

function figuresOf(place: Place, reports: Reports): Figure[] {
  const figure = (device: Device, name: string, unit: Figure["unit"], of: (report: Report) => number, goal?: Goal) => {
    const taken = reports.get(device);
    if (!taken) return [];
    const [product, floor] = [median(taken.ours.map(of)), median(taken.bare.map(of))];
    const made: Figure = { group: "lighthouse", name: `${place.name}: ${name}`, unit, product, floor };
    return [goal ? { ...made, goal } : made];
  };
  const score = (device: Device, category: string, least?: number) =>
    figure(
      device,
      `${category}, ${device}`,
      "of 100",
      ({ scores }) => scores[category] ?? Number.NaN,
      least ? { of: "figure", least } : undefined,
    );
  const ms = (name: string, audit: string) =>
    figure("mobile", `${name}, mobile`, "ms", ({ audits }) => audits[audit] ?? Number.NaN);
  const all = place.isPublic ? 100 : undefined;
  return [
    ...score("mobile", "performance", place.isPublic ? 98 : 95),
    ...score("desktop", "performance", 100),
    ...score("desktop", "accessibility", all),
    ...score("desktop", "best-practices", all),
    ...score("desktop", "seo", all),
    ...score("mobile", "accessibility"),
    ...ms("largest content seen", "largest-contentful-paint"),
    ...ms("blocked", "total-blocking-time"),
    ...devices.flatMap((device) =>
      figure(
        device,
        `layout shift, ${device}`,
        "score",
        ({ audits }) => audits["cumulative-layout-shift"] ?? Number.NaN,
        { of: "figure", most: 0.02 },
      ),
    ),
    ...figure("mobile", "requests that wait for each other", "requests", ({ chain }) => chain, {
      of: "ratio",
      most: 1,
    }),
  ];
}

async function look(port: number, { address, path, cookie }: Target, device: Device): Promise<Report> {
  const personal = path.startsWith("/f/");
  const ran = await lighthouse(
    address + path,
    {
      port,
      output: "json",
      logLevel: "error",
      ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
      // A personal link must not be found by a search engine.
      ...(personal ? { skipAudits: ["is-crawlable"] } : {}),
    },
    device === "desktop" ? desktopConfig : undefined,
  );
  if (!ran || ran.lhr.runtimeError)
    throw new Error(`Lighthouse could not see ${path}: ${ran?.lhr.runtimeError?.message}`);
  return reportOf(ran.lhr);
}

function reportOf({ categories, audits }: Result): Report {
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, (score ?? Number.NaN) * 100]),
    ),
    audits: Object.fromEntries(
      Object.entries(audits).map(([name, { numericValue }]) => [name, numericValue ?? Number.NaN]),
    ),
    chain: chainLength(audits["critical-request-chains"]?.details),
  };
}

/** How many requests the longest chain has, in which each is known only after the one before. */
function chainLength(details: unknown): number {
  if (typeof details !== "object" || details === null || !("longestChain" in details)) return Number.NaN;
  const { longestChain } = details;
  return typeof longestChain === "object" && longestChain !== null && "length" in longestChain
    ? Number(longestChain.length)
    : Number.NaN;
}
