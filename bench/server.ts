import autocannon from "autocannon";
import type { Ground } from "./ground.ts";
import { memoryOf } from "./memory.ts";
import { median, quantile } from "./numbers.ts";
import { placesOf, type Target } from "./places.ts";
import type { Size } from "./plan.ts";
import type { Figure } from "./report.ts";

type Pair = { name: string; ours: Target; bare: Target; slower?: number; share?: number };

/** How fast pages come, one after another and sixteen at once, and what memory that takes. */
export async function measureServer(ground: Ground, size: Size): Promise<Figure[]> {
  const { product, floor } = ground;
  const idle = { product: memoryOf(product), floor: memoryOf(floor) };
  const figures: Figure[] = [];
  for (const pair of pairsOf(ground)) figures.push(...(await measurePair(pair, size)));
  return [
    ...figures,
    { group: "server", name: "memory, idle", unit: "MB", ...idle, goal: { of: "figure", most: 250 } },
    {
      group: "server",
      name: "memory, after the load",
      unit: "MB",
      product: memoryOf(product),
      floor: memoryOf(floor),
      goal: { of: "figure", most: 450 },
    },
  ];
}

function pairsOf(ground: Ground): Pair[] {
  const { floor, plain } = ground;
  const places = placesOf(ground);
  const bare = (path: string): Target => ({ address: floor.address, path, cookie: floor.cookie });
  const one = bare("/one");
  return [
    { ...places.case, slower: 2, share: 0.6 },
    { ...places.list, slower: 1.5, share: 0.7 },
    { ...places.form, bare: one, share: 0.8 },
    { ...places.calculator, bare: one, share: 0.8 },
    {
      name: "a plain server with fifty rows, beside the framework",
      ours: { address: plain.address, path: "/", cookie: "" },
      bare: bare("/list"),
    },
  ];
}

async function measurePair({ name, ours, bare, slower, share }: Pair, size: Size): Promise<Figure[]> {
  const [waited, bareWaited] = await inTurn(ours, bare, size, (target) => waits(target, size.samples));
  const [many, bareMany] = await inTurn(ours, bare, size, (target) => throughput(target, size.seconds));
  const wait = (part: number) => ({
    group: "server" as const,
    name: `${name}: first byte, p${part * 100}`,
    unit: "ms" as const,
    product: median(waited.map((round) => quantile(round, part))),
    floor: median(bareWaited.map((round) => quantile(round, part))),
  });
  return [
    { ...wait(0.5), ...(slower ? { goal: { of: "ratio", most: slower } } : {}) },
    wait(0.95),
    {
      group: "server",
      name: `${name}: 16 at once`,
      unit: "req/s",
      product: median(many),
      floor: median(bareMany),
      ...(share ? { goal: { of: "ratio", least: share } } : {}),
    },
  ];
}

/** One, the other, one, the other: so that a drift of the machine touches both. */
async function inTurn<T>(one: Target, other: Target, { rounds }: Size, measure: (target: Target) => Promise<T>) {
  const results: [T[], T[]] = [[], []];
  await measure(one);
  await measure(other);
  for (let round = 0; round < rounds; round++) {
    results[0].push(await measure(one));
    results[1].push(await measure(other));
  }
  return results;
}

async function waits(target: Target, samples: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < samples; n++) {
    const began = performance.now();
    const response = await fetch(target.address + target.path, { headers: { cookie: target.cookie } });
    times.push(performance.now() - began);
    if (!response.ok) throw new Error(`${target.path} answered ${response.status}`);
    await response.arrayBuffer();
  }
  return times;
}

/** Requests per second with sixteen connections. Every answer has to be the page. */
export async function throughput({ address, path, cookie }: Target, seconds: number): Promise<number> {
  const result = await autocannon({ url: address + path, connections: 16, duration: seconds, headers: { cookie } });
  if (result.non2xx > 0) throw new Error(`${path}: ${result.non2xx} answers were not 200`);
  return result.requests.average;
}
