import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { fileStatuses } from "../enums.ts";
import { cases } from "./cases.ts";
import { tasks } from "./tasks.ts";
import { createdAt, id, instant, notOfHiddenCase, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

export const comments = pgTable(
  "comments",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    taskId: uuid("task_id"),
    authorId: uuid("author_id").notNull(),
    body: text("body").notNull(),
    editedAt: instant("edited_at"),
    resolvedAt: instant("resolved_at"),
    resolvedBy: uuid("resolved_by"),
    deletedAt: instant("deleted_at"),
    deletedBy: uuid("deleted_by"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [tasks.workspaceId, tasks.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.authorId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.resolvedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.deletedBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("comments_case").on(t.workspaceId, t.caseId, t.createdAt),
    index("comments_task").on(t.workspaceId, t.taskId, t.createdAt),
    check("comments_resolved", sql`(${t.resolvedAt} is null) = (${t.resolvedBy} is null)`),
    check("comments_deleted", sql`(${t.deletedAt} is null) = (${t.deletedBy} is null)`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** What a comment said before it was edited. */
export const commentRevisions = pgTable(
  "comment_revisions",
  {
    workspaceId: workspaceId(),
    commentId: uuid("comment_id").notNull(),
    version: integer("version").notNull(),
    body: text("body").notNull(),
    replacedAt: instant("replaced_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.commentId, t.version] }),
    foreignKey({ columns: [t.workspaceId, t.commentId], foreignColumns: [comments.workspaceId, comments.id] }).onDelete(
      "cascade",
    ),
    onlyOwnWorkspace(),
  ],
);

export const mentions = pgTable(
  "mentions",
  {
    workspaceId: workspaceId(),
    commentId: uuid("comment_id").notNull(),
    userId: uuid("user_id").notNull(),
    createdAt: createdAt(),
    seenAt: instant("seen_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.commentId, t.userId] }),
    foreignKey({ columns: [t.workspaceId, t.commentId], foreignColumns: [comments.workspaceId, comments.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    index("mentions_unseen")
      .on(t.workspaceId, t.userId, t.createdAt)
      .where(sql`seen_at is null`),
    onlyOwnWorkspace(),
  ],
);

export const files = pgTable(
  "files",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    taskId: uuid("task_id"),
    commentId: uuid("comment_id"),
    name: text("name").notNull(),
    contentType: text("content_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    sha256: text("sha256").notNull().default(""),
    status: word("status", fileStatuses).notNull(),
    uploadedBy: uuid("uploaded_by").notNull(),
    deletedAt: instant("deleted_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [tasks.workspaceId, tasks.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.commentId], foreignColumns: [comments.workspaceId, comments.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.uploadedBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("files_case").on(t.workspaceId, t.caseId, t.createdAt),
    index("files_pending")
      .on(t.createdAt)
      .where(sql`status = 'pending'`),
    check("files_size", sql`${t.sizeBytes} > 0`),
    check("files_status", sql`${t.status} in ('pending', 'ready')`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
    pgPolicy("worker_clears", {
      for: "all",
      to: "public",
      using: sql`status = 'pending' and (select current_setting('app.worker', true)) = 'on'`,
      withCheck: sql`false`,
    }),
  ],
);
