import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { agreementKinds, currencies, offerKinds, offerStatuses, sides, stanceAttitudes } from "../enums.ts";
import { cases } from "./cases.ts";
import { contacts } from "./clients.ts";
import { files } from "./comments.ts";
import { tasks } from "./tasks.ts";
import { createdAt, day, id, instant, notOfHiddenCase, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

/** Where we stand before anybody offers anything: one row a case. */
export const stances = pgTable(
  "stances",
  {
    workspaceId: workspaceId(),
    caseId: uuid("case_id").notNull(),
    attitude: word("attitude", stanceAttitudes).notNull(),
    conditions: text("conditions").notNull().default(""),
    limits: text("limits").notNull().default(""),
    /** Up to what value, over twelve months, the lead may accept; null: nothing without the decision maker. */
    mandateMinor: bigint("mandate_minor", { mode: "number" }),
    mandate: text("mandate").notNull().default(""),
    until: day("until"),
    /** What twelve months are worth if the client stays, and if the contract ends. */
    stayMarginMinor: bigint("stay_margin_minor", { mode: "number" }),
    endMarginMinor: bigint("end_margin_minor", { mode: "number" }),
    currency: word("currency", currencies).notNull().default("PLN"),
    recordedBy: uuid("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.recordedBy], foreignColumns: [members.workspaceId, members.userId] }),
    check("stances_attitude", sql`${t.attitude} in ('open', 'conditional', 'closed')`),
    check("stances_mandate", sql`${t.mandateMinor} is null or ${t.mandateMinor} >= 0`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** The ledger of offers and counter-offers. */
export const offers = pgTable(
  "offers",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    number: integer("number").notNull(),
    side: word("side", sides).notNull(),
    kind: word("kind", offerKinds).notNull(),
    terms: text("terms").notNull(),
    /** What it costs us or brings us over twelve months. */
    valueMinor: bigint("value_minor", { mode: "number" }),
    currency: word("currency", currencies).notNull().default("PLN"),
    /** For another exit: the last day of the contract it proposes. */
    endsOn: day("ends_on"),
    offeredOn: day("offered_on").notNull(),
    validUntil: day("valid_until"),
    status: word("status", offerStatuses).notNull(),
    /** The offer this one answers. */
    countersId: uuid("counters_id"),
    answer: text("answer").notNull().default(""),
    answeredOn: day("answered_on"),
    approvedBy: uuid("approved_by"),
    approvedAt: instant("approved_at"),
    /** Who answered: a person of the client, or one of ours. `decidedBy` is who wrote it down. */
    answeredByContactId: uuid("answered_by_contact_id"),
    answeredById: uuid("answered_by_id"),
    decidedBy: uuid("decided_by"),
    createdBy: uuid("created_by").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.countersId], foreignColumns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.approvedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.answeredById], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({
      columns: [t.workspaceId, t.answeredByContactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.decidedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.createdBy], foreignColumns: [members.workspaceId, members.userId] }),
    unique("offers_number").on(t.workspaceId, t.caseId, t.number),
    uniqueIndex("offers_open_per_side")
      .on(t.workspaceId, t.caseId, t.side)
      .where(sql`status = 'sent'`),
    check("offers_side", sql`${t.side} in ('us', 'client')`),
    check("offers_kind", sql`${t.kind} in ('price', 'scope', 'people', 'term', 'exit', 'other')`),
    check(
      "offers_status",
      sql`${t.status} in ('draft', 'sent', 'countered', 'accepted', 'rejected', 'expired', 'withdrawn')`,
    ),
    check("offers_answered_by_one", sql`${t.answeredByContactId} is null or ${t.answeredById} is null`),
    check("offers_approved", sql`(${t.approvedAt} is null) = (${t.approvedBy} is null)`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** A task that an accepted offer planted on its case. */
export const offerTasks = pgTable(
  "offer_tasks",
  {
    workspaceId: workspaceId(),
    offerId: uuid("offer_id").notNull(),
    taskId: uuid("task_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.offerId, t.taskId] }),
    foreignKey({ columns: [t.workspaceId, t.offerId], foreignColumns: [offers.workspaceId, offers.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [tasks.workspaceId, tasks.id] }).onDelete(
      "cascade",
    ),
    index("offer_tasks_task").on(t.workspaceId, t.taskId),
    onlyOwnWorkspace(),
  ],
);

/** What both sides sign: an annex that keeps the contract, or an agreement that ends it. */
export const agreements = pgTable(
  "agreements",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    offerId: uuid("offer_id"),
    kind: word("kind", agreementKinds).notNull(),
    terms: text("terms").notNull(),
    endsOn: day("ends_on"),
    signedByUsOn: day("signed_by_us_on"),
    signedByClientOn: day("signed_by_client_on"),
    /** The client agrees that a delivered notice no longer counts. */
    withdrawsNotice: boolean("withdraws_notice").notNull().default(false),
    fileId: uuid("file_id"),
    cancelledAt: instant("cancelled_at"),
    createdBy: uuid("created_by").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.offerId], foreignColumns: [offers.workspaceId, offers.id] }),
    foreignKey({ columns: [t.workspaceId, t.fileId], foreignColumns: [files.workspaceId, files.id] }),
    foreignKey({ columns: [t.workspaceId, t.createdBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("agreements_case").on(t.workspaceId, t.caseId),
    check("agreements_kind", sql`${t.kind} in ('annex', 'exit')`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);
