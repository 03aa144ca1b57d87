import "server-only";
import { and, count, desc, eq, gt, isNull } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { clients } from "@/db/schema/clients";
import { files } from "@/db/schema/comments";
import { events } from "@/db/schema/platform";
import { links, members } from "@/db/schema/workspaces";
import { inWorkspace } from "@/db/tenant";
import { database } from "@/lib/platform/database";
import { listDeletedMemberships } from "@/lib/platform/membership";
import type { Scope } from "@/lib/platform/scope";
import { canDeleteWorkspace, canRestoreWorkspace } from "../policy";
import { backUntil, whyNotBringBack } from "../rules";

/** What goes with a workspace, as far as this person sees it. Null for who may not delete it. */
export async function loadDeletion(scope: Scope) {
  const { tx, workspace, actor, now } = scope;
  if (!canDeleteWorkspace(actor)) return null;
  const [all] = await tx.select({ count: count() }).from(cases).where(eq(cases.workspaceId, workspace.id));
  const [open] = await tx
    .select({ count: count() })
    .from(cases)
    .where(and(eq(cases.workspaceId, workspace.id), eq(cases.isOpen, true)));
  const [firms] = await tx.select({ count: count() }).from(clients).where(eq(clients.workspaceId, workspace.id));
  const [people] = await tx
    .select({ count: count() })
    .from(members)
    .where(and(eq(members.workspaceId, workspace.id), isNull(members.removedAt)));
  const [kept] = await tx
    .select({ count: count() })
    .from(files)
    .where(and(eq(files.workspaceId, workspace.id), isNull(files.deletedAt)));
  const [waiting] = await tx
    .select({ count: count() })
    .from(links)
    .where(
      and(eq(links.workspaceId, workspace.id), isNull(links.revokedAt), isNull(links.usedAt), gt(links.expiresAt, now)),
    );
  return {
    slug: workspace.slug,
    name: workspace.name,
    timeZone: workspace.timeZone,
    role: actor.role,
    locale: actor.locale,
    until: backUntil(now),
    counts: {
      cases: all?.count ?? 0,
      open: open?.count ?? 0,
      clients: firms?.count ?? 0,
      people: people?.count ?? 0,
      files: kept?.count ?? 0,
      links: waiting?.count ?? 0,
    },
  };
}
export type Deletion = NonNullable<Awaited<ReturnType<typeof loadDeletion>>>;

/** What a member is told of a deleted workspace. Null for everybody else, and once it is gone. */
export async function loadDeleted(userId: string, slug: string, now: Date) {
  const [mine] = await listDeletedMemberships(userId, slug);
  if (!mine) return null;
  const { deletedAt, role, name, timeZone } = mine;
  const told = await inWorkspace(database(), mine.id, async (tx) => {
    const [event] = await tx
      .select({ by: users.name })
      .from(events)
      .innerJoin(users, eq(users.id, events.actorId))
      .where(and(eq(events.workspaceId, mine.id), eq(events.kind, "workspace.deleted")))
      .orderBy(desc(events.id))
      .limit(1);
    const owners = await tx
      .select({ name: users.name })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(and(eq(members.workspaceId, mine.id), eq(members.role, "owner"), isNull(members.removedAt)))
      .orderBy(users.name);
    return { by: event?.by ?? null, owners: owners.map((owner) => owner.name) };
  });
  return {
    slug,
    name,
    timeZone,
    deletedAt,
    until: backUntil(deletedAt),
    canRestore: canRestoreWorkspace({ role }) && whyNotBringBack(deletedAt, now) === null,
    late: whyNotBringBack(deletedAt, now) !== null,
    ...told,
  };
}
