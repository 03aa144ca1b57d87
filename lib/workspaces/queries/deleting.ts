import "server-only";
import { and, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { shownName, users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { clients } from "@/db/schema/clients";
import { files } from "@/db/schema/comments";
import { events } from "@/db/schema/platform";
import { links, members } from "@/db/schema/workspaces";
import { callFormerPeople, inWorkspace } from "@/db/tenant";
import type { Person } from "@/lib/platform/auth/session";
import { backUntil, canComeBack } from "@/lib/platform/coming-back";
import { database } from "@/lib/platform/database";
import { formerPerson } from "@/lib/platform/i18n/former-person";
import { listDeletedMemberships } from "@/lib/platform/membership";
import type { Scope } from "@/lib/platform/scope";
import { canDeleteWorkspace, canRestoreWorkspace } from "../policy";

/** What goes with a workspace, as far as this person sees it. Null for who may not delete it. */
export async function loadDeletion(scope: Scope) {
  const { tx, workspace, actor, now } = scope;
  if (!canDeleteWorkspace(actor)) return null;
  const here = (of: PgColumn) => eq(of, workspace.id);
  const [[work], [firms], [people], [kept], [waiting]] = await Promise.all([
    tx
      .select({ all: count(), open: sql<number>`count(*) filter (where ${cases.isOpen})`.mapWith(Number) })
      .from(cases)
      .where(here(cases.workspaceId)),
    tx.select({ count: count() }).from(clients).where(here(clients.workspaceId)),
    tx
      .select({ count: count() })
      .from(members)
      .where(and(here(members.workspaceId), isNull(members.removedAt))),
    tx
      .select({ count: count() })
      .from(files)
      .where(and(here(files.workspaceId), isNull(files.deletedAt))),
    tx
      .select({ count: count() })
      .from(links)
      .where(and(here(links.workspaceId), isNull(links.revokedAt), isNull(links.usedAt), gt(links.expiresAt, now))),
  ]);
  return {
    slug: workspace.slug,
    name: workspace.name,
    timeZone: workspace.timeZone,
    role: actor.role,
    locale: actor.locale,
    until: backUntil(now),
    counts: {
      cases: work?.all ?? 0,
      open: work?.open ?? 0,
      clients: firms?.count ?? 0,
      people: people?.count ?? 0,
      files: kept?.count ?? 0,
      links: waiting?.count ?? 0,
    },
  };
}
export type Deletion = NonNullable<Awaited<ReturnType<typeof loadDeletion>>>;

type Reader = Pick<Person, "userId" | "locale">;

/** What a member is told of a deleted workspace. Null for everybody else, and once it is gone. */
export async function loadDeleted({ userId, locale }: Reader, slug: string, now: Date) {
  const [mine] = await listDeletedMemberships(userId, slug);
  if (!mine) return null;
  const { deletedAt, role, name, timeZone } = mine;
  const told = await inWorkspace(database(), mine.id, async (tx) => {
    await callFormerPeople(tx, formerPerson(locale));
    const [event] = await tx
      .select({ by: shownName(users) })
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
  const late = !canComeBack(deletedAt, now);
  return {
    slug,
    name,
    timeZone,
    deletedAt,
    until: backUntil(deletedAt),
    canRestore: canRestoreWorkspace({ role }) && !late,
    late,
    ...told,
  };
}
