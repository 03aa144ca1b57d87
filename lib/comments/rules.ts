import type { Refusal } from "@/lib/platform/action/refusal";

export const longestComment = 10_000;
export const mostAttachments = 10;

type Named = { id: string; name: string };
export type TextPart = string | { mentioned: string };

const token = /@\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/g;

/** Whom a comment calls: a name may change, so the text keeps ids. Each person once, in the order they are called. */
export const mentionedIn = (body: string): string[] => [
  ...new Set([...body.matchAll(token)].flatMap((match) => match[1] ?? [])),
];

/** A text cut at its mentions: words as they are, people by id. */
export function splitAtMentions(text: string): TextPart[] {
  return text
    .split(token)
    .map((part, index): TextPart => (index % 2 === 1 ? { mentioned: part } : part))
    .filter((part) => part !== "");
}

/** How long a comment is as people read it: a mention counts for one sign. */
export const lengthOf = (body: string): number => body.replaceAll(token, "@").length;

/** People as they are called in a field. Two of one name get a number, so that each can be called. */
export function callable<Person extends Named>(people: readonly Person[]): (Person & { call: string })[] {
  const taken = new Map<string, number>();
  return people.map((person) => {
    const count = (taken.get(person.name) ?? 0) + 1;
    taken.set(person.name, count);
    return { ...person, call: count === 1 ? `@${person.name}` : `@${person.name} (${count})` };
  });
}

/** What was typed, with ids in the place of names. The longest name wins: "@Anna Lis" is not "@Anna". */
export function storeMentions(typed: string, people: readonly Named[]): string {
  const calls = callable(people).toSorted((one, other) => other.call.length - one.call.length);
  if (calls.length === 0) return typed;
  const known = new Map(calls.map(({ call, id }) => [call, id]));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${calls.map(({ call }) => escaped(call)).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return typed.replace(pattern, (call) => `@[${known.get(call)}]`);
}

/** A stored text as it is typed: with names. People who are not known keep their id, so nothing is lost by saving. */
export function typeMentions(body: string, people: readonly Named[]): string {
  const calls = new Map(callable(people).map(({ id, call }) => [id, call]));
  return body.replaceAll(token, (whole, id: string) => calls.get(id) ?? whole);
}

/** A comment in a few words for a mail: one paragraph, no longer than asked. */
export function excerptOf(body: string, people: readonly Named[], length: number): string {
  const text = typeMentions(body, people).replace(/\s+/g, " ").trim();
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}

type Resolvable = { resolvedAt: Date | null };

export const whyNotResolve = (comment: Resolvable): Refusal | null =>
  comment.resolvedAt === null ? null : "comment_already_resolved";

export const whyNotReopen = (comment: Resolvable): Refusal | null =>
  comment.resolvedAt === null ? "comment_not_resolved" : null;

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
