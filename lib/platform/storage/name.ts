const longestBytes = 255;
const invisible = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/**
 * The name of a file as it is kept and shown.
 * In: what a browser sent. Out: the name in one spelling, or null for a path, a hidden or empty name, one that is
 * longer than disks allow, or one with characters that make it read as something else.
 */
export function normalFileName(raw: string): string | null {
  if (raw.length > 1000) return null;
  const name = raw.normalize("NFC").trim();
  if (name === "" || name.startsWith(".") || name.endsWith(".")) return null;
  if (/[/\\]/.test(name) || invisible.test(name)) return null;
  return new TextEncoder().encode(name).length <= longestBytes ? name : null;
}

/** What stands after the last dot, in lower case; empty without a dot. */
export const extensionOf = (name: string): string => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
