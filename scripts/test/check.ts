import { quietCommand } from "./command.ts";

type Outcome = { passed: boolean; output: string };
type Check = { name: string; run: () => Promise<Outcome> };

/** The slowest first, so that the others fit beside it. */
const checks: Check[] = [
  { name: "types", run: checkTypes },
  { name: "lint", run: () => quietCommand("oxlint", "--type-aware", "--deny-warnings") },
  {
    name: "boundaries",
    run: () => quietCommand("dependency-cruiser:depcruise", "--config", ".dependency-cruiser.cjs", "."),
  },
  { name: "dead code", run: () => quietCommand("knip", "--no-progress") },
  { name: "messages", run: () => quietCommand("vitest", "run", "--project", "unit", "lib/platform/i18n") },
  { name: "format", run: () => quietCommand("oxfmt", "--check", ".") },
  { name: "lockfile", run: () => quietCommand("tsx", "scripts/lockfile.ts") },
];

/** Everything that needs no database, two at a time. */
export async function check() {
  const waiting = [...checks];
  const lanes = [lane(waiting), lane(waiting)];
  const passed = await Promise.all(lanes);
  return passed.every(Boolean);
}

async function lane(waiting: Check[]) {
  let passed = true;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const began = performance.now();
    const outcome = await next.run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${outcome.passed ? "ok  " : "FAIL"}  ${next.name} (${seconds} s)`);
    if (!outcome.passed) console.log(`${outcome.output}\n`);
    passed &&= outcome.passed;
  }
  return passed;
}

/** A fresh clone has no route types yet. */
async function checkTypes() {
  const generated = await quietCommand("next", "typegen");
  return generated.passed ? quietCommand("typescript:tsc", "--noEmit") : generated;
}
