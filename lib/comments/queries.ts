import "server-only";
import { and, asc, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { shownName, users } from "@/db/schema/accounts";
import { commentRevisions, comments, mentions } from "@/db/schema/comments";
import { members } from "@/db/schema/workspaces";
import type { Person } from "@/lib/cases/queries";
import { mayKnowOf } from "@/lib/cases/queries/people";
import { type FileLine, findPlace, isPlace, listCommentFiles, lockPlace } from "@/lib/files/queries";
import type { Scope } from "@/lib/platform/scope";
import { canComeBack } from "@/lib/platform/coming-back";
import { canAddComment, canDeleteComment, canEditComment, canResolveComment } from "./policy";
import { mentionedIn } from "./rules";

export type Revision = { version: number; body: string; replacedAt: Date };

export type CommentView = {
  id: string;
  author: Person;
  body: string;
  createdAt: Date;
  editedAt: Date | null;
  resolved: { by: Person | null; at: Date } | null;
  version: number;
  files: FileLine[];
  /** What it said before, the newest first. */
  revisions: Revision[];
  can: { edit: boolean; resolve: boolean; delete: boolean };
};

export type DiscussionView = {
  slug: string;
  timeZone: string;
  now: Date;
  me: string;
  caseId: string;
  taskId: string | null;
  /** The oldest first. */
  comments: CommentView[];
  /** There are older ones that are not shown. */
  older: boolean;
  canComment: boolean;
  /** Who can be mentioned. */
  people: Person[];
  /** The names behind the mentions of these comments, those of removed members too. */
  mentioned: Person[];
  /** Comments that call this person and were not read until now. */
  unseen: string[];
};

const shownAtOnce = 20;
const shownAtMost = 500;
const shownRevisions = 10;

/**
 * The discussion of a case or, with `taskId`, of one of its tasks.
 * `all` shows more than the newest ones. Null: there is no such place here.
 */
export async function loadDiscussion(
  scope: Scope,
  { all = false, ...place }: { caseId: string; taskId: string | null; all?: boolean },
): Promise<DiscussionView | null> {
  if (!isPlace(place)) return null;
  const limit = all ? shownAtMost : shownAtOnce;
  const [found, newest, people] = await Promise.all([
    findPlace(scope, place),
    listComments(scope, place, limit + 1),
    listPeople(scope, place.caseId),
  ]);
  if (!found) return null;
  const rows = newest.slice(0, limit).toReversed();
  const ids = rows.map(({ id }) => id);
  const [revisions, attached, unseen] = await Promise.all([
    listRevisions(
      scope,
      rows.filter(({ version }) => version > 1).map(({ id }) => id),
    ),
    listCommentFiles(scope, place.caseId, ids),
    listUnseen(scope, ids),
  ]);
  return {
    slug: scope.workspace.slug,
    timeZone: scope.workspace.timeZone,
    now: scope.now,
    me: scope.actor.userId,
    ...place,
    comments: rows.map((row) => ({
      ...row,
      files: attached.filter(({ commentId }) => commentId === row.id),
      revisions: revisions.filter(({ commentId }) => commentId === row.id),
      can: {
        edit: canEditComment(scope.actor, { authorId: row.author.id }),
        resolve: canResolveComment(scope.actor),
        delete: canDeleteComment(scope.actor, { authorId: row.author.id }),
      },
    })),
    older: newest.length > limit,
    canComment: canAddComment(scope.actor),
    people,
    mentioned: await listNamed(
      scope,
      [...rows, ...revisions].flatMap(({ body }) => mentionedIn(body)),
    ),
    unseen,
  };
}

async function listComments(scope: Scope, place: { caseId: string; taskId: string | null }, limit: number) {
  const resolvers = alias(users, "resolvers");
  const rows = await scope.tx
    .select({
      id: comments.id,
      author: { id: users.id, name: shownName(users) },
      body: comments.body,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
      resolvedAt: comments.resolvedAt,
      resolvedBy: { id: resolvers.id, name: shownName(resolvers) },
      version: comments.version,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .leftJoin(resolvers, eq(resolvers.id, comments.resolvedBy))
    .where(
      and(
        eq(comments.workspaceId, scope.workspace.id),
        eq(comments.caseId, place.caseId),
        place.taskId === null ? isNull(comments.taskId) : eq(comments.taskId, place.taskId),
        isNull(comments.deletedAt),
      ),
    )
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(limit);
  return rows.map(({ resolvedAt, resolvedBy, ...row }) => ({
    ...row,
    resolved: resolvedAt && { at: resolvedAt, by: resolvedBy },
  }));
}

async function listRevisions(scope: Scope, commentIds: string[]) {
  if (commentIds.length === 0) return [];
  return scope.tx
    .select({
      commentId: commentRevisions.commentId,
      version: commentRevisions.version,
      body: commentRevisions.body,
      replacedAt: commentRevisions.replacedAt,
    })
    .from(commentRevisions)
    .innerJoin(
      comments,
      and(eq(comments.workspaceId, commentRevisions.workspaceId), eq(comments.id, commentRevisions.commentId)),
    )
    .where(
      and(
        eq(commentRevisions.workspaceId, scope.workspace.id),
        inArray(commentRevisions.commentId, commentIds),
        gte(commentRevisions.version, sql`${comments.version} - ${shownRevisions}`),
      ),
    )
    .orderBy(desc(commentRevisions.version));
}

const there = (scope: Scope) => and(eq(members.workspaceId, scope.workspace.id), isNull(members.removedAt));

/** Members who can be called, by name. No addresses: a name is enough to call somebody. */
const listPeople = (scope: Scope, caseId: string): Promise<Person[]> =>
  scope.tx
    .select({ id: users.id, name: shownName(users) })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(there(scope), mayKnowOf(caseId)))
    .orderBy(asc(shownName(users)), asc(users.id));

/** The names of people who are or were members. */
export async function listNamed(scope: Scope, userIds: string[]): Promise<Person[]> {
  if (userIds.length === 0) return [];
  return scope.tx
    .select({ id: users.id, name: shownName(users) })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, scope.workspace.id), inArray(members.userId, [...new Set(userIds)])))
    .orderBy(asc(shownName(users)), asc(users.id));
}

