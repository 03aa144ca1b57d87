import { classes } from "@/components/ui/classes";
import { labelFontPx, percent, widths, type RibbonSize } from "./dimensions";
import { estimateWidth, placeLabels, type WantedLabel } from "./labels";
import { layoutRibbon } from "./layout";

export type ScaleMark = { date: string; label: string };

type RibbonScaleProps = {
  size: RibbonSize;
  from: string;
  to: string;
  todayX: number | null;
  today: string;
  scale: ScaleMark[];
};

type Mark = WantedLabel & { text: string };

const todayKey = "today";

/** The line under the band: today, and on the timeline the months around it. */
export function RibbonScale({ size, from, to, todayX, today, scale }: RibbonScaleProps) {
  const marks = size === "timeline" ? marksOf(from, to, scale) : [];
  if (todayX !== null) marks.push({ ...sized(today), key: todayKey, x: todayX, weight: 2 });
  if (marks.length === 0) return null;
  return widths.map(({ key, px, show }) => (
    <svg key={key} width="100%" height="18" className={classes("overflow-visible text-xs", show)}>
      {placeLabels(marks, px, 1).map(({ key: placed, x, anchor }) => {
        const text = marks.find((mark) => mark.key === placed)?.text;
        if (placed === todayKey) {
          return (
            <text key={placed} x={percent(x)} y="14" textAnchor={anchor} className="fill-ink font-semibold">
              {text}
            </text>
          );
        }
        return (
          <g key={placed} className="fill-muted">
            <line x1={percent(x)} x2={percent(x)} y1="0" y2="14" className="stroke-line-strong" />
            <text x={percent(x)} y="14" transform="translate(6 0)">
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  ));
}

function marksOf(from: string, to: string, scale: ScaleMark[]): Mark[] {
  const milestones = scale
    .filter(({ date }) => date >= from && date <= to)
    .map(({ date }) => ({ key: date, date, forecast: false }));
  const { stops } = layoutRibbon({ from, to, today: from, milestones, ticks: [] });
  return stops.map((stop) => ({
    ...sized(scale.find((mark) => mark.date === stop.date)?.label ?? ""),
    key: stop.date,
    x: stop.x,
    weight: 1,
    anchors: ["start"],
  }));
}

function sized(text: string) {
  return { text, widthPx: estimateWidth(text, labelFontPx) };
}
