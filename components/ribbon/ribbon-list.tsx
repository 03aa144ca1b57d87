import { classes } from "@/components/ui/classes";
import type { RibbonStop } from "./layout";
import type { LabelledMilestone, RibbonWords } from "./ribbon";

type RibbonListProps = {
  milestones: LabelledMilestone[];
  stops: RibbonStop[];
  words: RibbonWords;
  visibleWhenNarrow: boolean;
};

/** The same ribbon as a list: read aloud everywhere, and seen under the timeline where labels do not fit. */
export function RibbonList({ milestones, stops, words, visibleWhenNarrow }: RibbonListProps) {
  const passed = new Set(stops.filter((stop) => stop.passed).flatMap((stop) => stop.keys));
  const ordered = milestones.toSorted((one, other) => one.date.localeCompare(other.date));
  return (
    <figcaption className={visibleWhenNarrow ? "mt-4 @min-[36rem]:sr-only" : "sr-only"}>
      <p className="sr-only">{words.today}</p>
      {words.summary ? <p className="mb-2 text-sm text-muted">{words.summary}</p> : null}
      <ol className="grid">
        {ordered.map((milestone) => (
          <li key={milestone.key} className="flex items-center gap-3 border-b border-line py-2 last:border-b-0">
            <Mark passed={passed.has(milestone.key)} forecast={milestone.forecast} />
            <span className={classes("min-w-0 flex-1", passed.has(milestone.key) ? "text-soft" : "font-medium")}>
              {milestone.label}
            </span>
            <span className="shrink-0 text-right text-sm text-muted">
              {milestone.dateLabel}
              {milestone.forecast ? <span className="block text-xs">{words.forecast}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </figcaption>
  );
}

function Mark({ passed, forecast }: { passed: boolean; forecast: boolean }) {
  return (
    <svg viewBox="0 0 14 14" className="size-3.5 shrink-0" aria-hidden="true">
      <circle
        cx="7"
        cy="7"
        r="5.25"
        strokeWidth="1.5"
        strokeDasharray={forecast ? "2.4 1.9" : undefined}
        className={classes("stroke-ribbon", passed ? "fill-ribbon" : "fill-paper")}
      />
      {passed ? <circle cx="7" cy="7" r="2" className="fill-paper" /> : null}
    </svg>
  );
}
