import type { Phase } from "@/db/enums";

export const chapters = ["prepare", "end", "after"] as const;
export type Chapter = (typeof chapters)[number];

const chapterByPhase: Record<Phase, Chapter> = {
  analysis: "prepare",
  consultation: "prepare",
  decision: "prepare",
  notice: "end",
  negotiation: "end",
  settlement: "end",
  handover: "end",
  aftercare: "after",
};

/** The chapter of the case in which a phase is worked on. */
export function chapterOfPhase(phase: Phase): Chapter {
  return chapterByPhase[phase];
}
