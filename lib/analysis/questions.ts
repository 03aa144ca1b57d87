import type { LocalizedText } from "@/db/enums";
import content from "./questions.json";

/** One side of the relationship to look at before its reasons are named. */
export type Aspect = { key: string; name: LocalizedText; question: LocalizedText };

/** The sides of a relationship, in the order people look at them. */
export const aspects: Aspect[] = content.aspects;

/** What a client may need of an ending, in the order of the card. */
export const needKeys = [
  "dependency",
  "season",
  "successor",
  "language",
  "channel",
  "accessibility",
  "decision_maker",
  "internal_impact",
  "formalities",
  "relationship",
] as const;
export type NeedKey = (typeof needKeys)[number];

/** How the card asks for a need. */
export const needName = (key: NeedKey): LocalizedText | undefined =>
  content.needs.find((need) => need.key === key)?.name;
