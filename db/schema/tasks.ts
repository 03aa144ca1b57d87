import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { anchors, type LocalizedText, phases, slots, taskStatuses } from "../enums.ts";
import { cases } from "./cases.ts";
import { createdAt, id, instant, notOfHiddenCase, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

/** What the playbook said when the case was opened: shown in the reader's language until someone rewrites it. */
export type TaskTemplate = { key: string; title: LocalizedText; description: LocalizedText };

export const tasks = pgTable(
  "tasks",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    parentId: uuid("parent_id"),
    phase: word("phase", phases).notNull(),
    position: text("position").notNull(),
    template: jsonb("template").$type<TaskTemplate>(),
    title: text("title"),
    description: text("description"),
    slot: word("slot", slots),
    ownerId: uuid("owner_id"),
    dueOn: date("due_on", { mode: "string" }),
    dueAnchor: word("due_anchor", anchors),
    dueOffsetDays: integer("due_offset_days"),
    /** Set by hand: stays when an anchor moves. */
    duePinned: boolean("due_pinned").notNull().default(false),
    /** The client said yes to this day: it stays when an anchor moves, until somebody takes that back. */
    dueConfirmed: boolean("due_confirmed").notNull().default(false),
    required: boolean("required").notNull().default(false),
    status: word("status", taskStatuses).notNull().default("open"),
    statusReason: text("status_reason").notNull().default(""),
    finishedAt: instant("finished_at"),
    finishedBy: uuid("finished_by"),
    deletedAt: instant("deleted_at"),
    commentCount: integer("comment_count").notNull().default(0),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.parentId], foreignColumns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.ownerId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.finishedBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("tasks_case").on(t.workspaceId, t.caseId, t.position),
    index("tasks_open_by_owner")
      .on(t.workspaceId, t.ownerId, t.dueOn, t.id)
      .where(sql`status = 'open' and deleted_at is null`),
    check("tasks_named", sql`${t.title} is not null or ${t.template} is not null`),
    check("tasks_status", sql`${t.status} in ('open', 'done', 'not_applicable')`),
    check("tasks_finished", sql`(${t.status} = 'open') = (${t.finishedAt} is null)`),
    check("tasks_reason", sql`${t.status} <> 'not_applicable' or ${t.statusReason} <> ''`),
    check("tasks_confirmed", sql`not ${t.dueConfirmed} or ${t.dueOn} is not null`),
    check("tasks_due", sql`(${t.dueAnchor} is null) = (${t.dueOffsetDays} is null)`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

export const taskHelpers = pgTable(
  "task_helpers",
  {
    workspaceId: workspaceId(),
    taskId: uuid("task_id").notNull(),
    userId: uuid("user_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.taskId, t.userId] }),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [tasks.workspaceId, tasks.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    index("task_helpers_user").on(t.workspaceId, t.userId),
    onlyOwnWorkspace(),
  ],
);

export const taskDependencies = pgTable(
  "task_dependencies",
  {
    workspaceId: workspaceId(),
    taskId: uuid("task_id").notNull(),
    dependsOnId: uuid("depends_on_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.taskId, t.dependsOnId] }),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [tasks.workspaceId, tasks.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.dependsOnId], foreignColumns: [tasks.workspaceId, tasks.id] }).onDelete(
      "cascade",
    ),
    index("task_dependencies_on").on(t.workspaceId, t.dependsOnId),
    check("task_dependencies_self", sql`${t.taskId} <> ${t.dependsOnId}`),
    onlyOwnWorkspace(),
  ],
);
