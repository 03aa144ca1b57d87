import { cpus, totalmem } from "node:os";
import { Trouble } from "../scripts/product/say.ts";
import { measureFresh } from "./fresh.ts";
import { type Ground, openGround } from "./ground.ts";
import { measureGrowth } from "./growth.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { measureMoving } from "./moving.ts";
import { measurePages } from "./pages.ts";
import { type Group, type Plan, sizeOf } from "./plan.ts";
import { type Figure, jsonOf, tablesOf, titles } from "./report.ts";
import { measureSeen } from "./seen.ts";
import { measureServer } from "./server.ts";
import { measureSoak } from "./soak.ts";
import { measureWriting } from "./writing.ts";

type Tell = (line: string) => void;
type OnGround = Exclude<Group, "growth" | "fresh">;
type Taken = { figures: Figure[]; failed: string[] };

/** Takes the wanted figures for the floor and the product in turn, on one machine, and prints them side by side. */
export async function runBench(plan: Plan): Promise<void> {
  const tell: Tell = (line) => process.stderr.write(`${line}\n`);
  const taken: Taken = { figures: [], failed: [] };
  await onGround(plan, taken, tell);
  if (plan.groups.includes("growth")) await take(taken, "growth", tell, () => measureGrowth(plan.sizes, tell));
  if (plan.groups.includes("fresh")) await take(taken, "fresh", tell, measureFresh);
  const machine = { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
  const { figures, failed } = taken;
  process.stdout.write(`${plan.json ? jsonOf(machine, plan.quick, figures) : tablesOf(machine, figures)}\n`);
  if (failed.length > 0) throw new Trouble(`Not everything was measured. ${failed.join(" ")}`);
}

/** The groups that look at a running product. */
async function onGround(plan: Plan, taken: Taken, tell: Tell): Promise<void> {
  const wanted = plan.groups.filter((group): group is OnGround => group !== "growth" && group !== "fresh");
  if (wanted.length === 0) return;
  const size = sizeOf(plan.quick);
  const measure: Record<OnGround, (ground: Ground) => Promise<Figure[]>> = {
    start: (ground) => Promise.resolve(ground.starts),
    server: (ground) => measureServer(ground, size),
    pages: async (ground) => [...(await measurePages(ground, size)), ...(await measureMoving(ground, size))],
    lighthouse: (ground) => measureLighthouse(ground, plan.quick, size.rounds),
    writing: (ground) => measureWriting(ground, size),
    live: (ground) => measureSeen(ground, size),
    soak: (ground) => measureSoak(ground, plan.soakMinutes),
  };
  const ground = await openGround(tell);
  try {
    for (const group of wanted) await take(taken, group, tell, () => measure[group](ground));
  } finally {
    await ground.close();
  }
}

/** A group that fails takes nothing from the others: what it says is told at the end. */
async function take({ figures, failed }: Taken, group: Group, tell: Tell, measure: () => Promise<Figure[]>) {
  tell(titles[group]);
  try {
    figures.push(...(await measure()));
  } catch (error) {
    failed.push(`${titles[group]}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
