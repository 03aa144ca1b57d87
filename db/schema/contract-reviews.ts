import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { insolvencyResults, obligationStatuses } from "../enums.ts";
import { cases } from "./cases.ts";
import { day, instant, notOfHiddenCase, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

/** The reading of the contract before anything is sent: what was confirmed, by whom and when. */
export const contractReviews = pgTable(
  "contract_reviews",
  {
    workspaceId: workspaceId(),
    caseId: uuid("case_id").notNull(),
    ruleConfirmedAt: instant("rule_confirmed_at"),
    ruleConfirmedBy: uuid("rule_confirmed_by"),
    formConfirmedAt: instant("form_confirmed_at"),
    formConfirmedBy: uuid("form_confirmed_by"),
    addressConfirmedAt: instant("address_confirmed_at"),
    addressConfirmedBy: uuid("address_confirmed_by"),
    insolvencyCheckedOn: day("insolvency_checked_on"),
    insolvencyResult: word("insolvency_result", insolvencyResults),
    insolvencyCheckedBy: uuid("insolvency_checked_by"),
    /** Where the clause can be read in two ways: which one was taken is in the rule, and this is why. */
    readingReason: text("reading_reason").notNull().default(""),
    completedAt: instant("completed_at"),
    completedBy: uuid("completed_by"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.ruleConfirmedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.formConfirmedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({
      columns: [t.workspaceId, t.addressConfirmedBy],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({
      columns: [t.workspaceId, t.insolvencyCheckedBy],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({ columns: [t.workspaceId, t.completedBy], foreignColumns: [members.workspaceId, members.userId] }),
    check("contract_reviews_rule", sql`(${t.ruleConfirmedAt} is null) = (${t.ruleConfirmedBy} is null)`),
    check("contract_reviews_form", sql`(${t.formConfirmedAt} is null) = (${t.formConfirmedBy} is null)`),
    check("contract_reviews_address", sql`(${t.addressConfirmedAt} is null) = (${t.addressConfirmedBy} is null)`),
    check("contract_reviews_insolvency", sql`(${t.insolvencyCheckedOn} is null) = (${t.insolvencyResult} is null)`),
    check("contract_reviews_completed", sql`(${t.completedAt} is null) = (${t.completedBy} is null)`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** One point of the contract: what the clause says, where, and whether it binds after the end. */
export const contractReviewPoints = pgTable(
  "contract_review_points",
  {
    workspaceId: workspaceId(),
    caseId: uuid("case_id").notNull(),
    point: text("point").notNull(),
    clause: text("clause").notNull().default(""),
    place: text("place").notNull().default(""),
    note: text("note").notNull().default(""),
    continues: boolean("continues").notNull().default(false),
    status: word("status", obligationStatuses).notNull().default("open"),
    checkedBy: uuid("checked_by").notNull(),
    checkedAt: instant("checked_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId, t.point] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.checkedBy], foreignColumns: [members.workspaceId, members.userId] }),
    check("contract_review_points_status", sql`${t.status} in ('open', 'fulfilled', 'not_applicable', 'breached')`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);
