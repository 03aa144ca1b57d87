import { type Locale, locales } from "@/db/enums";
import content from "./tone.json";

export const toneWords = ["judgement", "pressure", "weak"] as const;
export const toneKinds = [...toneWords, "exclamation", "capitals", "long", "no_fact", "sentences"] as const;
export type ToneKind = (typeof toneKinds)[number];
export type ToneHint = {
  kind: ToneKind;
  /** The words it is about, as they stand in the text; empty when it is about the whole. */
  phrase: string;
  /** A sentence that goes wrong in this way, and how to say it kinder, in the language of the text. */
  example: { instead: string; write: string } | null;
};

const mostWords = 180;
const mostSentences = 3;
const mostHints = 6;

/**
 * What a client might take badly in a text, in the order it stands there. Hints only: nothing is ever held back. A
 * reason is read more closely: it needs a date, a number or a clause, in at most three sentences.
 */
export function toneHints(text: string, reads: "reason" | "message" = "message"): ToneHint[] {
  if (text.trim() === "") return [];
  const found = [...wordHints(text), ...marks(text)].toSorted((one, other) => one.at - other.at);
  return [...found.map(({ hint }) => hint), ...whole(text, reads)].slice(0, mostHints);
}

type Found = { at: number; hint: ToneHint };

function wordHints(text: string): Found[] {
  return toneWords.flatMap((kind) =>
    locales.flatMap((locale) =>
      content[kind][locale].flatMap((word): Found[] => {
        const match = patternOf(word).exec(text);
        return match ? [{ at: match.index, hint: { kind, phrase: match[0], example: exampleOf(kind, locale) } }] : [];
      }),
    ),
  );
}

function marks(text: string): Found[] {
  const shown = (kind: ToneKind, match: RegExpExecArray | null): Found[] =>
    match ? [{ at: match.index, hint: { kind, phrase: match[0], example: null } }] : [];
  return [
    ...shown("exclamation", /!+/u.exec(text)),
    ...shown("capitals", /(?<![\p{L}\d])\p{Lu}{5,}(?![\p{L}\d])/u.exec(text)),
  ];
}

function whole(text: string, reads: "reason" | "message"): ToneHint[] {
  const hint = (kind: ToneKind): ToneHint => ({ kind, phrase: "", example: null });
  const sentences = text.split(/[.?!…]+(?=\s+\p{Lu}|\s*$)/u).filter((sentence) => sentence.trim() !== "");
  return [
    ...(text.trim().split(/\s+/u).length > mostWords ? [hint("long")] : []),
    ...(reads === "reason" && !/[\d§]/u.test(text) ? [hint("no_fact")] : []),
    ...(reads === "reason" && sentences.length > mostSentences ? [hint("sentences")] : []),
  ];
}

/** A word of a list as it stands alone; one that ends with * stands for all its endings. */
function patternOf(word: string): RegExp {
  const open = word.endsWith("*");
  const stem = open ? word.slice(0, -1) : word;
  return new RegExp(`(?<!\\p{L})${stem}${open ? "\\p{L}{0,5}" : ""}(?!\\p{L})`, "iu");
}

function exampleOf(kind: (typeof toneWords)[number], locale: Locale) {
  const { bad, good } = content.better[kind];
  return { instead: bad[locale], write: good[locale] };
}
