import "server-only";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { contractReviewPoints, contractReviews } from "@/db/schema/contract-reviews";
import { cases } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import { seeQuietCases } from "@/db/tenant";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { found, refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { findCaseContract, findPoint, findReview } from "./queries";
import { type Confirmation, whyNotComplete } from "./rules";
import type { confirmInput, insolvencyInput, pointInput, readRuleInput, unconfirmInput } from "./schema";

type Review = Partial<typeof contractReviews.$inferInsert>;

async function write(scope: WriteScope, clientCase: LockedCase, values: Review) {
  await scope.tx
    .insert(contractReviews)
    .values({ workspaceId: scope.workspace.id, caseId: clientCase.id, ...values })
    .onConflictDoUpdate({
      target: [contractReviews.workspaceId, contractReviews.caseId],
      set: { ...values, version: nextVersion },
    });
}

const nextVersion = sql`${contractReviews.version} + 1`;

/** Refuses who has not seen the review as it stands. Out: the review, or null before anybody wrote to it. */
async function needSeen(scope: WriteScope, clientCase: LockedCase, version: number) {
  const review = await findReview(scope, clientCase.id);
  refuseUnseen(review ?? { version: 0 }, version);
  return review;
}

const confirmed: Record<Confirmation, (by: string | null, at: Date | null) => Review> = {
  rule: (by, at) => ({ ruleConfirmedBy: by, ruleConfirmedAt: at }),
  form: (by, at) => ({ formConfirmedBy: by, formConfirmedAt: at }),
  address: (by, at) => ({ addressConfirmedBy: by, addressConfirmedAt: at }),
};

const confirmedAt = {
  rule: contractReviews.ruleConfirmedAt,
  form: contractReviews.formConfirmedAt,
  address: contractReviews.addressConfirmedAt,
};

/** States that the notice rule, the form or the address was read and is right. Nobody writes over another's name. */
export async function confirm(
  scope: WriteScope,
  clientCase: LockedCase,
  { what, version }: z.output<typeof confirmInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const contract = await findCaseContract(scope, clientCase.id);
  const review = await findReview(scope, clientCase.id);
  refuseIf(version === (contract?.version ?? 0) && review?.[`${what}ConfirmedAt`] == null ? null : "stale");
  await write(scope, clientCase, confirmed[what](scope.actor.userId, scope.now));
  scope.record("contract.point_confirmed", { caseId: clientCase.id, point: what });
}

/** Takes a confirmation back; the review is open again. */
export async function unconfirm(
  scope: WriteScope,
  clientCase: LockedCase,
  { what, version }: z.output<typeof unconfirmInput>,
) {
  refuseIf(whyNotChange(clientCase));
  await needSeen(scope, clientCase, version);
  await write(scope, clientCase, { ...confirmed[what](null, null), completedAt: null, completedBy: null });
  scope.record("contract.point_unconfirmed", { caseId: clientCase.id, point: what });
}

/**
 * Takes back what was confirmed of a contract that says something else now, in quiet cases too: whoever changed it is
 * told nothing of those. Cases that have ended keep what they had.
 */
export async function unconfirmChanged(scope: WriteScope, contractId: string, changed: Confirmation[]) {
  if (changed.length === 0) return;
  await seeQuietCases(scope.tx);
  const open = scope.tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.workspaceId, scope.workspace.id), eq(cases.contractId, contractId), cases.isOpen));
  for (const what of changed) {
    const rows = await scope.tx
      .update(contractReviews)
      .set({ ...confirmed[what](null, null), completedAt: null, completedBy: null, version: nextVersion })
      .where(
        and(
          eq(contractReviews.workspaceId, scope.workspace.id),
          inArray(contractReviews.caseId, open),
          isNotNull(confirmedAt[what]),
        ),
      )
      .returning({ caseId: contractReviews.caseId });
    for (const { caseId } of rows) scope.record("contract.point_unconfirmed", { caseId, point: what });
  }
}

/** Reads the clause into a rule of the calculator. What was confirmed before has to be confirmed again. */
export async function readRule(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId, version, clause, readingReason, rule }: z.output<typeof readRuleInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const contract = found(await findCaseContract(scope, caseId));
  refuseUnseen(contract, version);
  await scope.tx
    .update(contracts)
    .set({ noticeRule: rule, noticeClause: clause, version: version + 1 })
    .where(and(eq(contracts.workspaceId, scope.workspace.id), eq(contracts.id, contract.id)));
  await write(scope, clientCase, {
    ...confirmed.rule(null, null),
    completedAt: null,
    completedBy: null,
    readingReason,
  });
  scope.record("contract.rule_read", { caseId: clientCase.id });
}

/** Notes when the registers were asked, and what they said. Refused over a newer version. */
export async function checkInsolvency(
  scope: WriteScope,
  clientCase: LockedCase,
  { version, checkedOn, result }: z.output<typeof insolvencyInput>,
) {
  refuseIf(whyNotChange(clientCase));
  await needSeen(scope, clientCase, version);
  await write(scope, clientCase, {
    insolvencyCheckedOn: checkedOn,
    insolvencyResult: result,
    insolvencyCheckedBy: scope.actor.userId,
  });
  scope.record("contract.insolvency_checked", { caseId: clientCase.id });
}

/** Writes what was found on one point of the review, in the person's own name. A point not written yet has version 0. */
export async function savePoint(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, point, version, ...texts }: z.output<typeof pointInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const written = await findPoint(scope, clientCase.id, point);
  refuseUnseen(written ?? { version: 0 }, version);
  const values = { ...texts, checkedBy: scope.actor.userId, checkedAt: scope.now, version: version + 1 };
  await scope.tx
    .insert(contractReviewPoints)
    .values({ workspaceId: scope.workspace.id, caseId: clientCase.id, point, ...values })
    .onConflictDoUpdate({
      target: [contractReviewPoints.workspaceId, contractReviewPoints.caseId, contractReviewPoints.point],
      set: values,
    });
  scope.record("contract.point_read", { caseId: clientCase.id, point });
}

/** States that the contract was read to its end, once the rule, the form and the address are confirmed. */
export async function complete(scope: WriteScope, clientCase: LockedCase, version: number) {
  refuseIf(whyNotChange(clientCase));
  const review = await needSeen(scope, clientCase, version);
  refuseIf(
    whyNotComplete({
      rule: review?.ruleConfirmedAt != null,
      form: review?.formConfirmedAt != null,
      address: review?.addressConfirmedAt != null,
    }),
  );
  await write(scope, clientCase, { completedAt: scope.now, completedBy: scope.actor.userId });
  scope.record("contract.review_completed", { caseId: clientCase.id });
}

/** Takes back that the review is complete; what was confirmed stays confirmed. */
export async function reopen(scope: WriteScope, clientCase: LockedCase, version: number) {
  refuseIf(whyNotChange(clientCase));
  await needSeen(scope, clientCase, version);
  await write(scope, clientCase, { completedAt: null, completedBy: null });
  scope.record("contract.review_reopened", { caseId: clientCase.id });
}
