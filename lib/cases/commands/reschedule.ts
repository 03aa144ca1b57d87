import "server-only";
import { sql } from "drizzle-orm";
import type { Scope } from "@/lib/platform/scope";
import { listDatedTasks, rescheduled } from "../queries/schedule";
import type { CaseDates } from "../rules";

/** Gives open tasks that nobody pinned the dates that follow from the case's, in one statement. Out: how many moved. */
export async function reschedule(scope: Scope, caseId: string, dates: CaseDates): Promise<number> {
  const { moves } = rescheduled(
    await listDatedTasks(scope, caseId),
    dates,
    scope.workspace.calendar,
    scope.actor.locale,
  );
  if (moves.length === 0) return 0;
  const changes = JSON.stringify(moves.map(({ id, to }) => ({ id, due_on: to })));
  await scope.tx.execute(sql`
    update tasks set due_on = changed.due_on
    from jsonb_to_recordset(${changes}::text::jsonb) as changed (id uuid, due_on date)
    where tasks.workspace_id = ${scope.workspace.id} and tasks.id = changed.id`);
  return moves.length;
}
