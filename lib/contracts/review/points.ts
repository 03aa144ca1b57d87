import type { LocalizedText } from "@/db/enums";
import content from "./points.json";

export type ReviewPoint = { key: string; name: LocalizedText; help: LocalizedText };

/** What to look for in a contract before anything is sent, in the order people read one. */
export const reviewPoints: ReviewPoint[] = content.points;
