import type { Refusal } from "@/lib/platform/action/refusal";
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

/** How long a deleted workspace waits for an owner who brings it back. */
export const graceDays = 30;

const dayMs = 86_400_000;
/** Somebody who brings it back at the last moment may still be on the way. */
const spareMs = 3_600_000;

/** Until when a deleted workspace can be brought back. */
export const backUntil = (deletedAt: Date) => new Date(deletedAt.getTime() + graceDays * dayMs);

/** What was deleted before this moment is erased. */
export const lastErased = (now: Date) => new Date(now.getTime() - graceDays * dayMs - spareMs);

const plain = (name: string) => name.normalize("NFC").replaceAll(/\s+/g, " ").trim();

/** Whoever deletes a workspace types its name, letter by letter: nobody does so by a slip. */
export const whyNotDelete = (name: string, typed: string): Refusal | null =>
  plain(name) === plain(typed) ? null : "workspace_name_differs";

export function whyNotBringBack(deletedAt: Date | null, now: Date): Refusal | null {
  if (deletedAt === null) return "workspace_not_deleted";
  return now < backUntil(deletedAt) ? null : "workspace_gone";
}
