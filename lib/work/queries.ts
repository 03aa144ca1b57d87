import "server-only";
import { and, asc, count, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Phase } from "@/db/enums";
import { shownName, shownNameIfAny, users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { clients } from "@/db/schema/clients";
import { comments, mentions } from "@/db/schema/comments";
import { taskDependencies, taskHelpers, tasks } from "@/db/schema/tasks";
import { dateColumns, type Person } from "@/lib/cases/queries";
import { listHolders } from "@/lib/cases/queries/people";
import { canOpenCase } from "@/lib/cases/policy";
import { anchorsOf } from "@/lib/cases/rules";
import { listNamed } from "@/lib/comments/queries";
import { excerptOf, mentionedIn } from "@/lib/comments/rules";
import { forecastAnchors } from "@/lib/playbooks/rules";
import type { Scope } from "@/lib/platform/scope";
import { canCompleteTask } from "@/lib/tasks/policy";
import { type DueReason, dueReasonOf } from "@/lib/tasks/queries";
import { caseOfTask, workable } from "@/lib/tasks/queries/workable";
import { titleOf } from "@/lib/tasks/rules";
import { countByBucket, cursorText, type WorkCounts, type WorkCursor } from "./rules";

export type WorkTask = {
  id: string;
  caseId: string;
  clientName: string;
  phase: Phase;
  title: string;
  dueOn: string | null;
  dueReason: DueReason | null;
  owner: Person | null;
  commentCount: number;
};

/** Something of mine that cannot go on, and what it waits for. */
export type WaitingTask = WorkTask & { waitsFor: { title: string; owner: string | null }[] };

export type Mention = {
  commentId: string;
  caseId: string;
  taskId: string | null;
  clientName: string;
  by: string;
  text: string;
  at: Date;
};

export type Work = {
  today: string;
  now: Date;
  timeZone: string;
  me: Person;
  /** When it was read, in ms. */
  readAt: number;
  canWork: boolean;
  canOpenCase: boolean;
  counts: WorkCounts;
  mine: WorkTask[];
  /** Where the list goes on; null at its end. */
  next: string | null;
  /** The list does not begin at its beginning. */
  continued: boolean;
  helping: { tasks: WorkTask[]; more: boolean };
  waiting: { tasks: WaitingTask[]; count: number };
  mentions: Mention[];
  /** Who can be made responsible for a task. */
  people: Person[];
};

export const pageLength = 50;
const foldedLength = 50;

/** Everything that waits for this person across cases. In: where the list goes on, or null for its beginning. */
export async function loadWork(scope: Scope, after: WorkCursor | null): Promise<Work> {
  const mine = and(eq(tasks.ownerId, scope.actor.userId), workable(scope));
  const [counts, page, blocked, helping, mentions, people] = await Promise.all([
    countMine(scope, mine),
    listTasks(scope, and(mine, sql`not ${isBlocked}`, after ? isAfter(after) : undefined), pageLength + 1),
    listTasks(scope, and(mine, isBlocked), foldedLength),
    listTasks(scope, helpedBy(scope), foldedLength + 1),
    listMentions(scope),
    listHolders(scope),
  ]);
  const shown = page.slice(0, pageLength);
  const last = page.length > pageLength ? shown.at(-1) : undefined;
  return {
    today: scope.today,
    now: scope.now,
    timeZone: scope.workspace.timeZone,
    me: { id: scope.actor.userId, name: scope.actor.name },
    readAt: scope.now.getTime(),
    canWork: canCompleteTask(scope.actor),
    canOpenCase: canOpenCase(scope.actor),
    counts,
    mine: shown,
    next: last ? cursorText(last) : null,
    continued: after !== null,
    helping: { tasks: helping.slice(0, foldedLength), more: helping.length > foldedLength },
    waiting: { tasks: await withReasons(scope, blocked), count: counts.waiting },
    mentions,
    people,
  };
}

const blocker = alias(tasks, "blocker");

const isBlocked = sql`exists (
  select 1 from ${taskDependencies} inner join ${tasks} as ${sql.identifier("blocker")}
    on ${blocker.workspaceId} = ${taskDependencies.workspaceId} and ${blocker.id} = ${taskDependencies.dependsOnId}
  where ${taskDependencies.workspaceId} = ${tasks.workspaceId} and ${taskDependencies.taskId} = ${tasks.id}
    and ${blocker.status} = 'open' and ${blocker.deletedAt} is null)`;

const clientOfCase = and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId));

const isAfter = ({ dueOn, id }: WorkCursor): SQL | undefined =>
  dueOn === null
    ? sql`(${tasks.dueOn} is null and ${tasks.id} > ${id})`
    : sql`(${tasks.dueOn} is null or (${tasks.dueOn}, ${tasks.id}) > (${dueOn}::date, ${id}::uuid))`;

