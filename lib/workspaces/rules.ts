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

/** Whether the calendar of this system knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "" && name.includes("/");
  } catch {
    return false;
  }
}
