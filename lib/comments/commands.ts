import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { commentRevisions, comments, mentions } from "@/db/schema/comments";
import { tasks } from "@/db/schema/tasks";
import { attachFiles } from "@/lib/files/commands";
import type { Place } from "@/lib/files/queries";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { EventKind, Scope, WriteScope } from "@/lib/platform/scope";
import { enqueueErasureOfComment } from "@/lib/platform/storage/erase";
import { callPeople } from "./commands/calling";
import type { LockedComment } from "./queries";
import { whyNotReopen, whyNotResolve } from "./rules";
import type { addCommentInput, editCommentInput } from "./schema";

/** Says something, with the files that were uploaded for it. */
export async function addComment(scope: WriteScope, place: Place, input: z.output<typeof addCommentInput>) {
  const commentId = newId();
  const { caseId, taskId } = place;
  await scope.tx.insert(comments).values({
    workspaceId: scope.workspace.id,
    id: commentId,
    caseId,
    taskId,
    authorId: scope.actor.userId,
    body: input.body,
    createdAt: scope.now,
  });
  await attachFiles(scope, place, commentId, input.fileIds);
  await countOnTask(scope, taskId, 1);
  await callPeople(scope, { ...place, id: commentId, body: input.body });
  scope.record("comment.added", { caseId, taskId, commentId });
  return { commentId };
}

/** Changes what a comment says and keeps what it said. */
export async function editComment(scope: WriteScope, comment: LockedComment, input: z.output<typeof editCommentInput>) {
  refuseUnseen(comment, input.version, { theirs: comment.body, version: comment.version });
  await scope.tx.insert(commentRevisions).values({
    workspaceId: scope.workspace.id,
    commentId: comment.id,
    version: comment.version,
    body: comment.body,
    replacedAt: scope.now,
  });
  await change(scope, comment, { body: input.body, editedAt: scope.now, version: comment.version + 1 });
  await callPeople(scope, { ...comment, body: input.body });
  trace(scope, "comment.edited", comment);
}

export async function resolveComment(scope: WriteScope, comment: LockedComment) {
  refuseIf(whyNotResolve(comment));
  await change(scope, comment, { resolvedAt: scope.now, resolvedBy: scope.actor.userId });
  trace(scope, "comment.resolved", comment);
}

export async function reopenComment(scope: WriteScope, comment: LockedComment) {
  refuseIf(whyNotReopen(comment));
  await change(scope, comment, { resolvedAt: null, resolvedBy: null });
  trace(scope, "comment.reopened", comment);
}

/** Takes a comment away, its files with it. */
export async function deleteComment(scope: WriteScope, comment: LockedComment) {
  await change(scope, comment, { deletedAt: scope.now, deletedBy: scope.actor.userId });
  await enqueueErasureOfComment(scope.tx, scope.workspace.id, comment.id, scope.now);
  await countOnTask(scope, comment.taskId, -1);
  trace(scope, "comment.deleted", comment);
}

export async function restoreComment(scope: WriteScope, comment: LockedComment) {
  await change(scope, comment, { deletedAt: null, deletedBy: null });
  await countOnTask(scope, comment.taskId, 1);
  trace(scope, "comment.restored", comment);
}

/** Marks mentions of the person as read. */
export async function seeMentions(scope: WriteScope, commentIds: string[]) {
  await scope.tx
    .update(mentions)
    .set({ seenAt: scope.now })
    .where(
      and(
        eq(mentions.workspaceId, scope.workspace.id),
        eq(mentions.userId, scope.actor.userId),
        inArray(mentions.commentId, commentIds),
      ),
    );
  scope.record("mention.seen", { count: commentIds.length });
}

type Change = Partial<Omit<typeof comments.$inferInsert, "workspaceId" | "id" | "caseId" | "taskId" | "authorId">>;

const change = (scope: Scope, comment: { id: string }, to: Change) =>
  scope.tx
    .update(comments)
    .set(to)
    .where(and(eq(comments.workspaceId, scope.workspace.id), eq(comments.id, comment.id)));

async function countOnTask(scope: Scope, taskId: string | null, by: 1 | -1) {
  if (taskId === null) return;
  await scope.tx
    .update(tasks)
    .set({ commentCount: sql`${tasks.commentCount} + ${by}` })
    .where(and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.id, taskId)));
}

const trace = (scope: WriteScope, kind: Extract<EventKind, `comment.${string}`>, comment: LockedComment) =>
  scope.record(kind, { caseId: comment.caseId, taskId: comment.taskId, commentId: comment.id });
