import { currentPerson } from "@/lib/platform/auth/session";
import { inMembersWorkspace } from "@/lib/platform/membership";
import type { Scope } from "@/lib/platform/scope";

/** Reads as pages do, but answers `null` where they lead elsewhere: nobody is signed in, or there is nothing for them. */
export async function tryInWorkspace<T>(slug: string, load: (scope: Scope) => Promise<T | null>): Promise<T | null> {
  const person = await currentPerson();
  return person ? inMembersWorkspace(person, slug, load) : null;
}
