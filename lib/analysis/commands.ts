import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { caseAnalyses, caseEvidence, caseGoals, caseReasons, remedies } from "@/db/schema/analysis";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { needContactOf } from "@/lib/clients/contacts/queries";
import { needFileOf } from "@/lib/files/queries";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import type { z } from "zod";
import type { lockEvidence, lockGoal, lockReason, lockRemedy } from "./queries";
import { whyNotAddReason } from "./rules";
import type { addEvidenceInput, addGoalInput, assessInput, ReasonTexts, RemedyTexts } from "./schema";
import { reasonName } from "./taxonomy";

type Held<Lock extends (...given: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Lock>>>;

/** Names a reason. The first one is the main one. */
export async function addReason(scope: WriteScope, clientCase: LockedCase, texts: ReasonTexts) {
  refuseIf(whyNotChange(clientCase));
  const there = await scope.tx
    .select({ id: caseReasons.id, isPrimary: caseReasons.isPrimary })
    .from(caseReasons)
    .where(and(eq(caseReasons.workspaceId, scope.workspace.id), eq(caseReasons.caseId, clientCase.id)));
  refuseIf(whyNotAddReason(there.length));
  const id = newId();
  await scope.tx.insert(caseReasons).values({
    workspaceId: scope.workspace.id,
    id,
    caseId: clientCase.id,
    ...texts,
    isPrimary: there.every(({ isPrimary }) => !isPrimary),
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  });
  scope.record("analysis.reason_added", { caseId: clientCase.id, name: reasonName(texts, scope.workspace.locale) });
  return { id };
}

export async function changeReason(
  scope: WriteScope,
  { reason, clientCase }: Held<typeof lockReason>,
  seen: number,
  texts: ReasonTexts,
) {
  refuseUnseen(reason, seen);
  refuseIf(whyNotChange(clientCase));
  await scope.tx
    .update(caseReasons)
    .set({ ...texts, version: reason.version + 1 })
    .where(and(eq(caseReasons.workspaceId, scope.workspace.id), eq(caseReasons.id, reason.id)));
  scope.record("analysis.reason_changed", { caseId: clientCase.id, name: reasonName(texts, scope.workspace.locale) });
}

/** Makes a reason the main one, in place of the one that was. */
export async function makePrimary(scope: WriteScope, { reason, clientCase }: Held<typeof lockReason>, version: number) {
  refuseIf(whyNotChange(clientCase));
  refuseUnseen(reason, version);
  const ours = and(eq(caseReasons.workspaceId, scope.workspace.id), eq(caseReasons.caseId, clientCase.id));
  await scope.tx.update(caseReasons).set({ isPrimary: false }).where(ours);
  await scope.tx
    .update(caseReasons)
    .set({ isPrimary: true })
    .where(and(ours, eq(caseReasons.id, reason.id)));
  scope.record("analysis.reason_made_main", {
    caseId: clientCase.id,
    name: reasonName(reason, scope.workspace.locale),
  });
}

export async function removeReason(
  scope: WriteScope,
  { reason, clientCase }: Held<typeof lockReason>,
  version: number,
) {
  refuseIf(whyNotChange(clientCase));
  refuseUnseen(reason, version);
  await scope.tx
    .delete(caseReasons)
    .where(and(eq(caseReasons.workspaceId, scope.workspace.id), eq(caseReasons.id, reason.id)));
  scope.record("analysis.reason_removed", { caseId: clientCase.id, name: reasonName(reason, scope.workspace.locale) });
}

/** Bears a reason out: by a note, a number, a file of the case, or several of them. */
export async function addEvidence(
  scope: WriteScope,
  { reason, clientCase }: Held<typeof lockReason>,
  { text, amount, fileId }: z.output<typeof addEvidenceInput>,
) {
  refuseIf(whyNotChange(clientCase));
  await needFileOf(scope, clientCase.id, fileId);
  await scope.tx.insert(caseEvidence).values({
    workspaceId: scope.workspace.id,
    id: newId(),
    caseId: clientCase.id,
    reasonId: reason.id,
    kind: fileId ? "file" : amount ? "number" : "note",
    text,
    amount,
    fileId,
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  });
  scope.record("analysis.evidence_added", { caseId: clientCase.id, name: reasonName(reason, scope.workspace.locale) });
}

export async function removeEvidence(scope: WriteScope, { evidence, clientCase }: Held<typeof lockEvidence>) {
  refuseIf(whyNotChange(clientCase));
  await scope.tx
    .delete(caseEvidence)
    .where(and(eq(caseEvidence.workspaceId, scope.workspace.id), eq(caseEvidence.id, evidence.id)));
  scope.record("analysis.evidence_removed", { caseId: clientCase.id });
}

/** Writes down what was tried to repair the relationship. */
export async function addRemedy(scope: WriteScope, clientCase: LockedCase, texts: RemedyTexts) {
  refuseIf(whyNotChange(clientCase));
  await needContactOf(scope, clientCase.id, texts.contactId);
  const id = newId();
  await scope.tx.insert(remedies).values({
    workspaceId: scope.workspace.id,
    id,
    caseId: clientCase.id,
    ...texts,
    triedBy: scope.actor.userId,
    createdAt: scope.now,
  });
  scope.record("analysis.remedy_added", { caseId: clientCase.id, name: texts.what });
  return { id };
}

export async function changeRemedy(
  scope: WriteScope,
  { remedy, clientCase }: Held<typeof lockRemedy>,
  seen: number,
  texts: RemedyTexts,
) {
  refuseUnseen(remedy, seen);
  refuseIf(whyNotChange(clientCase));
  await needContactOf(scope, clientCase.id, texts.contactId);
  await scope.tx
    .update(remedies)
    .set({ ...texts, version: remedy.version + 1 })
    .where(and(eq(remedies.workspaceId, scope.workspace.id), eq(remedies.id, remedy.id)));
  scope.record("analysis.remedy_changed", { caseId: clientCase.id, name: texts.what });
}

export async function removeRemedy(
  scope: WriteScope,
  { remedy, clientCase }: Held<typeof lockRemedy>,
  version: number,
) {
  refuseIf(whyNotChange(clientCase));
  refuseUnseen(remedy, version);
  await scope.tx.delete(remedies).where(and(eq(remedies.workspaceId, scope.workspace.id), eq(remedies.id, remedy.id)));
  scope.record("analysis.remedy_removed", { caseId: clientCase.id, name: remedy.what });
}

export async function addGoal(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, ...goal }: z.output<typeof addGoalInput>,
) {
  refuseIf(whyNotChange(clientCase));
  await scope.tx.insert(caseGoals).values({
    workspaceId: scope.workspace.id,
    id: newId(),
    caseId: clientCase.id,
    ...goal,
    createdAt: scope.now,
  });
  scope.record("analysis.goal_added", { caseId: clientCase.id, name: goal.title });
}

export async function removeGoal(scope: WriteScope, { goal, clientCase }: Held<typeof lockGoal>) {
  refuseIf(whyNotChange(clientCase));
  await scope.tx.delete(caseGoals).where(and(eq(caseGoals.workspaceId, scope.workspace.id), eq(caseGoals.id, goal.id)));
  scope.record("analysis.goal_removed", { caseId: clientCase.id, name: goal.title });
}

/** Whether we would have liked to keep the client, and what the ending costs a year. */
export async function assess(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, version, ...assessment }: z.output<typeof assessInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const [written] = await scope.tx
    .insert(caseAnalyses)
    .values({ workspaceId: scope.workspace.id, caseId: clientCase.id, ...assessment })
    .onConflictDoUpdate({
      target: [caseAnalyses.workspaceId, caseAnalyses.caseId],
      set: { ...assessment, version: sql`${caseAnalyses.version} + 1` },
      setWhere: eq(caseAnalyses.version, version),
    })
    .returning({ version: caseAnalyses.version });
  refuseIf(written ? null : "stale");
  scope.record("analysis.assessed", { caseId: clientCase.id });
}