const helpedBy = (scope: Scope) =>
  and(
    workable(scope),
    sql`${tasks.ownerId} is distinct from ${scope.actor.userId}`,
    sql`exists (select 1 from ${taskHelpers} where ${taskHelpers.workspaceId} = ${tasks.workspaceId}
      and ${taskHelpers.taskId} = ${tasks.id} and ${taskHelpers.userId} = ${scope.actor.userId})`,
  );

/** Counting the tasks of one person stops here, in the order of the day. */
const mostCounted = 1000;

async function countMine(scope: Scope, mine: SQL | undefined): Promise<WorkCounts> {
  const first = scope.tx
    .select({ dueOn: tasks.dueOn, waits: sql<boolean>`${isBlocked}`.as("waits") })
    .from(tasks)
    .innerJoin(cases, caseOfTask)
    .where(mine)
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(mostCounted)
    .as("first");
  const rows = await scope.tx
    .select({ dueOn: first.dueOn, waits: first.waits, times: count() })
    .from(first)
    .groupBy(first.dueOn, first.waits);
  return countByBucket(rows, scope.today, mostCounted);
}

async function listTasks(scope: Scope, where: SQL | undefined, limit: number): Promise<WorkTask[]> {
  const rows = await scope.tx
    .select({
      id: tasks.id,
      caseId: tasks.caseId,
      clientName: clients.name,
      phase: tasks.phase,
      title: tasks.title,
      template: tasks.template,
      status: tasks.status,
      dueOn: tasks.dueOn,
      dueAnchor: tasks.dueAnchor,
      dueOffsetDays: tasks.dueOffsetDays,
      duePinned: tasks.duePinned,
      dueConfirmed: tasks.dueConfirmed,
      commentCount: tasks.commentCount,
      owner: { id: users.id, name: shownName(users) },
      dates: dateColumns,
    })
    .from(tasks)
    .innerJoin(cases, caseOfTask)
    .innerJoin(clients, clientOfCase)
    .leftJoin(users, eq(users.id, tasks.ownerId))
    .where(where)
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(limit);
  return rows.map((row) => ({
    id: row.id,
    caseId: row.caseId,
    clientName: row.clientName,
    phase: row.phase,
    title: titleOf(row, scope.actor.locale),
    dueOn: row.dueOn,
    dueReason: dueReasonOf(row, forecastAnchors(anchorsOf(row.dates)), scope),
    owner: row.owner,
    commentCount: row.commentCount,
  }));
}

async function withReasons(scope: Scope, blocked: WorkTask[]): Promise<WaitingTask[]> {
  if (blocked.length === 0) return [];
  const ids = blocked.map(({ id }) => id);
  const rows = await scope.tx
    .select({
      taskId: taskDependencies.taskId,
      title: tasks.title,
      template: tasks.template,
      owner: shownNameIfAny(users),
    })
    .from(taskDependencies)
    .innerJoin(
      tasks,
      and(eq(tasks.workspaceId, taskDependencies.workspaceId), eq(tasks.id, taskDependencies.dependsOnId)),
    )
    .leftJoin(users, eq(users.id, tasks.ownerId))
    .where(
      and(
        eq(taskDependencies.workspaceId, scope.workspace.id),
        sql`${taskDependencies.taskId} in ${ids}`,
        eq(tasks.status, "open"),
        isNull(tasks.deletedAt),
      ),
    )
    .orderBy(asc(tasks.dueOn), asc(tasks.id));
  return blocked.map((task) => ({
    ...task,
    waitsFor: rows
      .filter(({ taskId }) => taskId === task.id)
      .map((row) => ({ title: titleOf(row, scope.actor.locale), owner: row.owner })),
  }));
}

async function listMentions(scope: Scope): Promise<Mention[]> {
  const rows = await scope.tx
    .select({
      commentId: comments.id,
      caseId: comments.caseId,
      taskId: comments.taskId,
      clientName: clients.name,
      by: shownName(users),
      body: comments.body,
      at: mentions.createdAt,
    })
    .from(mentions)
    .innerJoin(comments, and(eq(comments.workspaceId, mentions.workspaceId), eq(comments.id, mentions.commentId)))
    .innerJoin(cases, and(eq(cases.workspaceId, comments.workspaceId), eq(cases.id, comments.caseId)))
    .innerJoin(clients, clientOfCase)
    .innerJoin(users, eq(users.id, comments.authorId))
    .where(
      and(
        eq(mentions.workspaceId, scope.workspace.id),
        eq(mentions.userId, scope.actor.userId),
        isNull(mentions.seenAt),
        isNull(comments.deletedAt),
      ),
    )
    .orderBy(desc(mentions.createdAt), desc(comments.id))
    .limit(foldedLength);
  const named = await listNamed(
    scope,
    rows.flatMap(({ body }) => mentionedIn(body)),
  );
  return rows.map(({ body, ...row }) => ({ ...row, text: excerptOf(body, named, 200) }));
}
