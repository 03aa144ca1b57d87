import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { TenantTx } from "@/db/tenant";
import { hideQuietCases, inWorkspace } from "@/db/tenant";
import { members, workspaces } from "@/db/schema/workspaces";
import { database } from "@/lib/platform/database";
import type { Person } from "@/lib/platform/auth/session";
import { type Actor, dateIn, type Scope, type Workspace } from "./scope";

const slugPattern = /^[a-z0-9](-?[a-z0-9])*$/;

/**
 * Lets a person into a workspace they are a member of today, for one transaction.
 * In: the person, the slug from the address. Out: what `work` returns, or null when there is no such
 * workspace for this person: unknown, foreign, removed and suspended look the same.
 */
export async function inMembersWorkspace<T>(
  person: Person,
  slug: string,
  work: (scope: Scope) => Promise<T>,
): Promise<T | null> {
  const workspace = slugPattern.test(slug) ? await findWorkspace(slug) : null;
  if (!workspace) return null;
  return inWorkspace(database(), workspace.id, async (tx) => {
    const [actor] = await Promise.all([findActor(tx, workspace.id, person), hideQuietCases(tx, person.userId)]);
    if (!actor) return null;
    const now = new Date();
    return work({ tx, workspace, actor, now, today: dateIn(now, workspace.timeZone) });
  });
}

async function findWorkspace(slug: string): Promise<Workspace | null> {
  const [row] = await database()
    .select(workspaceColumns)
    .from(workspaces)
    .where(and(eq(workspaces.slug, slug), isNull(workspaces.suspendedAt)));
  return row ?? null;
}

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
