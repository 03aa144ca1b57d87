import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { legalChecks } from "@/db/schema/legal";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import type { legalItemInput } from "./schema";

type Item = z.output<typeof legalItemInput>;

/** Confirms a point in one's own name. Somebody else's confirmation is not written over. */
export async function checkItem(scope: WriteScope, clientCase: LockedCase, { item }: Item) {
  refuseIf(whyNotChange(clientCase));
  const [written] = await scope.tx
    .insert(legalChecks)
    .values({
      workspaceId: scope.workspace.id,
      caseId: clientCase.id,
      item,
      checkedBy: scope.actor.userId,
      checkedAt: scope.now,
    })
    .onConflictDoNothing()
    .returning({ item: legalChecks.item });
  refuseIf(written ? null : "stale");
  scope.record("contract.legal_checked", { caseId: clientCase.id, item });
}

/** Takes the confirmation of a point back; whose it was stays in the activity. */
export async function uncheckItem(scope: WriteScope, clientCase: LockedCase, { item }: Item) {
  refuseIf(whyNotChange(clientCase));
  const gone = await scope.tx
    .delete(legalChecks)
    .where(
      and(
        eq(legalChecks.workspaceId, scope.workspace.id),
        eq(legalChecks.caseId, clientCase.id),
        eq(legalChecks.item, item),
      ),
    )
    .returning({ item: legalChecks.item });
  refuseIf(gone.length > 0 ? null : "stale");
  scope.record("contract.legal_unchecked", { caseId: clientCase.id, item });
}
