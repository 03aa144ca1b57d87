import "server-only";
import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { tasks } from "@/db/schema/tasks";
import type { Scope } from "@/lib/platform/scope";

export const caseOfTask = and(eq(cases.workspaceId, tasks.workspaceId), eq(cases.id, tasks.caseId));

/**
 * Open tasks that can still be worked on: of open cases, and the last phase of the others. Asks for their cases too.
 * "Open" stands in the statement and is no parameter: a plan that is kept can use the index of open tasks only then.
 */
export const workable = ({ workspace }: Pick<Scope, "workspace">) =>
  and(
    eq(tasks.workspaceId, workspace.id),
    sql`${tasks.status} = 'open'`,
    isNull(tasks.deletedAt),
    or(eq(cases.isOpen, true), and(eq(tasks.phase, "aftercare"), ne(cases.state, "cancelled"))),
  );
