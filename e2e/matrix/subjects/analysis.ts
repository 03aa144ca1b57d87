import { v7 } from "uuid";
import { caseEvidence, caseGoals, caseReasons, remedies } from "@/db/schema/analysis";
import { contractReviews } from "@/db/schema/contract-reviews";
import { legalChecks } from "@/db/schema/legal";
import { remediesSetAside } from "@/db/schema/remedies";
import { type Ground } from "./ground";

/** Why a case began, and what was read in its contract. */
export async function makeAnalysis({ tx, ws, author }: Ground, known: { case: string }) {
  const id = { reason: v7(), otherReason: v7(), evidence: v7(), remedy: v7(), goal: v7() };
  const reason = { ...ws, caseId: known.case, code: "F-LATE", internalText: "Late", createdBy: author };
  await tx.insert(caseReasons).values([
    { ...reason, id: id.reason, isPrimary: true },
    { ...reason, id: id.otherReason },
  ]);
  await tx.insert(caseEvidence).values({
    ...ws,
    id: id.evidence,
    caseId: known.case,
    reasonId: id.otherReason,
    kind: "note",
    text: "x",
    createdBy: author,
  });
  await tx
    .insert(remedies)
    .values({ ...ws, id: id.remedy, caseId: known.case, what: "A talk", triedOn: "2026-11-02", triedBy: author });
  await tx.insert(remediesSetAside).values({
    ...ws,
    caseId: known.case,
    usual: "F-LATE.2",
    why: "They pay in advance already",
    saidBy: author,
    saidAt: new Date(),
  });
  const confirmed = { ruleConfirmedBy: author, formConfirmedBy: author, addressConfirmedBy: author };
  const confirmedAt = { ruleConfirmedAt: new Date(), formConfirmedAt: new Date(), addressConfirmedAt: new Date() };
  await tx.insert(contractReviews).values({ ...ws, caseId: known.case, ...confirmed, ...confirmedAt });
  await tx
    .insert(legalChecks)
    .values({ ...ws, caseId: known.case, item: "address", checkedBy: author, checkedAt: new Date() });
  await tx.insert(caseGoals).values({ ...ws, id: id.goal, caseId: known.case, title: "Leads", expected: "40 a month" });
  return id;
}
