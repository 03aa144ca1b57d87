import "server-only";
import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { TaskTemplate } from "@/db/schema/tasks";
import { shownName, users } from "@/db/schema/accounts";
import { comments, files } from "@/db/schema/comments";
import { tasks } from "@/db/schema/tasks";
import { ofCase, type Person } from "@/lib/cases/queries";
import { cases } from "@/db/schema/cases";
import { NotFound } from "@/lib/platform/action/refusal";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { canComeBack } from "@/lib/platform/coming-back";
import { titleOf } from "@/lib/tasks/rules";
import { canDeleteFile, canUploadFile } from "./policy";

export type FileLine = {
  id: string;
  name: string;
  contentType: string;
  sizeBytes: number;
  uploadedBy: Person;
  createdAt: Date;
  /** The task it hangs on; null for the case itself. */
  task: { id: string; title: string } | null;
  commentId: string | null;
  canDelete: boolean;
};

export type FilesView = {
  slug: string;
  timeZone: string;
  now: Date;
  caseId: string;
  /** Null: every file of the case, those of its tasks and comments too. */
  taskId: string | null;
  files: FileLine[];
  /** There are more than are listed. */
  more: boolean;
  canUpload: boolean;
};

const shown = 200;

/** The files of a task, or all of a case, the newest first. Null: there is no such place here. */
export async function loadFiles(
  scope: Scope,
  place: { caseId: string; taskId: string | null },
): Promise<FilesView | null> {
  if (!isPlace(place)) return null;
  const [found, rows] = await Promise.all([
    findPlace(scope, place),
    selectLines(scope)
      .where(
        and(
          visibleFile(scope),
          eq(files.caseId, place.caseId),
          place.taskId ? eq(files.taskId, place.taskId) : undefined,
        ),
      )
      .orderBy(desc(files.createdAt), desc(files.id))
      .limit(shown + 1),
  ]);
  if (!found) return null;
  return {
    slug: scope.workspace.slug,
    timeZone: scope.workspace.timeZone,
    now: scope.now,
    ...place,
    files: rows.slice(0, shown).map((row) => lineOf(scope, row)),
    more: rows.length > shown,
    canUpload: canUploadFile(scope.actor),
  };
}

/** The files that were sent with these comments, the oldest first. */
export async function listCommentFiles(scope: Scope, caseId: string, commentIds: string[]): Promise<FileLine[]> {
  if (commentIds.length === 0) return [];
  const rows = await selectLines(scope)
    .where(and(visibleFile(scope), eq(files.caseId, caseId), inArray(files.commentId, commentIds)))
    .orderBy(files.createdAt, files.id);
  return rows.map((row) => lineOf(scope, row));
}

/** A file this person may open: what can be seen nowhere cannot be fetched either. */
export async function findFile(scope: Scope, fileId: string) {
  if (!isId(fileId)) return null;
  const [row] = await scope.tx
    .select({
      id: files.id,
      caseId: files.caseId,
      name: files.name,
      contentType: files.contentType,
      sizeBytes: files.sizeBytes,
    })
    .from(files)
    .leftJoin(tasks, taskOfFile)
    .leftJoin(comments, commentOfFile)
    .where(and(visibleFile(scope), eq(files.id, fileId)));
  return row ?? null;
}

/** Stops a command that points to a file which is not there for this person, or is of another case. Null is no file. */
export async function needFileOf(scope: Scope, caseId: string, fileId: string | null): Promise<void> {
  if (fileId === null) return;
  const file = await findFile(scope, fileId);
  if (file?.caseId !== caseId) throw new NotFound();
}

type Where = { caseId: string; taskId: string | null };

/** Whether the ids of a place, as an address has them, can be looked for at all. */
export const isPlace = ({ caseId, taskId }: Where): boolean => isId(caseId) && (taskId === null || isId(taskId));

