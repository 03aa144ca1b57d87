/** One figure: what the product needs, beside what the bare framework needs in the same run. */
export type Figure = {
  group: "start" | "server" | "pages" | "writing" | "growth";
  name: string;
  unit: "ms" | "kB" | "MB" | "req/s" | "requests" | "score" | "rows";
  product: number;
  /** Null where there is nothing to hold it against. */
  floor: number | null;
  /** The most (or, of a throughput, the least) the ratio or the figure itself may be. */
  goal?: { of: "ratio" | "figure"; most?: number; least?: number };
};

export const ratioOf = ({ product, floor }: Figure): number | null => (floor ? product / floor : null);

/** Whether a figure falls short of its goal. */
export function fallsShort(figure: Figure): boolean {
  if (!figure.goal) return false;
  const value = figure.goal.of === "ratio" ? ratioOf(figure) : figure.product;
  if (value === null) return false;
  const { most, least } = figure.goal;
  return (most !== undefined && value > most) || (least !== undefined && value < least);
}

/** The middle of some measurements. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The value a share of the measurements stays below. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

type Machine = { cores: number; memoryGiB: number; node: string };

/** Prints the figures as tables; those that fall short are marked. */
export function printFigures(machine: Machine, figures: Figure[]): void {
  const out = (line: string) => process.stdout.write(`${line}\n`);
  out(
    `${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}. Ratios travel between machines, times do not.`,
  );
  for (const group of ["start", "server", "pages", "writing", "growth"] as const) {
    const own = figures.filter((figure) => figure.group === group);
    if (own.length === 0) continue;
    out(`\n${titles[group]}\n`);
    out("| figure | product | floor | ratio | goal | |");
    out("|---|--:|--:|--:|---|---|");
    for (const figure of own) out(rowOf(figure));
  }
}

const titles: Record<Figure["group"], string> = {
  start: "Starting",
  server: "The server",
  pages: "What a person waits for",
  writing: "Writing, and being seen",
  growth: "Growth",
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
