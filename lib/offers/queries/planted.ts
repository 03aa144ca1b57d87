import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { offers, offerTasks } from "@/db/schema/offers";
import { tasks } from "@/db/schema/tasks";
import type { Scope } from "@/lib/platform/scope";

/** The tasks the accepted offers of a case planted, with what has happened to each since. */
export const listPlanted = (scope: Scope, caseId: string) =>
  scope.tx
    .select({
      offerId: offerTasks.offerId,
      id: tasks.id,
      title: tasks.title,
      template: tasks.template,
      status: tasks.status,
      dueOn: tasks.dueOn,
      deletedAt: tasks.deletedAt,
      commentCount: tasks.commentCount,
      subtasks: sql<number>`(
        select count(*)::int from tasks child
        where child.workspace_id = ${tasks.workspaceId} and child.parent_id = ${tasks.id} and child.deleted_at is null)`,
      events: sql<number>`(
        select count(*)::int from events e
        where e.workspace_id = ${tasks.workspaceId} and e.case_id = ${tasks.caseId}
          and e.facts ->> 'taskId' = ${tasks.id}::text)`,
    })
    .from(offerTasks)
    .innerJoin(offers, and(eq(offers.workspaceId, offerTasks.workspaceId), eq(offers.id, offerTasks.offerId)))
    .innerJoin(tasks, and(eq(tasks.workspaceId, offerTasks.workspaceId), eq(tasks.id, offerTasks.taskId)))
    .where(and(eq(offerTasks.workspaceId, scope.workspace.id), eq(offers.caseId, caseId)))
    .orderBy(tasks.id);
