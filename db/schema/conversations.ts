import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import {
  conversationForms,
  conversationKinds,
  conversationParts,
  conversationStatuses,
  planOutcomes,
  proposalStatuses,
  sides,
} from "../enums.ts";
import { cases } from "./cases.ts";
import { contacts } from "./clients.ts";
import { tasks } from "./tasks.ts";
import { createdAt, day, id, instant, notOfHiddenCase, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

/** A talk with the client: planned, held, or tried in vain. */
export const conversations = pgTable(
  "conversations",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    kind: word("kind", conversationKinds).notNull(),
    form: word("form", conversationForms).notNull(),
    status: word("status", conversationStatuses).notNull(),
    /** When it is to be, or was tried; when it took place is `heldAt`. */
    plannedAt: instant("planned_at"),
    durationMinutes: integer("duration_minutes").notNull().default(60),
    place: text("place").notNull().default(""),
    agenda: text("agenda").notNull().default(""),
    heldAt: instant("held_at"),
    notes: text("notes").notNull().default(""),
    clientPosition: text("client_position").notNull().default(""),
    agreed: text("agreed").notNull().default(""),
    openPoints: text("open_points").notNull().default(""),
    summarySentOn: day("summary_sent_on"),
    /** What the client put right after reading the summary. */
    corrections: text("corrections").notNull().default(""),
    /** Why the client was told in writing only. */
    writtenReason: text("written_reason").notNull().default(""),
    /** Counts the changes of the invitation, as calendars ask (RFC 5545, SEQUENCE). */
    invitationSequence: integer("invitation_sequence").notNull().default(0),
    createdBy: uuid("created_by").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.createdBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("conversations_case").on(t.workspaceId, t.caseId),
    check("conversations_kind", sql`${t.kind} in ('consultation', 'informing', 'negotiation', 'other')`),
    check("conversations_form", sql`${t.form} in ('meeting', 'call', 'video', 'message')`),
    check("conversations_status", sql`${t.status} in ('planned', 'held', 'no_show', 'declined', 'cancelled')`),
    check("conversations_held", sql`(${t.status} = 'held') = (${t.heldAt} is not null)`),
    check("conversations_planned", sql`${t.status} = 'held' or ${t.plannedAt} is not null`),
    check("conversations_duration", sql`${t.durationMinutes} between 5 and 1440`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

export const conversationMembers = pgTable(
  "conversation_members",
  {
    workspaceId: workspaceId(),
    conversationId: uuid("conversation_id").notNull(),
    userId: uuid("user_id").notNull(),
    part: word("part", conversationParts).notNull().default("present"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.conversationId, t.userId] }),
    check("conversation_members_part", sql`${t.part} in ('speaks', 'writes', 'present')`),
    foreignKey({
      columns: [t.workspaceId, t.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    onlyOwnWorkspace(),
  ],
);

export const conversationContacts = pgTable(
  "conversation_contacts",
  {
    workspaceId: workspaceId(),
    conversationId: uuid("conversation_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    /** When the invitation last went out to them, and which of its versions. */
    invitedAt: instant("invited_at"),
    invitedSequence: integer("invited_sequence"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.conversationId, t.contactId] }),
    check("conversation_contacts_invited", sql`(${t.invitedAt} is null) = (${t.invitedSequence} is null)`),
    foreignKey({
      columns: [t.workspaceId, t.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.contactId], foreignColumns: [contacts.workspaceId, contacts.id] }),
    onlyOwnWorkspace(),
  ],
);

/** A task that was made of a line of the notes. */
export const conversationTasks = pgTable(
  "conversation_tasks",
  {
    workspaceId: workspaceId(),
    conversationId: uuid("conversation_id").notNull(),
    taskId: uuid("task_id").notNull(),
    line: text("line").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.conversationId, t.taskId] }),
    foreignKey({
      columns: [t.workspaceId, t.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [tasks.workspaceId, tasks.id] }).onDelete(
      "cascade",
    ),
    index("conversation_tasks_task").on(t.workspaceId, t.taskId),
    onlyOwnWorkspace(),
  ],
);

/** A compromise somebody proposed before the decision. */
export const proposals = pgTable(
  "proposals",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    conversationId: uuid("conversation_id"),
    /** The proposal this one answers. */
    countersId: uuid("counters_id"),
    side: word("side", sides).notNull(),
    title: text("title").notNull(),
    terms: text("terms").notNull().default(""),
    measure: text("measure").notNull().default(""),
    reviewOn: day("review_on"),
    validUntil: day("valid_until"),
    /** Past its last day an open one counts as expired: that follows from the date and is not stored. */
    status: word("status", proposalStatuses).notNull().default("open"),
    answer: text("answer").notNull().default(""),
    answeredOn: day("answered_on"),
    createdBy: uuid("created_by").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.workspaceId, t.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.countersId], foreignColumns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.createdBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("proposals_case").on(t.workspaceId, t.caseId),
    check("proposals_side", sql`${t.side} in ('us', 'client')`),
    check("proposals_status", sql`${t.status} in ('open', 'accepted', 'rejected', 'countered', 'withdrawn')`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** A compromise on trial: one at a time, reviewed on a day. */
export const improvementPlans = pgTable(
  "improvement_plans",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    proposalId: uuid("proposal_id"),
    goal: text("goal").notNull(),
    /** When the client agreed to it, and who of them. */
    agreedOn: day("agreed_on"),
    agreedBy: uuid("agreed_by"),
    reviewOn: day("review_on"),
    /** The task that reminds of the review. */
    reviewTaskId: uuid("review_task_id"),
    outcome: word("outcome", planOutcomes),
    reviewNote: text("review_note").notNull().default(""),
    reviewedAt: instant("reviewed_at"),
    reviewedBy: uuid("reviewed_by"),
    createdBy: uuid("created_by").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.proposalId], foreignColumns: [proposals.workspaceId, proposals.id] }),
    foreignKey({ columns: [t.workspaceId, t.reviewTaskId], foreignColumns: [tasks.workspaceId, tasks.id] }),
    foreignKey({ columns: [t.workspaceId, t.agreedBy], foreignColumns: [contacts.workspaceId, contacts.id] }),
    foreignKey({ columns: [t.workspaceId, t.reviewedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.createdBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("improvement_plans_case").on(t.workspaceId, t.caseId),
    uniqueIndex("improvement_plans_running")
      .on(t.workspaceId, t.caseId)
      .where(sql`reviewed_at is null`),
    check("improvement_plans_outcome", sql`${t.outcome} is null or ${t.outcome} in ('worked', 'partly', 'failed')`),
    check("improvement_plans_reviewed", sql`(${t.reviewedAt} is null) = (${t.outcome} is null)`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** How people will know that the plan worked. */
export const planMeasures = pgTable(
  "plan_measures",
  {
    workspaceId: workspaceId(),
    id: id(),
    planId: uuid("plan_id").notNull(),
    title: text("title").notNull(),
    target: text("target").notNull(),
    actual: text("actual").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.planId],
      foreignColumns: [improvementPlans.workspaceId, improvementPlans.id],
    }).onDelete("cascade"),
    index("plan_measures_plan").on(t.workspaceId, t.planId),
    onlyOwnWorkspace(),
  ],
);
