import type { Refusal } from "@/lib/platform/action/refusal";
import { canComeBack } from "@/lib/platform/coming-back";
import { fold } from "@/lib/platform/fold";

export const slugPattern = /^[a-z0-9](-?[a-z0-9])*$/;

/**
 * The address a workspace of this name may have: "Łąka & Syn sp. z o.o." is "laka-syn-sp-z-o-o".
 * Empty when the name has no letters an address can carry.
 */
export const suggestSlug = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, "");

/** Whether this system knows a time zone by this name. Offsets and abbreviations are no places. */
export function isTimeZone(name: string): boolean {
  if (name !== "UTC" && !name.includes("/")) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The time zones one can choose from; those in `also` may be known by an older name. */
export const timeZones = (...also: string[]): string[] =>
  [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ...also])].toSorted();

const plain = (name: string) => name.normalize("NFC").replaceAll(/\s+/g, " ").trim();

/** Whoever deletes a workspace types its name, letter by letter: nobody does so by a slip. */
export const whyNotDelete = (name: string, typed: string): Refusal | null =>
  plain(name) === plain(typed) ? null : "workspace_name_differs";

/** Why a workspace cannot be brought back: it is not deleted, or its days of grace are over. */
export function whyNotBringBack(deletedAt: Date | null, now: Date): Refusal | null {
  if (deletedAt === null) return "workspace_not_deleted";
  return canComeBack(deletedAt, now) ? null : "workspace_gone";
}
