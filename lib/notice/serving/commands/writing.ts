import "server-only";
import { and, eq } from "drizzle-orm";
import { notices } from "@/db/schema/decisions";
import { setDates } from "@/lib/cases/commands";
import { type LockedCase, lockCase } from "@/lib/cases/queries";
import type { SetDates } from "@/lib/cases/schema";
import { findCaseContract } from "@/lib/contracts/review/queries";
import { ruleOf } from "@/lib/contracts/terms";
import { found, refuseUnseen } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { computeNotice } from "../../rules";
import { type HeldNotice, inputOf } from "../queries";

/** Refuses what was meant for an older record of the letter. */
export const refuseStale = (notice: HeldNotice["notice"], version: number) => refuseUnseen(notice, version);

/** What the rule of the contract makes of a letter that arrived, as it is kept beside the confirmation; null: nothing. */
export async function computedFor(
  scope: WriteScope,
  notice: HeldNotice["notice"],
): Promise<Record<string, unknown> | null> {
  const contract = found(await findCaseContract(scope, notice.caseId));
  const rule = ruleOf(contract);
  return rule && notice.deliveredOn ? computeNotice(rule, inputOf(scope, notice)).result : null;
}

/** Sets dates of the case through its own command, so that its tasks move along. */
export async function moveDates(scope: WriteScope, { id }: LockedCase, changed: Partial<SetDates>) {
  const clientCase = found(await lockCase(scope, id));
  const { openedOn: _opened, closedOn: _closed, ...current } = clientCase.dates;
  await setDates(scope, clientCase, clientCase.version, { ...current, ...changed });
}

/** Writes what changed of a letter, and counts its version. */
export const write = (
  scope: WriteScope,
  { id, version }: HeldNotice["notice"],
  values: Partial<typeof notices.$inferInsert>,
) =>
  scope.tx
    .update(notices)
    .set({ ...values, version: version + 1 })
    .where(and(eq(notices.workspaceId, scope.workspace.id), eq(notices.id, id)));
