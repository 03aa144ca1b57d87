import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { shownName, users } from "@/db/schema/accounts";
import { contractReviewPoints, contractReviews } from "@/db/schema/contract-reviews";
import { cases } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import { canEditAnalysis } from "@/lib/analysis/policy";
import type { CaseHead } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { draftOf } from "@/lib/notice/question";
import { noticeRule } from "@/lib/notice/schema";
import type { Scope } from "@/lib/platform/scope";
import { loadLegalChecks } from "../legal/queries";
import { ruleOf } from "../terms";
import { hasTwoReadings } from "./rules";

/** The contract of a case as its review reads it. */
export async function findCaseContract(scope: Scope, caseId: string) {
  const [row] = await scope.tx
    .select({
      id: contracts.id,
      version: contracts.version,
      title: contracts.title,
      noticeRule: contracts.noticeRule,
      noticeClause: contracts.noticeClause,
      noticeForm: contracts.noticeForm,
      noticeAddress: contracts.noticeAddress,
      monthlyValueMinor: contracts.monthlyValueMinor,
      currency: contracts.currency,
      endsOn: contracts.endsOn,
    })
    .from(cases)
    .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
    .where(and(eq(cases.workspaceId, scope.workspace.id), eq(cases.id, caseId)));
  return row ?? null;
}

/** What was read in the contract for this case; null before anybody began. */
export async function findReview(scope: Scope, caseId: string) {
  const [row] = await scope.tx
    .select()
    .from(contractReviews)
    .where(and(eq(contractReviews.workspaceId, scope.workspace.id), eq(contractReviews.caseId, caseId)));
  return row ?? null;
}

/** What was written down of one point of the contract, or null. */
export async function findPoint(scope: Scope, caseId: string, point: string) {
  const [row] = await scope.tx
    .select()
    .from(contractReviewPoints)
    .where(
      and(
        eq(contractReviewPoints.workspaceId, scope.workspace.id),
        eq(contractReviewPoints.caseId, caseId),
        eq(contractReviewPoints.point, point),
      ),
    );
  return row ?? null;
}

/** What the page of the contract shows. In: the head of a case that is there. */
export async function loadReview(scope: Scope, head: CaseHead) {
  const contract = await findCaseContract(scope, head.id);
  const review = await findReview(scope, head.id);
  const points = await scope.tx
    .select()
    .from(contractReviewPoints)
    .where(and(eq(contractReviewPoints.workspaceId, scope.workspace.id), eq(contractReviewPoints.caseId, head.id)));
  const who = [
    review?.ruleConfirmedBy,
    review?.formConfirmedBy,
    review?.addressConfirmedBy,
    review?.insolvencyCheckedBy,
    review?.completedBy,
  ].flatMap((id) => (id ? [id] : []));
  const names =
    who.length === 0
      ? []
      : await scope.tx
          .select({ id: users.id, name: shownName(users) })
          .from(users)
          .where(inArray(users.id, who));
  const rule = contract && ruleOf(contract);
  const held = { slots: head.slots.map(({ slot, person }) => ({ slot, userId: person.id })) };
  return {
    contract,
    rule,
    /** What stands in the fields of the rule: what was read, else what most contracts mean. */
    draft: draftOf(rule ?? noticeRule.parse({ calendar: scope.workspace.calendar })),
    twoReadings: hasTwoReadings(rule),
    review,
    points,
    legalChecks: await loadLegalChecks(scope, head.id),
    nameOf: Object.fromEntries(names.map(({ id, name }) => [id, name])),
    canEdit: canEditAnalysis(scope.actor, held) && whyNotChange(head) === null,
  };
}

export type ReviewView = Awaited<ReturnType<typeof loadReview>>;
