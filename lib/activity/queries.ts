import "server-only";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { ActorKind, Locale } from "@/db/enums";
import { shownNameIfAny, users } from "@/db/schema/accounts";
import { events } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { findCaseRevision } from "@/lib/cases/queries";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { titleOf } from "@/lib/tasks/rules";

/** What happened, as it was noted, with what it is about called as it is called today. */
export type Happening = {
  id: string;
  kind: string;
  at: Date;
  by: { kind: ActorKind; id: string | null; name: string | null };
  facts: Record<string, unknown>;
  /** The task it is about, when it is still there to be opened. */
  task: { id: string; title: string; deleted: boolean } | null;
};

export type ActivityView = {
  slug: string;
  timeZone: string;
  locale: Locale;
  now: Date;
  caseId: string;
  /** The newest first. */
  happenings: Happening[];
  /** Where the older ones begin; null at the end. */
  before: string | null;
  /** These are not the newest ones. */
  continued: boolean;
};

const feedLength = 50;

/** What happened to a case, the newest first, `limit` at a time. Null: no such case here. */
export async function loadActivity(
  scope: Scope,
  caseId: string,
  { before, limit = feedLength }: { before?: string | undefined; limit?: number } = {},
): Promise<ActivityView | null> {
  if (!isId(caseId)) return null;
  const from = before !== undefined && isId(before) ? before : null;
  const [revision, rows] = await Promise.all([
    findCaseRevision(scope, caseId),
    listEvents(scope, caseId, from, limit + 1),
  ]);
  if (revision === null) return null;
  const shown = rows.slice(0, limit);
  const named = await listTasks(
    scope,
    caseId,
    shown.flatMap(({ facts }) => taskIdIn(facts) ?? []),
  );
  return {
    slug: scope.workspace.slug,
    timeZone: scope.workspace.timeZone,
    locale: scope.actor.locale,
    now: scope.now,
    caseId,
    happenings: shown.map(({ actorKind, actorId, actorName, ...row }) => ({
      ...row,
      by: { kind: actorKind, id: actorId, name: actorName },
      task: named.get(taskIdIn(row.facts) ?? "") ?? null,
    })),
    before: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    continued: from !== null,
  };
}

const listEvents = (scope: Scope, caseId: string, before: string | null, limit: number) =>
  scope.tx
    .select({
      id: events.id,
      kind: events.kind,
      at: events.at,
      facts: events.facts,
      actorKind: events.actorKind,
      actorId: events.actorId,
      actorName: shownNameIfAny(users),
    })
    .from(events)
    .leftJoin(users, and(eq(events.actorKind, "member"), eq(users.id, events.actorId)))
    .where(
      and(
        eq(events.workspaceId, scope.workspace.id),
        eq(events.caseId, caseId),
        before === null ? undefined : lt(events.id, before),
      ),
    )
    .orderBy(desc(events.id))
    .limit(limit);

async function listTasks(scope: Scope, caseId: string, taskIds: string[]) {
  const wanted = [...new Set(taskIds)];
  if (wanted.length === 0) return new Map<string, Happening["task"]>();
  const rows = await scope.tx
    .select({ id: tasks.id, title: tasks.title, template: tasks.template, deletedAt: tasks.deletedAt })
    .from(tasks)
    .where(and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.caseId, caseId), inArray(tasks.id, wanted)));
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, title: titleOf(row, scope.actor.locale), deleted: row.deletedAt !== null },
    ]),
  );
}

const taskIdIn = (facts: Record<string, unknown>): string | null =>
  typeof facts.taskId === "string" && isId(facts.taskId) ? facts.taskId : null;
