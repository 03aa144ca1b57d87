import type { Locale, LocalizedText } from "@/db/enums";
import content from "./taxonomy.json";

export type KnownReason = {
  code: string;
  side: "us" | "client" | "neutral";
  /** What kind of reason it is: money, scope, cooperation, results, law, the client's own, nobody's. */
  group: string;
  label: LocalizedText;
  evidence: LocalizedText;
};

/** The reasons relationships end for, as the domain names them. */
export const knownReasons = typed<KnownReason[]>(content.reasons);

const byCode = new Map(knownReasons.map((reason) => [reason.code, reason]));

/** What a reason is called: by its code, or as people named it themselves. */
export const reasonName = (reason: { code: string | null; title: string }, locale: Locale): string =>
  (reason.code ? byCode.get(reason.code)?.label[locale] : undefined) ?? reason.title;

/** The kind of a reason; null for one of our own. */
export const reasonGroup = (code: string | null): string | null => (code ? (byCode.get(code)?.group ?? null) : null);

/** What usually bears a reason out; nothing for one of our own. */
export const usualEvidence = (code: string | null, locale: Locale): string | null =>
  (code ? byCode.get(code)?.evidence[locale] : undefined) ?? null;

export type UsualRemedy = { key: string; name: LocalizedText };

const remediesOf = new Map(
  Object.entries(typed<Record<string, LocalizedText[]>>(content.remedies)).map(([code, names]) => [
    code,
    names.map((name, place): UsualRemedy => ({ key: `${code}.${place + 1}`, name })),
  ]),
);

/** What is usually tried first, for a reason. */
export const usualRemedies = (code: string | null): UsualRemedy[] => (code ? (remediesOf.get(code) ?? []) : []);

/** Whether there is a usual remedy of this key. */
export const isUsualRemedy = (key: string): boolean =>
  [...remediesOf.values()].some((remedies) => remedies.some((remedy) => remedy.key === key));

/** JSON imports widen literals. Safe because taxonomy.test.ts checks the file against these shapes. */
function typed<Shape>(json: unknown): Shape {
  return json as Shape;
}
