/** The middle of some measurements. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The value a share of the measurements stays below. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export type Sample = { atMs: number; value: number };

/** How much samples grow in an hour, by the line that fits them best. Not a number for fewer than two moments. */
export function slopePerHour(samples: Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((total, sample) => total + of(sample), 0) / samples.length;
  const middle = { atMs: mean(({ atMs }) => atMs), value: mean(({ value }) => value) };
  const spread = mean(({ atMs }) => (atMs - middle.atMs) ** 2);
  const together = mean(({ atMs, value }) => (atMs - middle.atMs) * (value - middle.value));
  return (together / spread) * 3_600_000;
}
