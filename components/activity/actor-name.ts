import type { Happening } from "@/lib/activity/queries";

/** Who did it: a member by name, the client by the name that was noted, or the product itself. */
export function actorName({ by, facts }: Happening, words: { system: string; client: string }): string | null {
  if (by.kind === "system") return words.system;
  if (by.kind === "link") return typeof facts.name === "string" ? facts.name : words.client;
  return by.name;
}
