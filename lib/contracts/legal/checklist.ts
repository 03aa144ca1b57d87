import type { LocalizedText } from "@/db/enums";
import content from "./checklist.json";

export type LegalItem = { key: string; text: LocalizedText; source: LocalizedText };

/** What a person makes sure of before a letter goes out, with where to look. A reminder, no legal advice. */
export const legalItems: LegalItem[] = content.items;

/** The day on which the sources of the list were last read through. */
export const legalReviewedOn = content.reviewedOn;

type Applies = { forCause: boolean };

/** How many points of a case there are, and how many of them somebody confirmed. */
export function progressOf(items: LegalItem[], checks: { item: string }[]) {
  return { done: items.filter(({ key }) => checks.some(({ item }) => item === key)).length, total: items.length };
}

/** The points of a case: the one on breaches belongs to an ending for cause alone. */
export const itemsFor = ({ forCause }: Applies): LegalItem[] =>
  legalItems.filter(({ key }) => key !== "cause" || forCause);
