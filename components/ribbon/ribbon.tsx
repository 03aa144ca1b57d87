import { layoutRibbon, type RibbonMilestone, type RibbonTime } from "./layout";
import { RibbonBand } from "./ribbon-band";
import { RibbonLabels } from "./ribbon-labels";
import { RibbonList } from "./ribbon-list";
import { RibbonScale, type ScaleMark } from "./ribbon-scale";

export type LabelledMilestone = RibbonMilestone & { label: string; dateLabel: string };

export type RibbonWords = {
  /** What the ribbon is of, such as "Time of the case". */
  title: string;
  /** Such as "Today" or "Today, 14 October". */
  today: string;
  /** Said of a date that is not certain yet. */
  forecast: string;
  /** The ticks in words, such as "7 of 24 tasks done, 2 late". */
  summary?: string | undefined;
};

type RibbonProps = Omit<RibbonTime, "milestones"> & {
  size: "line" | "timeline";
  milestones: LabelledMilestone[];
  words: RibbonWords;
  /** Months or quarters under the timeline. */
  scale?: ScaleMark[] | undefined;
};

/** The time of a case as a thin band: what is behind, today, what is ahead. */
export function Ribbon({ size, milestones, words, scale = [], ...time }: RibbonProps) {
  const layout = layoutRibbon({ ...time, milestones });
  return (
    <figure aria-label={words.title} className="@container">
      <div aria-hidden="true" className={size === "timeline" ? "pr-7 pl-2" : "pr-5 pl-1.5"}>
        <RibbonLabels size={size} stops={layout.stops} milestones={milestones} forecast={words.forecast} />
        <RibbonBand size={size} layout={layout} milestones={milestones} />
        <RibbonScale
          size={size}
          todayX={layout.todayX}
          today={words.today}
          from={time.from}
          to={time.to}
          scale={scale}
        />
      </div>
      <RibbonList milestones={milestones} stops={layout.stops} words={words} visibleWhenNarrow={size === "timeline"} />
    </figure>
  );
}
