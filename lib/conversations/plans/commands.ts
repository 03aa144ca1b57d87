import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { improvementPlans, planMeasures } from "@/db/schema/conversations";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { found, refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { EventKind, WriteScope } from "@/lib/platform/scope";
import { lockProposal } from "../proposals/queries";
import { listCaseContacts } from "../queries/people";
import { dropReminder, finishReminder, reopenReminder, setReminder } from "./commands/reminding";
import { isRunning, type LockedPlan, ofPlan, type Plan } from "./queries";
import { whyNotAgree, whyNotReopenReview, whyNotStart, whyNotTouch } from "./rules";
import type { PlanFields, planIdInput, reviewPlanInput, startPlanInput, updatePlanInput } from "./schema";

/** Puts a compromise on trial, with a task that reminds of its review. */
export async function startPlan(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId, proposalId, ...fields }: z.output<typeof startPlanInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotStart(await isRunning(scope, caseId)));
  refuseIf(whyNotAgree(fields, scope.today));
  await checkContact(scope, caseId, fields.agreedBy);
  if (proposalId !== null) found((await lockProposal(scope, proposalId))?.clientCase.id === caseId ? true : null);
  const planId = newId();
  const { measures, ...columns } = fields;
  await scope.tx.insert(improvementPlans).values({
    workspaceId: scope.workspace.id,
    id: planId,
    caseId,
    proposalId,
    reviewTaskId: await setReminder(scope, clientCase, null, fields.reviewOn),
    createdBy: scope.actor.userId,
    createdAt: scope.now,
    ...columns,
  });
  await setMeasures(scope, planId, measures);
  trace(scope, "plan.started", clientCase, { id: planId, goal: fields.goal });
  return { planId };
}

/** Changes a running plan; what was measured so far starts anew where a measure was rewritten. */
export async function updatePlan(
  scope: WriteScope,
  { plan, clientCase }: LockedPlan,
  { planId: _plan, version, measures, ...fields }: z.output<typeof updatePlanInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotTouch(plan));
  refuseUnseen(plan, version, await saved(scope, plan));
  refuseIf(whyNotAgree(fields, scope.today));
  if (fields.agreedBy !== plan.agreedBy) await checkContact(scope, clientCase.id, fields.agreedBy);
  const reviewTaskId =
    fields.reviewOn === plan.reviewOn
      ? plan.reviewTaskId
      : await setReminder(scope, clientCase, plan.reviewTaskId, fields.reviewOn);
  await change(scope, plan, { ...fields, reviewTaskId });
  await setMeasures(scope, plan.id, measures);
  trace(scope, "plan.updated", clientCase, { id: plan.id, goal: fields.goal });
  return { version: plan.version + 1 };
}

/** Writes down what came of a plan. */
export async function reviewPlan(
  scope: WriteScope,
  { plan, clientCase }: LockedPlan,
  { version, outcome, note, actuals }: z.output<typeof reviewPlanInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotTouch(plan));
  refuseUnseen(plan, version, await saved(scope, plan));
  for (const { measureId, actual } of actuals) {
    const written = await scope.tx
      .update(planMeasures)
      .set({ actual })
      .where(and(ofMeasures(scope, plan.id), eq(planMeasures.id, measureId)))
      .returning({ id: planMeasures.id });
    found(written[0]);
  }
  const { now: reviewedAt, actor } = scope;
  await change(scope, plan, { outcome, reviewNote: note, reviewedAt, reviewedBy: actor.userId });
  await finishReminder(scope, plan.reviewTaskId);
  trace(scope, "plan.reviewed", clientCase, plan, { kind: outcome });
}

/** Takes a review back: the plan runs again, with what was measured. */
export async function reopenReview(
  scope: WriteScope,
  { plan, clientCase }: LockedPlan,
  { version }: z.output<typeof planIdInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotReopenReview(plan, await isRunning(scope, clientCase.id)));
  refuseUnseen(plan, version);
  await change(scope, plan, { outcome: null, reviewNote: "", reviewedAt: null, reviewedBy: null });
  await reopenReminder(scope, plan.reviewTaskId);
  trace(scope, "plan.review_reopened", clientCase, plan);
}

/** Takes away a plan that was begun by mistake, with its reminder. */
export async function dropPlan(
  scope: WriteScope,
  { plan, clientCase }: LockedPlan,
  { version }: z.output<typeof planIdInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotTouch(plan));
  refuseUnseen(plan, version);
  await scope.tx.delete(improvementPlans).where(ofPlan(scope, plan.id));
  await dropReminder(scope, plan.reviewTaskId);
  trace(scope, "plan.dropped", clientCase, plan);
}

const change = (scope: WriteScope, { id, version }: Plan, values: Partial<typeof improvementPlans.$inferInsert>) =>
  scope.tx
    .update(improvementPlans)
    .set({ ...values, version: version + 1 })
    .where(ofPlan(scope, id));

const ofMeasures = (scope: WriteScope, planId: string) =>
  and(eq(planMeasures.workspaceId, scope.workspace.id), eq(planMeasures.planId, planId));

/** What did not change keeps what was measured. */
async function setMeasures(scope: WriteScope, planId: string, wanted: PlanFields["measures"]) {
  const before = await scope.tx.delete(planMeasures).where(ofMeasures(scope, planId)).returning();
  const measured = (title: string, target: string) =>
    before.find((measure) => measure.title === title && measure.target === target)?.actual ?? "";
  await scope.tx.insert(planMeasures).values(
    wanted.map(({ title, target }) => ({
      workspaceId: scope.workspace.id,
      id: newId(),
      planId,
      title,
      target,
      actual: measured(title, target),
      createdAt: scope.now,
    })),
  );
}

async function checkContact(scope: WriteScope, caseId: string, contactId: string | null) {
  if (contactId === null) return;
  const there = await listCaseContacts(scope, caseId);
  refuseIf(there.some(({ id }) => id === contactId) ? null : "conversation_person_gone");
}

const trace = (
  scope: WriteScope,
  event: Extract<EventKind, `plan.${string}`>,
  clientCase: { id: string },
  { id, goal }: { id: string; goal: string },
  facts: Record<string, string> = {},
) => scope.record(event, { caseId: clientCase.id, planId: id, title: goal, ...facts });

/** What is saved now, for a form that was opened before somebody else saved. */
async function saved(scope: WriteScope, { id, goal, agreedOn, agreedBy, reviewOn, version }: Plan) {
  const measures = await scope.tx
    .select({ title: planMeasures.title, target: planMeasures.target })
    .from(planMeasures)
    .where(ofMeasures(scope, id))
    .orderBy(asc(planMeasures.createdAt), asc(planMeasures.id));
  const lines = measures.map(({ title, target }) => `${title}: ${target}`).join("\n");
  return { goal, agreedOn, agreedBy, reviewOn, measures: lines, version };
}
