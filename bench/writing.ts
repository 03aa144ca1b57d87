import type { Ground } from "./ground.ts";
import { quantile } from "./numbers.ts";
import type { Size } from "./plan.ts";
import type { Figure } from "./report.ts";
import { mostComments } from "./writer.ts";

/** What a comment and a tick take through the real action, beside a bare route that changes a row. */
export async function measureWriting({ floor, plain, writer }: Ground, { samples }: Size): Promise<Figure[]> {
  const write = (address: string) => async (n: number) => {
    const body = JSON.stringify({ id: 1, title: `Item ${n}` });
    const response = await fetch(address, { method: "POST", body });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    await response.arrayBuffer();
  };
  const bare = await timed(write(`${floor.address}/write`), samples);
  const comments = await timed((n) => writer.comment(`A measured comment ${n}`), Math.min(mostComments, samples));
  const ticks = await timed(writer.tick, samples);
  const least = await timed(write(plain.address), samples);
  const figures = (name: string, times: number[], goal = true) =>
    [0.5, 0.95].map((share): Figure => ({
      group: "writing",
      name: `${name}, p${share * 100}`,
      unit: "ms",
      product: quantile(times, share),
      floor: quantile(bare, share),
      ...(goal && share === 0.5 ? { goal: { of: "ratio", most: 3 } } : {}),
    }));
  return [
    ...figures("add a comment", comments),
    ...figures("tick a task", ticks),
    ...figures("a plain server changes a row, beside the framework", least, false),
  ];
}

async function timed(write: (n: number) => Promise<unknown>, samples: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < samples; n++) {
    const began = performance.now();
    await write(n);
    times.push(performance.now() - began);
  }
  return times;
}
