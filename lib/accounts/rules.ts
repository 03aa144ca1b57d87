import type { Refusal } from "@/lib/platform/action/refusal";
import { fold } from "@/lib/platform/fold";
import commonWords from "./common-words.json";

const enough = 8;

/**
 * Why a password of allowed length is still too easy to guess, or null.
 * What is left of it without common words, repetitions and the person's own names must be worth guessing.
 */
export function whyNotPassword(password: string, ownWords: string[]): Refusal | null {
  const plain = collapse(fold(password));
  if (without(plain, commonWords).length < enough) return "password_common";
  const own = ownWords.flatMap((words) => fold(words).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);
  return without(plain, [...own, ...commonWords]).length < enough ? "password_personal" : null;
}

/** "abcabcabc" is "abc" said three times. */
const collapse = (text: string) => text.replaceAll(/(.{1,6}?)\1{2,}/gu, "$1");

const without = (text: string, words: string[]) =>
  words
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(fold(word), ""), text)
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

export type TokenState = "open" | "used" | "expired";

/** Whether a mailed link still works. At `expiresAt` itself it does not any more. */
export function tokenState(token: { usedAt: Date | null; expiresAt: Date }, now: Date): TokenState {
  if (token.usedAt) return "used";
  return token.expiresAt <= now ? "expired" : "open";
}

const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** The device behind a user agent, by the names people know; null for what cannot be told. */
export const deviceOf = (userAgent: string | null) => ({
  browser: browsers.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1] ?? null,
  system: systems.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1] ?? null,
});

/** What a person is in a workspace: whether an owner, how many people and owners it has, and how many open cases the person leads there. */
export type Belonging = { name: string; owns: boolean; people: number; owners: number; leads: number };

/**
 * What keeps an account from being deleted, and where; or null. Colleagues are left neither without an owner nor with
 * cases nobody leads. A workspace without colleagues holds nobody: it goes too.
 */
export function whatHolds(belongings: Belonging[]): { reason: Refusal; names: string[] } | null {
  const shared = belongings.filter(({ people }) => people > 1);
  const owned = shared.filter(({ owns, owners }) => owns && owners <= 1);
  if (owned.length > 0) return { reason: "account_only_owner", names: owned.map(({ name }) => name) };
  const led = shared.filter(({ leads }) => leads > 0);
  return led.length > 0 ? { reason: "account_leads_cases", names: led.map(({ name }) => name) } : null;
}
