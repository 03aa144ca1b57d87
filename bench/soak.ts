import { setTimeout as pause } from "node:timers/promises";
import type { Ground } from "./ground.ts";
import { memoryOf } from "./memory.ts";
import { type Sample, slopePerHour } from "./numbers.ts";
import { placesOf, type Target } from "./places.ts";
import type { Figure } from "./report.ts";
import { throughput } from "./server.ts";

const everyMs = 250;
const sampleMs = 60_000;

/**
 * Whether memory stays flat while pages are asked for at a steady pace, four a second at most.
 * The load before lets the heap grow to what it needs; a leak is what grows after that.
 */
export async function measureSoak(ground: Ground, minutes: number): Promise<Figure[]> {
  const places = Object.values(placesOf(ground));
  const [ours, bare] = [places.map((place) => place.ours), places.map((place) => place.bare)];
  for (const target of [...ours, ...bare]) await throughput(target, 3);
  const samples: Record<"product" | "floor", Sample[]> = { product: [], floor: [] };
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const sample = () => {
    samples.product.push({ atMs: elapsed(), value: memoryOf(ground.product) });
    samples.floor.push({ atMs: elapsed(), value: memoryOf(ground.floor) });
  };
  sample();
  for (let n = 0; elapsed() < minutes * 60_000; n++) {
    await Promise.all([ask(ours[n % ours.length]), ask(bare[n % bare.length])]);
    if (elapsed() >= samples.product.length * sampleMs) sample();
    await pause(Math.max(0, (n + 1) * everyMs - elapsed()));
  }
  sample();
  const figure = (name: string, unit: Figure["unit"], of: (taken: Sample[]) => number, most: number): Figure => ({
    group: "soak",
    name: `${name} in ${minutes} minutes`,
    unit,
    product: of(samples.product),
    floor: of(samples.floor),
    goal: { of: "figure", most },
  });
  return [
    figure("memory grows", "MB/h", slopePerHour, 60),
    figure("memory at its largest", "MB", (taken) => Math.max(...taken.map(({ value }) => value)), 450),
  ];
}

async function ask(target: Target | undefined) {
  if (!target) return;
  const response = await fetch(target.address + target.path, { headers: { cookie: target.cookie } });
  if (!response.ok) throw new Error(`${target.path} answered ${response.status} during the soak`);
  await response.arrayBuffer();
}
