import { classes } from "@/components/ui/classes";
import { labelFontPx, percent, widths, type RibbonSize } from "./dimensions";
import { estimateWidth, placeLabels } from "./labels";
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

const todayKey = "today";

/** The line under the band: today, and on the timeline the months around it. */
export function RibbonScale({ size, from, to, todayX, today, scale }: RibbonScaleProps) {
  const marks = size === "timeline" ? placeMarks(from, to, scale) : [];
  if (todayX !== null) marks.push({ key: todayKey, text: today, x: todayX, weight: 2 });
  if (marks.length === 0) return null;
  const wanted = marks.map((mark) => ({ ...mark, widthPx: estimateWidth(mark.text, labelFontPx) }));
  return widths.map(({ key, px, show }) => (
    <svg key={key} width="100%" height="18" className={classes("overflow-visible", show)}>
      {placeLabels(wanted, px, 1).map(({ key: placed, x, anchor }) => (
        <text
          key={placed}
          x={percent(x)}
          y="13"
          textAnchor={anchor}
          className={classes("text-xs", placed === todayKey ? "fill-ink font-semibold" : "fill-muted")}
        >
          {marks.find((mark) => mark.key === placed)?.text}
        </text>
      ))}
    </svg>
  ));
}

function placeMarks(from: string, to: string, scale: ScaleMark[]) {
  const milestones = scale.map(({ date }) => ({ key: date, date, forecast: false }));
  const { stops } = layoutRibbon({ from, to, today: from, milestones, ticks: [] });
  return stops.map((stop) => ({
    key: stop.date,
    text: scale.find((mark) => mark.date === stop.date)?.label ?? "",
    x: stop.x,
    weight: 1,
  }));
}
