import "server-only";
import { sql } from "drizzle-orm";
import type { Scope } from "@/lib/platform/scope";

/**
 * Counts the tasks of a case anew, in one statement: how many there are, how many are out of the way, how many
 * required ones are open, and which is next. Called after every change of a task.
 */
export async function refreshCounters(scope: Scope, caseId: string): Promise<void> {
  await scope.tx.execute(sql`
    with own as materialized (
      select id, status, required, due_on, position
      from tasks
      where workspace_id = ${scope.workspace.id} and case_id = ${caseId} and deleted_at is null and parent_id is null
    ), next as (
      select id, due_on from own where status = 'open' order by due_on nulls last, position collate "C", id limit 1
    )
    update cases set
      tasks_total = (select count(*) from own),
      tasks_done = (select count(*) from own where status <> 'open'),
      required_open = (select count(*) from own where status = 'open' and required),
      next_due_on = (select due_on from next),
      next_task_id = (select id from next)
    where workspace_id = ${scope.workspace.id} and id = ${caseId}`);
}
