import type { Group } from "./plan.ts";

/** One figure: what the product needs, beside what the bare framework needs in the same run. */
export type Figure = {
  group: Group;
  name: string;
  unit:
    | "ms"
    | "min"
    | "kB"
    | "MB"
    | "MB/h"
    | "req/s"
    | "requests"
    | "queries"
    | "changes"
    | "score"
    | "of 100"
    | "rows";
  product: number;
  /** Null where there is nothing to hold it against. */
  floor: number | null;
  /** The most (or, of a throughput, the least) the ratio or the figure itself may be. */
  goal?: Goal;
};

export type Goal = { of: "ratio" | "figure"; most?: number; least?: number };

export const ratioOf = ({ product, floor }: Figure): number | null => (floor ? product / floor : null);

/** Whether a figure falls short of its goal. What could not be measured reaches none. */
export function fallsShort(figure: Figure): boolean {
  if (!figure.goal) return false;
  const value = figure.goal.of === "ratio" ? ratioOf(figure) : figure.product;
  if (value === null) return false;
  const { most = Infinity, least = -Infinity } = figure.goal;
  return !(value <= most && value >= least);
}

export type Machine = { cores: number; memoryGiB: number; node: string };

/** The figures as tables, group by group; those that fall short are marked. */
export function tablesOf(machine: Machine, figures: Figure[]): string {
  const groups = [...new Set(figures.map(({ group }) => group))];
  return [
    `${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}. Ratios travel between machines, times do not.`,
    ...groups.flatMap((group) => [
      `\n${titles[group]}\n`,
      "| figure | product | floor | ratio | goal | |",
      "|---|--:|--:|--:|---|---|",
      ...figures.filter((figure) => figure.group === group).map(rowOf),
    ]),
  ].join("\n");
}

/** The same for a machine. */
export const jsonOf = (machine: Machine, quick: boolean, figures: Figure[]): string =>
  JSON.stringify(
    {
      machine,
      quick,
      figures: figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), fallsShort: fallsShort(figure) })),
    },
    null,
    2,
  );

export const titles: Record<Group, string> = {
  start: "Starting",
  server: "The server",
  pages: "What a person waits for",
  lighthouse: "What Lighthouse says",
  writing: "Writing",
  live: "Being seen",
  soak: "Memory over a longer time",
  growth: "Growth",
  fresh: "From a fresh clone",
};

function rowOf(figure: Figure): string {
  const ratio = ratioOf(figure);
  const amount = (value: number | null) => (value === null ? "" : `${rounded(value)} ${figure.unit}`);
  const short = fallsShort(figure) ? "falls short" : "";
  return `| ${figure.name} | ${amount(figure.product)} | ${amount(figure.floor)} | ${ratio === null ? "" : ratio.toFixed(2)} | ${goalOf(figure)} | ${short} |`;
}

function goalOf({ goal, unit }: Figure): string {
  if (!goal) return "";
  const suffix = goal.of === "ratio" ? " x" : ` ${unit}`;
  return goal.most === undefined ? `≥ ${goal.least}${suffix}` : `≤ ${goal.most}${suffix}`;
}

const rounded = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
