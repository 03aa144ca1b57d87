import "server-only";
import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { TaskTemplate } from "@/db/schema/tasks";
import { users } from "@/db/schema/accounts";
import { comments, files } from "@/db/schema/comments";
import { tasks } from "@/db/schema/tasks";
import { ofCase, type Person } from "@/lib/cases/queries";
import { cases } from "@/db/schema/cases";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
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
  if (!(await findPlace(scope, place))) return null;
  const rows = await selectLines(scope)
    .where(
      and(
        visibleFile(scope),
        eq(files.caseId, place.caseId),
        place.taskId ? eq(files.taskId, place.taskId) : undefined,
      ),
    )
    .orderBy(desc(files.createdAt), desc(files.id))
    .limit(shown + 1);
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
    .select({ id: files.id, name: files.name, contentType: files.contentType, sizeBytes: files.sizeBytes })
    .from(files)
    .leftJoin(tasks, taskOfFile)
    .leftJoin(comments, commentOfFile)
    .where(and(visibleFile(scope), eq(files.id, fileId)));
  return row ?? null;
}

/** Whether files and comments can be put there: the case is here, and the task is one of its own. */
export async function findPlace(scope: Scope, place: { caseId: string; taskId: string | null }) {
  if (!isId(place.caseId) || (place.taskId !== null && !isId(place.taskId))) return null;
  const [clientCase] = await scope.tx
    .select({ id: cases.id, clientId: cases.clientId })
    .from(cases)
    .where(ofCase(scope, place.caseId));
  if (!clientCase) return null;
  if (place.taskId === null) return { ...place, clientId: clientCase.clientId };
  const [task] = await scope.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, scope.workspace.id),
        eq(tasks.caseId, place.caseId),
        eq(tasks.id, place.taskId),
        isNull(tasks.deletedAt),
      ),
    );
  return task ? { ...place, clientId: clientCase.clientId } : null;
}

export type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

/** A file as a command takes it; `deleted` says which side of deletion it must be on. */
export async function lockFile(scope: Scope, fileId: string, deleted: boolean) {
  const [row] = await scope.tx
    .select({
      id: files.id,
      caseId: files.caseId,
      taskId: files.taskId,
      name: files.name,
      uploadedBy: files.uploadedBy,
    })
    .from(files)
    .where(
      and(
        eq(files.workspaceId, scope.workspace.id),
        eq(files.id, fileId),
        eq(files.status, "ready"),
        deleted ? sql`${files.deletedAt} is not null` : isNull(files.deletedAt),
      ),
    )
    .for("update");
  return row ?? null;
}

export type LockedFile = NonNullable<Awaited<ReturnType<typeof lockFile>>>;

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
      uploadedBy: { id: users.id, name: users.name },
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
