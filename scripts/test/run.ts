import { giveUp } from "../product/say.ts";
import { check } from "./check.ts";
import { command } from "./command.ts";
import { build, journeys } from "./journeys.ts";

const steps = {
  check: { says: "Format, lint, types, boundaries, dead code, messages", run: check },
  unit: { says: "Rules, doors and the database", run: () => command("vitest", "run") },
  build: { says: "Build", run: build },
  e2e: { says: "Journeys in a browser", run: () => journeys(process.argv.slice(3)) },
};

type Step = keyof typeof steps;
const isStep = (name: string | undefined): name is Step => name !== undefined && name in steps;

const [asked] = process.argv.slice(2);
// Ctrl-C reaches the tools too; what they started is stopped on the way out, and that takes a moment.
process.on("SIGINT", () => undefined);
await runAll(isStep(asked) ? [asked] : (Object.keys(steps) as Step[])).catch(giveUp);
process.exit(0);

async function runAll(names: Step[]) {
  const began = performance.now();
  for (const name of names) {
    const stepBegan = performance.now();
    console.log(`\n== ${name}: ${steps[name].says}\n`);
    const passed = await steps[name].run();
    console.log(`\n-- ${name} ${passed ? "passed" : "failed"} in ${secondsSince(stepBegan)}`);
    if (passed) continue;
    console.error(`\nFAILED at ${name}, after ${secondsSince(began)}.`);
    process.exit(1);
  }
  console.log(`\nPASSED: ${names.join(", ")}, in ${secondsSince(began)}.`);
}

function secondsSince(moment: number) {
  return `${((performance.now() - moment) / 1000).toFixed(1)} s`;
}
