import { readFileSync } from "node:fs";
import autocannon from "autocannon";
import { identify } from "../scripts/product/processes.ts";
import type { Ground } from "./ground.ts";
import type { Server } from "./starting.ts";
import { type Figure, median, quantile } from "./report.ts";

type Size = { rounds: number; seconds: number; samples: number };
type Target = { url: string; cookie: string };

/** How fast pages come, one after another and sixteen at once, and what memory that takes. */
export async function measureServer(ground: Ground, size: Size): Promise<Figure[]> {
  const { product, floor, plain, scene } = ground;
  const ours = (path: string): Target => ({ url: product.address + path, cookie: scene.cookie });
  const bare = (path: string): Target => ({ url: floor.address + path, cookie: floor.cookie });
  const idle = memoryOf(product);
  const pairs = [
    { name: "case page", ours: ours(scene.paths.case), floor: bare("/stack"), slower: 2, share: 0.6 },
    { name: "list of cases", ours: ours(scene.paths.list), floor: bare("/stack"), slower: 1.5, share: 0.7 },
    {
      name: "public page",
      ours: { ...ours(scene.paths.form), cookie: "" },
      floor: bare("/one"),
      slower: 2,
      share: 0.8,
    },
  ];
  const figures: Figure[] = [];
  for (const pair of pairs) {
    const [mine, theirs] = await inTurn(pair.ours, pair.floor, size, (target) => waits(target, size.samples));
    const times = (share: number) => ({
      product: median(mine.map((round) => quantile(round, share))),
      floor: median(theirs.map((round) => quantile(round, share))),
    });
    figures.push(
      {
        group: "server",
        name: `${pair.name}: first byte, p50`,
        unit: "ms",
        ...times(0.5),
        goal: { of: "ratio", most: pair.slower },
      },
      { group: "server", name: `${pair.name}: first byte, p95`, unit: "ms", ...times(0.95) },
    );
    const [many, bareMany] = await inTurn(pair.ours, pair.floor, size, (target) => throughput(target, size.seconds));
    figures.push({
      group: "server",
      name: `${pair.name}: 16 at once`,
      unit: "req/s",
      product: median(many),
      floor: median(bareMany),
      goal: { of: "ratio", least: pair.share },
    });
  }
  const limit = await throughput({ url: plain.address, cookie: "" }, size.seconds);
  return [
    ...figures,
    {
      group: "server",
      name: "a plain server with the same fifty rows, 16 at once",
      unit: "req/s",
      product: limit,
      floor: null,
    },
    {
      group: "server",
      name: "memory, idle",
      unit: "MB",
      product: idle,
      floor: null,
      goal: { of: "figure", most: 250 },
    },
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

async function waits({ url, cookie }: Target, samples: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < samples; n++) {
    const began = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    times.push(performance.now() - began);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    await response.arrayBuffer();
  }
  return times;
}

async function throughput({ url, cookie }: Target, seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: 16, duration: seconds, headers: { cookie } });
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} answers were not 200`);
  return result.requests.average;
}

/** The memory of a server and its children, in MB; zero where /proc is not there. */
function memoryOf({ identity }: Server): number {
  try {
    return familyOf(identity.pid).reduce((total, pid) => total + residentMB(pid), 0);
  } catch {
    return 0;
  }
}

const residentMB = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

/** The web server below a starter: its youngest descendants that are `node`, without the database. */
function familyOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean)
    .map(Number);
  const web = children.filter(
    (child) => identify(child) && readFileSync(`/proc/${child}/comm`, "utf8").startsWith("next-server"),
  );
  return web.length > 0 ? web : [pid];
}
