import { parseArgs } from "node:util";
import { runBench } from "../bench/run.ts";
import { giveUp } from "./product/say.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    cases: { type: "string", default: "100000" },
  },
});

try {
  await runBench({ json: values.json, quick: values.quick, mostCases: Number(values.cases) });
} catch (error) {
  giveUp(error);
}