/** Whether files and comments can be put there: the case is here, and the task is one of its own. */
export async function findPlace(scope: Scope, { caseId, taskId }: Where) {
  if (!isPlace({ caseId, taskId })) return null;
  const [clientCase] = await selectCase(scope, caseId);
  if (!clientCase || (taskId !== null && !(await hasTask(scope, caseId, taskId)))) return null;
  return { caseId, taskId, clientId: clientCase.clientId };
}

export type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

/** The same place taken for a change. The case is always taken first, as tasks do, so that nobody waits in a circle. */
export async function lockPlace(scope: Scope, where: Where): Promise<Place | null> {
  if (!isId(where.caseId)) return null;
  await selectCase(scope, where.caseId).for("no key update");
  return findPlace(scope, where);
}

const selectCase = (scope: Scope, caseId: string) =>
  scope.tx.select({ clientId: cases.clientId }).from(cases).where(ofCase(scope, caseId));

async function hasTask(scope: Scope, caseId: string, taskId: string): Promise<boolean> {
  const rows = await scope.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, scope.workspace.id),
        eq(tasks.caseId, caseId),
        eq(tasks.id, taskId),
        isNull(tasks.deletedAt),
      ),
    );
  return rows.length > 0;
}

/** A file of a place that is there, as a command takes it; `deleted` says which side of deletion it must be on. Its bytes are there. */
export async function lockFile(scope: Scope, fileId: string, deleted = false) {
  const before = await selectFile(scope, fileId);
  const place = before && (await lockPlace(scope, before));
  const file = place && (await selectFile(scope, fileId));
  if (!file || (file.deletedAt !== null) !== deleted) return null;
  return file.deletedAt === null || canComeBack(file.deletedAt, scope.now) ? file : null;
}

export type LockedFile = NonNullable<Awaited<ReturnType<typeof lockFile>>>;

async function selectFile(scope: Scope, fileId: string) {
  const [row] = await scope.tx
    .select({
      id: files.id,
      caseId: files.caseId,
      taskId: files.taskId,
      name: files.name,
      uploadedBy: files.uploadedBy,
      deletedAt: files.deletedAt,
    })
    .from(files)
    .where(and(eq(files.workspaceId, scope.workspace.id), eq(files.id, fileId), eq(files.status, "ready")));
  return row ?? null;
}

const taskOfFile = and(eq(tasks.workspaceId, files.workspaceId), eq(tasks.id, files.taskId));
const commentOfFile = and(eq(comments.workspaceId, files.workspaceId), eq(comments.id, files.commentId));

/** A file is there while what it hangs on is there. */
const visibleFile = (scope: Scope) =>
  and(
    eq(files.workspaceId, scope.workspace.id),
    eq(files.status, "ready"),
    isNull(files.deletedAt),
    or(isNull(files.taskId), isNull(tasks.deletedAt)),
    or(isNull(files.commentId), isNull(comments.deletedAt)),
  );

const selectLines = (scope: Scope) =>
  scope.tx
    .select({
      id: files.id,
      name: files.name,
      contentType: files.contentType,
      sizeBytes: files.sizeBytes,
      uploadedBy: { id: users.id, name: shownName(users) },
      createdAt: files.createdAt,
      task: { id: tasks.id, title: tasks.title, template: tasks.template },
      commentId: files.commentId,
    })
    .from(files)
    .innerJoin(users, eq(users.id, files.uploadedBy))
    .leftJoin(tasks, taskOfFile)
    .leftJoin(comments, commentOfFile)
    .$dynamic();

type LineRow = Omit<FileLine, "task" | "canDelete"> & {
  task: { id: string; title: string | null; template: TaskTemplate | null } | null;
};

const lineOf = (scope: Scope, row: LineRow): FileLine => ({
  ...row,
  task: row.task && { id: row.task.id, title: titleOf(row.task, scope.actor.locale) },
  canDelete: canDeleteFile(scope.actor, { uploadedBy: row.uploadedBy.id }),
});
