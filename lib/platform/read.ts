import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { currentPerson, type Person } from "@/lib/platform/auth/session";
import { inMembersWorkspace, listDeletedMemberships } from "./membership";
import { routes, safeNext } from "./routes";
import type { Scope } from "./scope";

/**
 * The door for pages of a workspace: one transaction, one snapshot, judged for this person.
 * Signed out: to the sign-in page. Not a member, or `load` finds nothing: the not-found page.
 * A member of a deleted workspace: to the page that says so.
 */
export async function readInWorkspace<T>(slug: string, load: (scope: Scope) => Promise<T | null>): Promise<T> {
  const person = await requirePerson();
  const read = await inMembersWorkspace(person, slug, load);
  if (read !== null) return read;
  const [deleted] = await listDeletedMemberships(person.userId, slug);
  return deleted ? redirect(routes.deletedWorkspace(slug)) : notFound();
}

/** The signed-in person, or the way to the sign-in page and back. */
export const requirePerson = cache(async (): Promise<Person> => {
  const person = await currentPerson();
  if (!person) redirect(routes.signIn(safeNext((await headers()).get("x-path") ?? undefined)));
  return person;
});
