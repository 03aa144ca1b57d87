import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { currencies, evidenceKinds, keepAnswers, remedyResults } from "../enums.ts";
import { cases } from "./cases.ts";
import { contacts } from "./clients.ts";
import { files } from "./comments.ts";
import { createdAt, day, id, notOfHiddenCase, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

/** What is known of the whole relationship: one row a case, made with the first answer. */
export const caseAnalyses = pgTable(
  "case_analyses",
  {
    workspaceId: workspaceId(),
    caseId: uuid("case_id").notNull(),
    wouldKeep: word("would_keep", keepAnswers),
    wouldKeepNote: text("would_keep_note").notNull().default(""),
    revenueAtStakeMinor: bigint("revenue_at_stake_minor", { mode: "number" }),
    currency: word("currency", currencies).notNull().default("PLN"),
    /** What the client needs of this ending, by key of the needs in the content. */
    needs: jsonb("needs").$type<Record<string, string>>().notNull().default({}),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    check("case_analyses_revenue", sql`${t.revenueAtStakeMinor} is null or ${t.revenueAtStakeMinor} >= 0`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** One aspect of the relationship, looked at: a score from -2 to 2, or not relevant. */
export const caseAspects = pgTable(
  "case_aspects",
  {
    workspaceId: workspaceId(),
    caseId: uuid("case_id").notNull(),
    aspect: text("aspect").notNull(),
    relevant: boolean("relevant").notNull().default(true),
    score: smallint("score"),
    note: text("note").notNull().default(""),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId, t.aspect] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    check("case_aspects_score", sql`${t.score} is null or ${t.score} between -2 and 2`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** Why the relationship ends: in our words, and in those the client will see. */
export const caseReasons = pgTable(
  "case_reasons",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    /** A code of the taxonomy, or null for a reason of our own, which then has a title. */
    code: text("code"),
    title: text("title").notNull().default(""),
    isPrimary: boolean("is_primary").notNull().default(false),
    internalText: text("internal_text").notNull(),
    clientText: text("client_text").notNull().default(""),
    /** The code of the reason the client hears where it is another one; null: the same. */
    clientCode: text("client_code"),
    /** Why the client hears a reason of another kind than ours. */
    clientGap: text("client_gap").notNull().default(""),
    observedOn: day("observed_on"),
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
    index("case_reasons_case").on(t.workspaceId, t.caseId),
    uniqueIndex("case_reasons_primary")
      .on(t.workspaceId, t.caseId)
      .where(sql`is_primary`),
    check("case_reasons_named", sql`${t.code} is not null or ${t.title} <> ''`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** What bears a reason out: a note, a file of the case, or a number with its unit. */
export const caseEvidence = pgTable(
  "case_evidence",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    reasonId: uuid("reason_id").notNull(),
    kind: word("kind", evidenceKinds).notNull(),
    text: text("text").notNull().default(""),
    amount: text("amount").notNull().default(""),
    fileId: uuid("file_id"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.workspaceId, t.reasonId],
      foreignColumns: [caseReasons.workspaceId, caseReasons.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.fileId], foreignColumns: [files.workspaceId, files.id] }),
    foreignKey({ columns: [t.workspaceId, t.createdBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("case_evidence_case").on(t.workspaceId, t.caseId),
    check("case_evidence_kind", sql`${t.kind} in ('note', 'file', 'number')`),
    check("case_evidence_file", sql`(${t.kind} = 'file') = (${t.fileId} is not null)`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** What was agreed and what came of it. */
export const caseGoals = pgTable(
  "case_goals",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    title: text("title").notNull(),
    expected: text("expected").notNull(),
    actual: text("actual").notNull().default(""),
    sinceOn: day("since_on"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    index("case_goals_case").on(t.workspaceId, t.caseId),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** What was tried to repair the relationship, and how that went. */
export const remedies = pgTable(
  "remedies",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    what: text("what").notNull(),
    /** The key of the usual remedy this was, or null for one of our own. */
    usual: text("usual"),
    triedOn: day("tried_on").notNull(),
    contactId: uuid("contact_id"),
    triedBy: uuid("tried_by").notNull(),
    clientAnswer: text("client_answer").notNull().default(""),
    result: word("result", remedyResults).notNull().default("pending"),
    effect: text("effect").notNull().default(""),
    fileId: uuid("file_id"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.contactId], foreignColumns: [contacts.workspaceId, contacts.id] }),
    foreignKey({ columns: [t.workspaceId, t.fileId], foreignColumns: [files.workspaceId, files.id] }),
    foreignKey({ columns: [t.workspaceId, t.triedBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("remedies_case").on(t.workspaceId, t.caseId),
    check("remedies_result", sql`${t.result} in ('pending', 'worked', 'partly', 'no_effect', 'refused')`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);
