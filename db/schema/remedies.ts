import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { cases } from "./cases.ts";
import { instant, notOfHiddenCase, onlyOwnWorkspace, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

/** A usual remedy that was not tried, with the reason somebody gave. Taken up again, the row is gone. */
export const remediesSetAside = pgTable(
  "remedies_set_aside",
  {
    workspaceId: workspaceId(),
    caseId: uuid("case_id").notNull(),
    /** A key of the usual remedies of the taxonomy. */
    usual: text("usual").notNull(),
    why: text("why").notNull(),
    saidBy: uuid("said_by").notNull(),
    saidAt: instant("said_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId, t.usual] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.saidBy], foreignColumns: [members.workspaceId, members.userId] }),
    check("remedies_set_aside_why", sql`${t.why} <> ''`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);
