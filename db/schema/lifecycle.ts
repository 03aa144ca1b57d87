import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { guardAnswerKinds, guardProfiles } from "../enums.ts";
import { cases } from "./cases.ts";
import { createdAt, id, instant, notOfHiddenCase, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { members, workspaces } from "./workspaces.ts";

/** What a person said of a condition of the lifecycle: that it is met, or why the case may pass without it. */
export const guardAnswers = pgTable(
  "guard_answers",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    guard: text("guard").notNull(),
    kind: word("kind", guardAnswerKinds).notNull(),
    reason: text("reason").notNull(),
    answeredBy: uuid("answered_by").notNull(),
    createdAt: createdAt(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: uuid("withdrawn_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.answeredBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.withdrawnBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("guard_answers_case").on(t.workspaceId, t.caseId),
    uniqueIndex("guard_answers_standing")
      .on(t.workspaceId, t.caseId, t.guard)
      .where(sql`withdrawn_at is null`),
    check("guard_answers_guard", sql`${t.guard} ~ '^G[0-9]{2}$'`),
    check("guard_answers_kind", sql`${t.kind} in ('confirmed', 'waived')`),
    check("guard_answers_withdrawn", sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null)`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** The profile a workspace chose for the cases of one playbook. Without a row the playbook's own holds. */
export const playbookProfiles = pgTable(
  "playbook_profiles",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    playbookKey: text("playbook_key").notNull(),
    profile: word("profile", guardProfiles).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.playbookKey] }),
    check("playbook_profiles_profile", sql`${t.profile} in ('light', 'standard', 'strict')`),
    onlyOwnWorkspace(),
  ],
);

/** Who sees a quiet case. */
export const caseViewers = pgTable(
  "case_viewers",
  {
    workspaceId: workspaceId(),
    caseId: uuid("case_id").notNull(),
    userId: uuid("user_id").notNull(),
    addedBy: uuid("added_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId, t.userId] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.addedBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("case_viewers_user").on(t.workspaceId, t.userId),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);
