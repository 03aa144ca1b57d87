import type { LocalizedText } from "@/db/enums";
import content from "./content.json";

/** A point of the agenda: its share of the time, and how to say it. */
export type AgendaPoint = { key: string; minutes: number; title: LocalizedText; say: LocalizedText };

/** A step of the script; its words have fields of the case in them. */
export type ScriptStep = { key: string; title: LocalizedText; say: LocalizedText };

/** What clients say, and what to answer. */
export type Reaction = { says: LocalizedText; answer: LocalizedText };

export type Compromise = { title: LocalizedText; description: LocalizedText };

type Guide = { avoid: LocalizedText[]; after: LocalizedText };

export const consultationGuide: Guide & { points: AgendaPoint[]; questions: LocalizedText[] } = content.consultation;
export const informingGuide: Guide & { steps: ScriptStep[] } = content.informing;
export const listeningRules: LocalizedText[] = content.listening;
export const reactions: Reaction[] = content.reactions;
/** Compromises other firms have made, to start from. */
export const compromises: Compromise[] = content.compromises;

/** What the words of the content may ask of a case. */
export const mergeFields = [
  "conversation.date",
  "conversation.transitionHighlights",
  "handover.proposedDate",
  "negotiation.conditions",
  "negotiation.deadline",
  "notice.effectiveEnd",
  "notice.reason",
  "notice.remediesSummary",
  "notice.sendDate",
  "settlement.responseDeadline",
  "settlement.sendBy",
] as const;
export type MergeField = (typeof mergeFields)[number];

/** A text with its fields filled: what is not known stays a blank to be filled by hand. */
export type MergedPart = { text: string } | { blank: MergeField };

export type MergeValues = Partial<Record<MergeField, string | null>>;

const field = /\{\{([\w.]+)\}\}/g;

/** Fills the fields of a text. A field that is unknown to the case becomes a blank; one that nobody knows is an error. */
export function merge(text: string, values: MergeValues): MergedPart[] {
  const parts: MergedPart[] = [];
  let from = 0;
  for (const match of text.matchAll(field)) {
    const name = mergeFields.find((known) => known === match[1]);
    if (!name) throw new Error(`no such field: ${match[1]}`);
    const value = values[name]?.trim();
    parts.push({ text: text.slice(from, match.index) }, value ? { text: value } : { blank: name });
    from = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(from) }].filter((part) => !("text" in part) || part.text !== "");
}

/** From which to which minute each part lasts when a talk has so many minutes, by the shares of the parts. */
export function timingsOf(shares: readonly number[], total: number): { from: number; to: number }[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let done = 0;
  return shares.map((share) => {
    const from = Math.round((done / whole) * total);
    done += share;
    return { from, to: Math.round((done / whole) * total) };
  });
}

/** What an informing script cannot do without. */
export type MissingWords = "reason" | "remedies";

/** What is missing before the script may be read out: it never leaves the reason or what was tried empty. */
export const missingWords = (words: { reason: string; remedies: readonly string[] }): MissingWords[] => [
  ...(words.reason.trim() === "" ? (["reason"] as const) : []),
  ...(words.remedies.length === 0 ? (["remedies"] as const) : []),
];
