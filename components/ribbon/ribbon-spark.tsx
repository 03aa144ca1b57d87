import { percent } from "./dimensions";
import type { RibbonLayout } from "./layout";
import { Tail } from "./ribbon-band";

const band = 4;
const middle = 8;

/** The ribbon of a row: small enough for a list of hundreds. */
export function RibbonSpark({ layout, said }: { layout: RibbonLayout; said: string }) {
  const late = layout.stacks.filter((stack) => stack.kinds.includes("late"));
  return (
    <span className="inline-block w-28 max-w-full 2xl:w-40 pr-2.5 pl-1 align-middle">
      <span className="sr-only">{said}</span>
      <svg aria-hidden="true" width="100%" height="20" className="block overflow-visible">
        <rect y={middle - band / 2} width="100%" height={band} className="fill-ribbon-ahead" />
        <rect y={middle - band / 2} width={percent(layout.progress)} height={band} className="fill-ribbon" />
        <Tail y={middle - band / 2} band={band} clear={4} reached={layout.progress === 1} />
        {layout.stops.map(({ date, x, passed }) => (
          <circle
            key={date}
            cx={percent(x)}
            cy={middle}
            r="2.5"
            className={passed ? "fill-ribbon stroke-paper" : "fill-paper stroke-ribbon"}
          />
        ))}
        {late.map(({ x }) => (
          <rect key={x} x={percent(x)} y="14" width="2" height="5" transform="translate(-1 0)" className="fill-late" />
        ))}
        {layout.todayX === null ? null : (
          <line
            x1={percent(layout.todayX)}
            x2={percent(layout.todayX)}
            y1="1"
            y2="15"
            strokeWidth="1.5"
            className="stroke-ink"
          />
        )}
      </svg>
    </span>
  );
}
