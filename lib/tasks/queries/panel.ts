import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Anchor } from "@/db/enums";
import { shownNameIfAny, users } from "@/db/schema/accounts";
import { events } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import type { CaseTasks, TaskLine, TaskName } from "../queries";
import { descriptionOf } from "../rules";

export type TaskEvent = {
  id: string;
  kind: string;
  actor: string | null;
  facts: Record<string, unknown>;
  at: Date;
};

export type TaskPanel = {
  task: TaskLine;
  parent: TaskName | null;
  description: string;
  version: number;
  finished: { by: string | null; at: Date } | null;
  /** How its date was set, for changing it. */
  due: { anchor: Anchor | null; offsetDays: number | null; pinned: boolean };
  /** Tasks that wait for this one. */
  waitedForBy: TaskName[];
  /** Tasks it could wait for. */
  others: TaskName[];
  /** The newest first. */
  history: TaskEvent[];
  now: Date;
};

const shownEvents = 50;

/** One task for its panel, on top of the tasks of its case. Null: not a task of this case. */
export async function loadTaskPanel(scope: Scope, work: CaseTasks, taskId: string): Promise<TaskPanel | null> {
  const all = allTasks(work);
  const task = all.find(({ id }) => id === taskId);
  const row = task && isId(taskId) ? await findDetails(scope, taskId) : null;
  if (!task || !row) return null;
  const parent = all.find(({ id }) => id === task.parentId);
  return {
    task,
    parent: parent ? nameOf(parent) : null,
    description: descriptionOf(row, scope.actor.locale),
    version: row.version,
    finished: row.finishedAt && { by: row.finishedBy, at: row.finishedAt },
    due: { anchor: row.dueAnchor, offsetDays: row.dueOffsetDays, pinned: row.duePinned },
    waitedForBy: all.filter(({ waitsFor }) => waitsFor.some(({ id }) => id === taskId)).map(nameOf),
    others: all.filter((other) => canWaitFor(task, other)).map(nameOf),
    history: await listHistory(scope, work.caseId, taskId),
    now: scope.now,
  };
}

const allTasks = (work: CaseTasks): TaskLine[] =>
  work.chapters.flatMap(({ phases }) =>
    phases.flatMap(({ tasks: roots }) => roots.flatMap((root) => [root, ...root.subtasks])),
  );

const nameOf = ({ id, title, status }: TaskLine): TaskName => ({ id, title, status });

const canWaitFor = (task: TaskLine, other: TaskLine) =>
  other.id !== task.id && other.status === "open" && !task.waitsFor.some(({ id }) => id === other.id);

async function findDetails(scope: Scope, taskId: string) {
  const [row] = await scope.tx
    .select({
      description: tasks.description,
      template: tasks.template,
      version: tasks.version,
      finishedAt: tasks.finishedAt,
      finishedBy: shownNameIfAny(users),
      dueAnchor: tasks.dueAnchor,
      dueOffsetDays: tasks.dueOffsetDays,
      duePinned: tasks.duePinned,
    })
    .from(tasks)
    .leftJoin(users, eq(users.id, tasks.finishedBy))
    .where(and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.id, taskId), isNull(tasks.deletedAt)));
  return row ?? null;
}

async function listHistory(scope: Scope, caseId: string, taskId: string): Promise<TaskEvent[]> {
  return scope.tx
    .select({
      id: events.id,
      kind: events.kind,
      actor: shownNameIfAny(users),
      facts: events.facts,
      at: events.at,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(
      and(
        eq(events.workspaceId, scope.workspace.id),
        eq(events.caseId, caseId),
        sql`${events.facts} ->> 'taskId' = ${taskId}`,
      ),
    )
    .orderBy(desc(events.id))
    .limit(shownEvents);
}
