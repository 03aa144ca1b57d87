/** A text as search reads it: lower case, without diacritics ("Łąkowa" → "lakowa"), spaces single. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** The separate words of texts, folded, each once: what a case can be found by. */
export const wordsOf = (...texts: string[]): string[] => [
  ...new Set(
    fold(texts.join(" "))
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 0 && word.length <= 60),
  ),
];
