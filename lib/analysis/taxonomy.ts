import type { Locale, LocalizedText } from "@/db/enums";
import content from "./taxonomy.json";

export type KnownReason = {
  code: string;
  side: "us" | "client" | "neutral";
  label: LocalizedText;
  evidence: LocalizedText;
};

/** The reasons relationships end for, as the domain names them. */
export const knownReasons = typed<KnownReason[]>(content.reasons);

const byCode = new Map(knownReasons.map((reason) => [reason.code, reason]));

/** What a reason is called: by its code, or as people named it themselves. */
export const reasonName = (reason: { code: string | null; title: string }, locale: Locale): string =>
  (reason.code ? byCode.get(reason.code)?.label[locale] : undefined) ?? reason.title;

/** What usually bears a reason out; nothing for one of our own. */
export const usualEvidence = (code: string | null, locale: Locale): string | null =>
  (code ? byCode.get(code)?.evidence[locale] : undefined) ?? null;

/** What is usually tried first, for a reason. */
export const usualRemedies = (code: string | null, locale: Locale): string[] =>
  (code ? (typed<Record<string, LocalizedText[] | undefined>>(content.remedies)[code] ?? []) : []).map(
    (remedy) => remedy[locale],
  );

/** JSON imports widen literals. Safe because taxonomy.test.ts checks the file against these shapes. */
function typed<Shape>(json: unknown): Shape {
  return json as Shape;
}
