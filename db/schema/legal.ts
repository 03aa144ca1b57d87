import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { cases } from "./cases.ts";
import { instant, notOfHiddenCase, onlyOwnWorkspace, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

/** One point of the list before anything is sent, confirmed by a person. Taken back, the row is gone. */
export const legalChecks = pgTable(
  "legal_checks",
  {
    workspaceId: workspaceId(),
    caseId: uuid("case_id").notNull(),
    /** A key of the list in the content. */
    item: text("item").notNull(),
    checkedBy: uuid("checked_by").notNull(),
    checkedAt: instant("checked_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId, t.item] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.checkedBy], foreignColumns: [members.workspaceId, members.userId] }),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);
