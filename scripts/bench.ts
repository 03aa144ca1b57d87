import { planFrom } from "../bench/plan.ts";
import { runBench } from "../bench/run.ts";
import { giveUp } from "./product/say.ts";

try {
  await runBench(planFrom(process.argv.slice(2)));
} catch (error) {
  giveUp(error);
}
