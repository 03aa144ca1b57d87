import type { NpsScore } from "@/lib/feedback/score";

/** Promoters, passives and detractors as parts of one line; the numbers stand under it in words. */
export function NpsSplit({ nps }: { nps: NpsScore }) {
  const parts = [
    { key: "promoters", count: nps.promoters, look: "fill-accent" },
    { key: "passives", count: nps.passives, look: "fill-line-strong" },
    { key: "detractors", count: nps.detractors, look: "fill-late" },
  ];
  let start = 0;
  return (
    <svg aria-hidden="true" className="h-2 w-full overflow-hidden rounded-full">
      {parts.map(({ key, count, look }) => {
        const x = (100 * start) / nps.responses;
        start += count;
        return <rect key={key} x={`${x}%`} width={`${(100 * count) / nps.responses}%`} height="8" className={look} />;
      })}
    </svg>
  );
}
