import { dimensions, percent, type RibbonSize } from "./dimensions";
import type { RibbonLayout, RibbonStack, RibbonStop, TickKind } from "./layout";
import type { LabelledMilestone } from "./ribbon";

type RibbonBandProps = { size: RibbonSize; layout: RibbonLayout; milestones: LabelledMilestone[] };

export function RibbonBand({ size, layout, milestones }: RibbonBandProps) {
  const { band, bandTop, height, stop } = dimensions[size];
  const { progress, todayX } = layout;
  return (
    <svg width="100%" height={height} className="block overflow-visible">
      <rect y={bandTop} width="100%" height={band} className="fill-ribbon-ahead" />
      <rect y={bandTop} width={percent(progress)} height={band} className="fill-ribbon" />
      <Tail y={bandTop} band={band} clear={stop + 3} reached={progress === 1} />
      {layout.stacks.map((stack) => (
        <Stack key={stack.x} stack={stack} size={size} />
      ))}
      {todayX === null ? null : <Today x={todayX} size={size} />}
      {layout.stops.map((each) => (
        <g key={each.date}>
          <title>{titleOf(each, milestones)}</title>
          <Stop stop={each} size={size} />
        </g>
      ))}
    </svg>
  );
}

function titleOf(stop: RibbonStop, milestones: LabelledMilestone[]): string {
  return milestones
    .filter((milestone) => stop.keys.includes(milestone.key))
    .map((milestone) => `${milestone.label}, ${milestone.dateLabel}`)
    .join("\n");
}

type TailProps = { y: number; band: number; clear: number; reached: boolean };

/** The cut end that makes the band a ribbon; `clear` is how far the last stop reaches over it. */
export function Tail({ y, band, clear, reached }: TailProps) {
  const end = clear + band * 1.5;
  return (
    <svg x="100%" y={y} width="1" height={band} className="overflow-visible">
      <path
        d={`M-0.5 0H${end}L${end - band * 0.8} ${band / 2}L${end} ${band}H-0.5Z`}
        className={reached ? "fill-ribbon" : "fill-ribbon-ahead"}
      />
    </svg>
  );
}

function Stop({ stop, size }: { stop: RibbonStop; size: RibbonSize }) {
  const { band, bandTop, stop: radius } = dimensions[size];
  const place = { cx: percent(stop.x), cy: bandTop + band / 2 };
  if (stop.passed) {
    return (
      <>
        <circle {...place} r={radius} className="fill-ribbon stroke-paper" strokeWidth="1.5" />
        <circle {...place} r={radius * 0.36} className="fill-paper" />
      </>
    );
  }
  return (
    <>
      <circle {...place} r={radius + 1} className="fill-paper" />
      <circle
        {...place}
        r={radius - 0.75}
        strokeWidth="1.5"
        strokeDasharray={stop.forecast ? "2.4 1.9" : undefined}
        className="fill-paper stroke-ribbon"
      />
    </>
  );
}

function Today({ x, size }: { x: number; size: RibbonSize }) {
  const { height } = dimensions[size];
  return <line x1={percent(x)} x2={percent(x)} y1={-4} y2={height} strokeWidth="1.5" className="stroke-ink" />;
}

const tickLooks: Record<TickKind, string> = { done: "fill-done", open: "fill-control", late: "fill-late" };

function Stack({ stack, size }: { stack: RibbonStack; size: RibbonSize }) {
  const { band, bandTop, tick, tickWidth, ticksShown, stop } = dimensions[size];
  const top = bandTop + band / 2 + stop + 3;
  return stack.kinds
    .slice(0, ticksShown)
    .map((kind, index) => (
      <rect
        key={index}
        x={percent(stack.x)}
        y={top + index * (tick + 2)}
        width={tickWidth}
        height={tick}
        transform={`translate(${-tickWidth / 2} 0)`}
        className={tickLooks[kind]}
      />
    ));
}
