import { classes } from "./classes";

type ProgressMeterProps = {
  value: number;
  max: number;
  /** The same in words, such as "7 of 24". */
  label: string;
  hideLabel?: boolean;
};

export function ProgressMeter({ value, max, label, hideLabel = false }: ProgressMeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const complete = max > 0 && value >= max;
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden="true" className="h-1 w-16 shrink-0 overflow-hidden rounded-full">
        <rect width="100%" height="4" className="fill-line-strong" />
        <rect width={`${share * 100}%`} height="4" rx="2" className={complete ? "fill-done" : "fill-accent"} />
      </svg>
      <span className={classes("text-sm whitespace-nowrap text-muted", hideLabel && "sr-only")}>{label}</span>
    </span>
  );
}
