import { splitAtMentions } from "@/lib/comments/rules";

export type Person = { id: string; name: string };

/** The parts of a text on one or more lines, in order. */
export type Part = { words: string } | { mention: string } | { newLine: true };

/** A text cut into words, mentions by name and line ends. */
export const partsOf = (text: string, people: readonly Person[]): Part[] =>
  splitAtMentions(text).flatMap((part): Part[] => {
    if (typeof part !== "string") return [{ mention: mentionOf(part.mentioned, people) }];
    return part
      .split(/[ \t]*\n/)
      .flatMap((line, index): Part[] => [
        ...(index > 0 ? [{ newLine: true } as const] : []),
        ...(line === "" ? [] : [{ words: line }]),
      ]);
  });

/** Somebody who cannot be named any more is still somebody. */
export const mentionOf = (id: string, people: readonly Person[]) =>
  `@${people.find((person) => person.id === id)?.name ?? "…"}`;

/** A text without mentions, for asking whether anything in it is Markdown. */
export const wordsIn = (text: string): string =>
  splitAtMentions(text)
    .filter((part) => typeof part === "string")
    .join("@");

const marks =
  /[\\`*_~[\]<>#|&]|:\/\/|www\.|\S@\S|^\s*(?:[-+]|\d{1,9}[.)])\s|^\s*(?:-{2,}|={2,}|(?:- *){3,})\s*$|^(?: {4}|\t)|:{1,2}[-]|mailto:/m;

/** Whether a text may mean more than its letters. Plain words are shown as they are, without a parser. */
export const hasMarkdown = (text: string): boolean => marks.test(wordsIn(text));
