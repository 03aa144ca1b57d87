import "server-only";
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { TenantTx } from "@/db/tenant";
import { asUser, callFormerPeople, hideQuietCases, inWorkspace } from "@/db/tenant";
import { members, workspaces } from "@/db/schema/workspaces";
import { database } from "@/lib/platform/database";
import type { Person } from "@/lib/platform/auth/session";
import { formerPerson } from "@/lib/platform/i18n/former-person";
import { type Actor, dateIn, type Scope, type Workspace } from "./scope";

const slugPattern = /^[a-z0-9](-?[a-z0-9])*$/;

/**
 * Lets a person into a workspace they are a member of today, for one transaction.
 * In: the person, the slug from the address. Out: what `work` returns, or null when there is no such
 * workspace for this person: unknown, foreign, removed, suspended and deleted look the same.
 */
export async function inMembersWorkspace<T>(
  person: Person,
  slug: string,
  work: (scope: Scope) => Promise<T>,
): Promise<T | null> {
  const workspace = slugPattern.test(slug) ? await findWorkspace(slug) : null;
  if (!workspace) return null;
  return inWorkspace(database(), workspace.id, async (tx) => {
    const [actor] = await Promise.all([
      findActor(tx, workspace.id, person),
      hideQuietCases(tx, person.userId),
      callFormerPeople(tx, formerPerson(person.locale)),
    ]);
    if (!actor) return null;
    const now = new Date();
    return work({ tx, workspace, actor, now, today: dateIn(now, workspace.timeZone) });
  });
}

async function findWorkspace(slug: string): Promise<Workspace | null> {
  const [row] = await database()
    .select(workspaceColumns)
    .from(workspaces)
    .where(and(eq(workspaces.slug, slug), isOpenWorkspace()));
  return row ?? null;
}

/** Whether people, links and the worker come into a workspace: it is neither suspended nor deleted. */
export const isOpenWorkspace = () => and(isNull(workspaces.suspendedAt), isNull(workspaces.deletedAt));

/** The deleted workspaces that wait for their end, of which a person was a member to the last; or the one of an address. */
export const listDeletedMemberships = (userId: string, slug?: string) =>
  asUser(database(), userId, (tx) =>
    tx
      .select({
        ...workspaceColumns,
        role: members.role,
        deletedAt: sql<Date>`${workspaces.deletedAt}`.mapWith(workspaces.deletedAt),
      })
      .from(members)
      .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
      .where(
        and(
          eq(members.userId, userId),
          isNull(members.removedAt),
          isNull(workspaces.suspendedAt),
          isNotNull(workspaces.deletedAt),
          slug === undefined ? undefined : eq(workspaces.slug, slug),
        ),
      )
      .orderBy(asc(workspaces.name), asc(workspaces.id)),
  );
export type DeletedMembership = Awaited<ReturnType<typeof listDeletedMemberships>>[number];

/** What the scope carries of a workspace. */
export const workspaceColumns = {
  id: workspaces.id,
  slug: workspaces.slug,
  name: workspaces.name,
  locale: workspaces.locale,
  timeZone: workspaces.timeZone,
  calendar: workspaces.calendar,
  address: workspaces.address,
  email: workspaces.email,
};

async function findActor(tx: TenantTx, workspaceId: string, person: Person): Promise<Actor | null> {
  const [row] = await tx
    .select({ role: members.role })
    .from(members)
    .where(
      and(eq(members.workspaceId, workspaceId), eq(members.userId, person.userId), sql`${members.removedAt} is null`),
    );
  return row ? { userId: person.userId, name: person.name, role: row.role, locale: person.locale } : null;
}