/** The comments among these that call this person and were not read until now. */
async function listUnseen(scope: Scope, commentIds: string[]): Promise<string[]> {
  if (commentIds.length === 0) return [];
  const rows = await selectUnseen(scope, commentIds);
  return rows.map(({ id }) => id);
}

/** The same, taken for marking them as read; null when there are none. */
export async function lockUnseen(scope: Scope, commentIds: string[]): Promise<string[] | null> {
  const rows = await selectUnseen(scope, commentIds).for("update");
  return rows.length === 0 ? null : rows.map(({ id }) => id);
}

const selectUnseen = (scope: Scope, commentIds: string[]) =>
  scope.tx
    .select({ id: mentions.commentId })
    .from(mentions)
    .where(
      and(
        eq(mentions.workspaceId, scope.workspace.id),
        eq(mentions.userId, scope.actor.userId),
        inArray(mentions.commentId, commentIds),
        isNull(mentions.seenAt),
      ),
    );

/** A comment as a command takes it; `deleted` says which side of deletion it must be on. Its files are there. */
export async function lockComment(scope: Scope, commentId: string, deleted = false) {
  const before = await findComment(scope, commentId);
  const place = before && (await lockPlace(scope, before));
  const comment = place && (await findComment(scope, commentId));
  if (!comment || (comment.deletedAt !== null) !== deleted) return null;
  if (comment.deletedAt !== null && !canComeBack(comment.deletedAt, scope.now)) return null;
  return { ...comment, clientId: place.clientId };
}

export type LockedComment = NonNullable<Awaited<ReturnType<typeof lockComment>>>;

async function findComment(scope: Scope, commentId: string) {
  const [row] = await scope.tx
    .select({
      id: comments.id,
      caseId: comments.caseId,
      taskId: comments.taskId,
      authorId: comments.authorId,
      body: comments.body,
      resolvedAt: comments.resolvedAt,
      deletedAt: comments.deletedAt,
      deletedBy: comments.deletedBy,
      version: comments.version,
    })
    .from(comments)
    .where(and(eq(comments.workspaceId, scope.workspace.id), eq(comments.id, commentId)));
  return row ?? null;
}
