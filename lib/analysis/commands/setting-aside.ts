import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { remediesSetAside } from "@/db/schema/remedies";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import type { setAsideInput, takeUpInput } from "../schema";

/** Says why a usual remedy is not tried, in one's own name. */
export async function setAside(
  scope: WriteScope,
  clientCase: LockedCase,
  { usual, version, why }: z.output<typeof setAsideInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const said = { why, saidBy: scope.actor.userId, saidAt: scope.now };
  const [written] = await scope.tx
    .insert(remediesSetAside)
    .values({ workspaceId: scope.workspace.id, caseId: clientCase.id, usual, ...said })
    .onConflictDoUpdate({
      target: [remediesSetAside.workspaceId, remediesSetAside.caseId, remediesSetAside.usual],
      set: { ...said, version: sql`${remediesSetAside.version} + 1` },
      setWhere: eq(remediesSetAside.version, version),
    })
    .returning({ version: remediesSetAside.version });
  refuseIf(written ? null : "stale");
  scope.record("analysis.remedy_set_aside", { caseId: clientCase.id, usual });
}

/** Takes the reason back: the remedy may be tried after all. */
export async function takeUp(scope: WriteScope, clientCase: LockedCase, { usual }: z.output<typeof takeUpInput>) {
  refuseIf(whyNotChange(clientCase));
  const gone = await scope.tx
    .delete(remediesSetAside)
    .where(
      and(
        eq(remediesSetAside.workspaceId, scope.workspace.id),
        eq(remediesSetAside.caseId, clientCase.id),
        eq(remediesSetAside.usual, usual),
      ),
    )
    .returning({ usual: remediesSetAside.usual });
  refuseIf(gone.length > 0 ? null : "stale");
  scope.record("analysis.remedy_taken_up", { caseId: clientCase.id, usual });
}
