const widths = ["w-11/12", "w-4/5", "w-full", "w-3/5"];

/** Holds the room of lines that are on their way. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <output className="grid gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          aria-hidden="true"
          className={`block h-4 animate-pulse rounded-sm bg-hover ${widths[line % widths.length]}`}
        />
      ))}
    </output>
  );
}
