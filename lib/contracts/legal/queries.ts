import "server-only";
import { and, eq } from "drizzle-orm";
import { shownName, users } from "@/db/schema/accounts";
import { legalChecks } from "@/db/schema/legal";
import type { Scope } from "@/lib/platform/scope";

/** Who confirmed what of the list before anything is sent. */
export const loadLegalChecks = (scope: Scope, caseId: string) =>
  scope.tx
    .select({ item: legalChecks.item, by: shownName(users), at: legalChecks.checkedAt })
    .from(legalChecks)
    .innerJoin(users, eq(users.id, legalChecks.checkedBy))
    .where(and(eq(legalChecks.workspaceId, scope.workspace.id), eq(legalChecks.caseId, caseId)));
