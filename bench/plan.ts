import { parseArgs } from "node:util";
import { Trouble } from "../scripts/product/say.ts";

/** What can be measured alone, in the order in which it is measured. */
export const groups = ["start", "server", "pages", "lighthouse", "writing", "live", "soak", "growth", "fresh"] as const;
export type Group = (typeof groups)[number];

export type Plan = {
  json: boolean;
  quick: boolean;
  groups: Group[];
  /** The sizes of database whose screens are asked, in cases. */
  sizes: number[];
  soakMinutes: number;
};

/** How often and how long something is measured. */
export type Size = { rounds: number; seconds: number; samples: number };

/** What was asked for on the command line. */
export function planFrom(args: string[]): Plan {
  const { values } = readArgs(args);
  const { quick, json, fresh, soak, only } = values;
  const mostCases = wholeNumber("cases", values.cases);
  const soakMinutes = soak === undefined ? (quick ? 1 : 30) : wholeNumber("soak", soak);
  return {
    json,
    quick,
    groups: only === undefined ? usual(quick, soak !== undefined, fresh) : chosen(only),
    sizes: (quick ? [200, 1000] : [1000, 10_000, 100_000]).filter((cases) => cases <= mostCases),
    soakMinutes,
  };
}

export const sizeOf = (quick: boolean): Size =>
  quick ? { rounds: 1, seconds: 2, samples: 20 } : { rounds: 3, seconds: 6, samples: 60 };

/** A quick run leaves out what takes minutes, unless it is asked for. */
const usual = (quick: boolean, soak: boolean, fresh: boolean) =>
  groups.filter((group) => !quick || (group === "soak" ? soak : group === "fresh" ? fresh : true));

function chosen(only: string): Group[] {
  const names = only.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !groups.some((group) => group === name));
  if (unknown.length > 0) {
    throw new Trouble(`There is no group ${unknown.join(", ")} to measure. There are: ${groups.join(", ")}.`);
  }
  return groups.filter((group) => names.includes(group));
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Trouble(`--${name} takes a whole number above zero.`);
}

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        json: { type: "boolean", default: false },
        quick: { type: "boolean", default: false },
        fresh: { type: "boolean", default: false },
        cases: { type: "string", default: "100000" },
        soak: { type: "string" },
        only: { type: "string" },
      },
    });
  } catch (error) {
    throw new Trouble(error instanceof Error ? error.message : String(error));
  }
}
