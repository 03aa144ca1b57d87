import { dimensions, percent, type RibbonSize } from "./dimensions";
import type { RibbonLayout, RibbonStack, RibbonStop, TickKind } from "./layout";

type RibbonBandProps = { size: RibbonSize; layout: RibbonLayout };

export function RibbonBand({ size, layout }: RibbonBandProps) {
  const { band, bandTop, height } = dimensions[size];
  const { progress, todayX } = layout;
  return (
    <svg width="100%" height={height} className="block overflow-visible">
      <rect y={bandTop} width="100%" height={band} className="fill-accent-line" />
      <rect y={bandTop} width={percent(progress)} height={band} className="fill-accent" />
      <Tail y={bandTop} band={band} reached={progress === 1} />
      {layout.stacks.map((stack) => (
        <Stack key={stack.x} stack={stack} size={size} />
      ))}
      {todayX === null ? null : <Today x={todayX} size={size} />}
      {layout.stops.map((stop) => (
        <Stop key={stop.date} stop={stop} size={size} />
      ))}
    </svg>
  );
}

/** The cut end that makes the band a ribbon. */
export function Tail({ y, band, reached }: { y: number; band: number; reached: boolean }) {
  const long = band * 1.4;
  const cut = band * 0.7;
  return (
    <svg x="100%" y={y} width="1" height={band} className="overflow-visible">
      <path
        d={`M-0.5 0H${long}L${cut} ${band / 2}L${long} ${band}H-0.5Z`}
        className={reached ? "fill-accent" : "fill-accent-line"}
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
        <circle {...place} r={radius} className="fill-accent stroke-paper" strokeWidth="1.5" />
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
        className="fill-paper stroke-accent"
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
