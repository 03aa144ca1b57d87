import { cpus, totalmem } from "node:os";
import { measureGrowth } from "./growth.ts";
import { measurePages } from "./pages.ts";
import { openGround } from "./ground.ts";
import { type Figure, printFigures } from "./report.ts";
import { measureServer } from "./server.ts";
import { measureWriting } from "./writing.ts";

export type Plan = { json: boolean; quick: boolean; mostCases: number };

/** Takes every figure for the floor and the product in turn, on one machine, and prints them side by side. */
export async function runBench({ json, quick, mostCases }: Plan): Promise<void> {
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const ground = await openGround(tell);
  const figures: Figure[] = [...ground.starts];
  try {
    const size = quick ? { rounds: 1, seconds: 2, samples: 20 } : { rounds: 3, seconds: 6, samples: 60 };
    tell("The server");
    figures.push(...(await measureServer(ground, size)));
    tell("What a person waits for");
    figures.push(...(await measurePages(ground, size)));
    tell("Writing, and being seen");
    figures.push(...(await measureWriting(ground, size)));
  } finally {
    await ground.close();
  }
  tell("Growth");
  const wanted = quick ? [200, 1000] : [1000, 10_000, 100_000];
  figures.push(
    ...(await measureGrowth(
      wanted.filter((cases) => cases <= mostCases),
      tell,
    )),
  );
  const machine = { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
  if (json) process.stdout.write(`${JSON.stringify({ machine, quick, figures }, null, 2)}\n`);
  else printFigures(machine, figures);
}
