import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { contacts } from "@/db/schema/clients";
import {
  conversationContacts,
  conversations,
  improvementPlans,
  planMeasures,
  proposals,
} from "@/db/schema/conversations";
import { listContacts } from "@/lib/analysis/queries";
import { type CaseHead, lockCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import type { Scope } from "@/lib/platform/scope";
import { canTalk } from "./policy";

/** The talks of a case, what was proposed in them, and the plan that is on trial. In: the head of a case that is there. */
export async function loadTalks(scope: Scope, head: CaseHead) {
  const talks = await scope.tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.workspaceId, scope.workspace.id), eq(conversations.caseId, head.id)))
    .orderBy(desc(conversations.plannedAt), desc(conversations.createdAt));
  const ids = talks.map(({ id }) => id);
  const people =
    ids.length === 0
      ? []
      : await scope.tx
          .select({ talkId: conversationContacts.conversationId, name: contacts.name })
          .from(conversationContacts)
          .innerJoin(
            contacts,
            and(
              eq(contacts.workspaceId, conversationContacts.workspaceId),
              eq(contacts.id, conversationContacts.contactId),
            ),
          )
          .where(
            and(
              eq(conversationContacts.workspaceId, scope.workspace.id),
              inArray(conversationContacts.conversationId, ids),
            ),
          );
  const proposed = await scope.tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.workspaceId, scope.workspace.id), eq(proposals.caseId, head.id)))
    .orderBy(asc(proposals.createdAt));
  const plans = await scope.tx
    .select()
    .from(improvementPlans)
    .where(and(eq(improvementPlans.workspaceId, scope.workspace.id), eq(improvementPlans.caseId, head.id)))
    .orderBy(desc(improvementPlans.createdAt));
  const measures =
    plans.length === 0
      ? []
      : await scope.tx
          .select()
          .from(planMeasures)
          .where(
            and(
              eq(planMeasures.workspaceId, scope.workspace.id),
              inArray(
                planMeasures.planId,
                plans.map(({ id }) => id),
              ),
            ),
          )
          .orderBy(asc(planMeasures.createdAt));
  const held = { slots: head.slots.map(({ slot, person }) => ({ slot, userId: person.id })) };
  return {
    talks: talks.map((talk) => ({
      ...talk,
      contacts: people.filter(({ talkId }) => talkId === talk.id).map(({ name }) => name),
    })),
    proposals: proposed,
    plans: plans.map((plan) => ({ ...plan, measures: measures.filter(({ planId }) => planId === plan.id) })),
    contacts: await listContacts(scope, head.client.id),
    canEdit: canTalk(scope.actor, held) && whyNotChange(head) === null,
  };
}

export type TalksView = Awaited<ReturnType<typeof loadTalks>>;

/** A talk with its case, held; null when it is not here. */
export async function lockTalk(scope: Scope, conversationId: string) {
  const [talk] = await scope.tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.workspaceId, scope.workspace.id), eq(conversations.id, conversationId)));
  const clientCase = talk ? await lockCase(scope, talk.caseId) : null;
  return talk && clientCase ? { talk, clientCase } : null;
}

/** A proposal with its case, held. */
export async function lockProposal(scope: Scope, proposalId: string) {
  const [proposal] = await scope.tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.workspaceId, scope.workspace.id), eq(proposals.id, proposalId)));
  const clientCase = proposal ? await lockCase(scope, proposal.caseId) : null;
  return proposal && clientCase ? { proposal, clientCase } : null;
}

/** An improvement plan with its case, held. */
export async function lockPlan(scope: Scope, planId: string) {
  const [plan] = await scope.tx
    .select()
    .from(improvementPlans)
    .where(and(eq(improvementPlans.workspaceId, scope.workspace.id), eq(improvementPlans.id, planId)));
  const clientCase = plan ? await lockCase(scope, plan.caseId) : null;
  return plan && clientCase ? { plan, clientCase } : null;
}
