import { dimensions, labelFontPx, laneHeight, percent, widths, type RibbonSize } from "./dimensions";
import { estimateWidth, placeLabels, type WantedLabel } from "./labels";
import type { RibbonStop } from "./layout";
import type { LabelledMilestone } from "./ribbon";

type RibbonLabelsProps = { size: RibbonSize; stops: RibbonStop[]; milestones: LabelledMilestone[]; forecast: string };

export function RibbonLabels({ size, stops, milestones, forecast }: RibbonLabelsProps) {
  const labels = labelsOf(stops, milestones, forecast);
  return widths.map(({ key, px, show }) => {
    // On a phone the timeline is followed by its list, which says more than labels could.
    if (size === "timeline" && key === "narrow") return null;
    const placed = placeLabels(labels, px, dimensions[size].lanes);
    const height = (Math.max(0, ...placed.map((label) => label.lane)) + 1) * laneHeight;
    return (
      <svg key={key} width="100%" height={height} className={`overflow-visible ${show}`}>
        {placed.map((place) => {
          const label = labels.find((one) => one.key === place.key);
          if (!label) return null;
          const foot = height - place.lane * laneHeight;
          const x = percent(place.x);
          const nudge = { start: -4, middle: 0, end: 4 }[place.anchor];
          return (
            <g key={place.key}>
              {place.lane > 0 ? <line x1={x} x2={x} y1={foot - 4} y2={height} className="stroke-line-strong" /> : null}
              <g transform={`translate(${nudge} 0)`} className="text-xs" textAnchor={place.anchor}>
                <text x={x} y={foot - 24} className={label.passed ? "fill-soft" : "fill-ink font-medium"}>
                  {label.name}
                </text>
                <text x={x} y={foot - 9} className="fill-muted">
                  {label.date}
                </text>
              </g>
            </g>
          );
        })}
      </svg>
    );
  });
}

type StopLabel = WantedLabel & { name: string; date: string; passed: boolean };

function labelsOf(stops: RibbonStop[], milestones: LabelledMilestone[], forecast: string): StopLabel[] {
  const next = stops.findIndex((stop) => !stop.passed);
  return stops.map((stop, index) => {
    const here = milestones.filter((milestone) => stop.keys.includes(milestone.key));
    const name = here.map((milestone) => milestone.label).join(" · ");
    const date = [here[0]?.dateLabel, stop.forecast && forecast].filter(Boolean).join(" · ");
    return {
      key: stop.date,
      x: stop.x,
      name,
      date,
      passed: stop.passed,
      widthPx: Math.max(estimateWidth(name, labelFontPx), estimateWidth(date, labelFontPx)),
      weight: weightOf(index, next === -1 ? stops.length - 1 : next, stop.keys.includes("effective_end")),
    };
  });
}

/** What comes next matters most, then the end of the contract, then what lies nearest. */
function weightOf(index: number, next: number, isEnd: boolean): number {
  if (index === next) return 100;
  return isEnd ? 90 : 50 - Math.abs(index - next);
}
