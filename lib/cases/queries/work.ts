import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { tasks } from "@/db/schema/tasks";
import type { Scope } from "@/lib/platform/scope";

/** The tasks of a case as the ribbon and the closing rule see them. */
export const listWork = (scope: Scope, caseId: string) =>
  scope.tx
    .select({ dueOn: tasks.dueOn, status: tasks.status, phase: tasks.phase, required: tasks.required })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, scope.workspace.id),
        eq(tasks.caseId, caseId),
        isNull(tasks.deletedAt),
        isNull(tasks.parentId),
      ),
    );
