import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import {
  conversationContacts,
  conversations,
  improvementPlans,
  planMeasures,
  proposals,
} from "@/db/schema/conversations";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { refuseIf } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import type { lockPlan, lockProposal, lockTalk } from "./queries";
import { whyNotAnswerProposal, whyNotEnd } from "./rules";
import type {
  addMeasureInput,
  answerProposalInput,
  changePlanInput,
  endTalkInput,
  HeldTexts,
  planTalkInput,
  proposeInput,
  reviewPlanInput,
  startPlanInput,
} from "./schema";

type Held<Lock extends (...given: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Lock>>>;

/** The instant a typed time means in the time zone of the workspace. */
const instantOf = (local: string, timeZone: string): Date =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds);

/** Plans a talk with the client. */
export async function planTalk(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, at, contactId, ...talk }: z.output<typeof planTalkInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const id = newId();
  await scope.tx.insert(conversations).values({
    workspaceId: scope.workspace.id,
    id,
    caseId: clientCase.id,
    ...talk,
    status: "planned",
    plannedAt: instantOf(at, scope.workspace.timeZone),
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  });
  if (contactId)
    await scope.tx
      .insert(conversationContacts)
      .values({ workspaceId: scope.workspace.id, conversationId: id, contactId });
  scope.record("talk.planned", { caseId: clientCase.id, talk: talk.kind });
  return { id };
}

/** Writes down how a talk went. What was written can be corrected later; a stale correction is refused. */
export async function holdTalk(
  scope: WriteScope,
  { talk, clientCase }: Held<typeof lockTalk>,
  seen: number,
  at: string,
  texts: HeldTexts,
) {
  refuseIf(talk.version === seen ? null : "stale", { version: talk.version });
  refuseIf(whyNotChange(clientCase));
  await scope.tx
    .update(conversations)
    .set({ ...texts, status: "held", heldAt: instantOf(at, scope.workspace.timeZone), version: talk.version + 1 })
    .where(ofTalk(scope, talk.id));
  scope.record("talk.held", { caseId: clientCase.id, talk: talk.kind });
}

/** A talk that did not take place, and the way back to planned. */
export async function endTalk(
  scope: WriteScope,
  { talk, clientCase }: Held<typeof lockTalk>,
  { status }: z.output<typeof endTalkInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotEnd(talk.status, status));
  await scope.tx
    .update(conversations)
    .set({ status, version: talk.version + 1 })
    .where(ofTalk(scope, talk.id));
  scope.record(status === "planned" ? "talk.planned" : "talk.missed", { caseId: clientCase.id, talk: talk.kind });
}

const ofTalk = (scope: WriteScope, id: string) =>
  and(eq(conversations.workspaceId, scope.workspace.id), eq(conversations.id, id));

/** Puts a compromise on the table. */
export async function propose(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, ...proposal }: z.output<typeof proposeInput>,
) {
  refuseIf(whyNotChange(clientCase));
  await scope.tx.insert(proposals).values({
    workspaceId: scope.workspace.id,
    id: newId(),
    caseId: clientCase.id,
    ...proposal,
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  });
  scope.record("proposal.made", { caseId: clientCase.id, name: proposal.title });
}

/** Answers a proposal, or takes the answer back. */
export async function answerProposal(
  scope: WriteScope,
  { proposal, clientCase }: Held<typeof lockProposal>,
  { status, answer }: z.output<typeof answerProposalInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotAnswerProposal(proposal.status, status));
  await scope.tx
    .update(proposals)
    .set({
      status,
      answer: status === "open" ? "" : answer,
      answeredOn: status === "open" ? null : scope.today,
      version: proposal.version + 1,
    })
    .where(and(eq(proposals.workspaceId, scope.workspace.id), eq(proposals.id, proposal.id)));
  scope.record(status === "open" ? "proposal.reopened" : "proposal.answered", {
    caseId: clientCase.id,
    name: proposal.title,
  });
}

/** Puts a compromise on trial. One plan runs at a time. */
export async function startPlan(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, measure, target, ...plan }: z.output<typeof startPlanInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const running = await scope.tx
    .select({ id: improvementPlans.id })
    .from(improvementPlans)
    .where(
      and(
        eq(improvementPlans.workspaceId, scope.workspace.id),
        eq(improvementPlans.caseId, clientCase.id),
        isNull(improvementPlans.reviewedAt),
      ),
    );
  refuseIf(running.length > 0 ? "plan_is_running" : null);
  const id = newId();
  await scope.tx.insert(improvementPlans).values({
    workspaceId: scope.workspace.id,
    id,
    caseId: clientCase.id,
    ...plan,
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  });
  await scope.tx
    .insert(planMeasures)
    .values({ workspaceId: scope.workspace.id, id: newId(), planId: id, title: measure, target, createdAt: scope.now });
  scope.record("plan.started", { caseId: clientCase.id, name: plan.goal });
}

export async function changePlan(
  scope: WriteScope,
  { plan, clientCase }: Held<typeof lockPlan>,
  { planId: _plan, version, ...values }: z.output<typeof changePlanInput>,
) {
  refuseIf(plan.version === version ? null : "stale", { version: plan.version });
  refuseIf(whyNotChange(clientCase));
  await writePlan(scope, plan.id, { ...values, version: plan.version + 1 });
  scope.record("plan.changed", { caseId: clientCase.id, name: plan.goal });
}

export async function addMeasure(
  scope: WriteScope,
  { plan, clientCase }: Held<typeof lockPlan>,
  { title, target }: z.output<typeof addMeasureInput>,
) {
  refuseIf(whyNotChange(clientCase));
  await scope.tx
    .insert(planMeasures)
    .values({ workspaceId: scope.workspace.id, id: newId(), planId: plan.id, title, target, createdAt: scope.now });
  scope.record("plan.changed", { caseId: clientCase.id, name: plan.goal });
}

/** Says how the trial went. */
export async function reviewPlan(
  scope: WriteScope,
  { plan, clientCase }: Held<typeof lockPlan>,
  { outcome, reviewNote }: z.output<typeof reviewPlanInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(plan.reviewedAt === null ? null : "plan_reviewed");
  const reviewed = { outcome, reviewNote, reviewedAt: scope.now, reviewedBy: scope.actor.userId };
  await writePlan(scope, plan.id, { ...reviewed, version: plan.version + 1 });
  scope.record("plan.reviewed", { caseId: clientCase.id, name: plan.goal });
}

/** Takes a review back: the plan runs again. */
export async function unreviewPlan(scope: WriteScope, { plan, clientCase }: Held<typeof lockPlan>) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(plan.reviewedAt === null ? "plan_not_reviewed" : null);
  const open = { outcome: null, reviewNote: "", reviewedAt: null, reviewedBy: null };
  await writePlan(scope, plan.id, { ...open, version: plan.version + 1 });
  scope.record("plan.changed", { caseId: clientCase.id, name: plan.goal });
}

const writePlan = (scope: WriteScope, id: string, values: Partial<typeof improvementPlans.$inferInsert>) =>
  scope.tx
    .update(improvementPlans)
    .set(values)
    .where(and(eq(improvementPlans.workspaceId, scope.workspace.id), eq(improvementPlans.id, id)));
