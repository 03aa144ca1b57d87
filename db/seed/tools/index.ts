import type { KnownDates } from "../dates.ts";
import type { Demo } from "../demo.ts";
import type { Step, StoryLife } from "../step.ts";
import { stepsOfAnalysis } from "./analysis.ts";
import { stepsOfAnswers, stepsOfDecision } from "./decision.ts";
import { stepsOfNegotiation } from "./negotiation.ts";
import { stepsOfNotice } from "./notice.ts";
import { stepsOfReview } from "./review.ts";

/** What people did with the tools of a case, from the first reason to the last signature. */
export function stepsOfTools(demo: Demo, life: StoryLife, dates: KnownDates): Step[] {
  const { tools } = life.story;
  if (!tools) return [];
  return [
    ...stepsOfAnalysis(demo, life, tools),
    ...stepsOfReview(demo, life, tools.review),
    ...stepsOfDecision(demo, life, tools.decision),
    ...stepsOfNotice(demo, life, dates, tools),
    ...stepsOfNegotiation(demo, life, dates, tools),
    ...stepsOfAnswers(demo, life, tools.answers),
  ];
}
