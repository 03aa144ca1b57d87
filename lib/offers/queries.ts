import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { agreements, offers, stances } from "@/db/schema/offers";
import { listCaseFiles } from "@/lib/analysis/queries";
import { type CaseHead, lockCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { findCaseContract } from "@/lib/contracts/review/queries";
import type { Scope } from "@/lib/platform/scope";
import { canAcceptOffer, canNegotiate } from "./policy";

/** Where we stand, what was offered by whom, and what both sides sign. In: the head of a case that is there. */
export async function loadNegotiation(scope: Scope, head: CaseHead) {
  const stance = await findStance(scope, head.id);
  const ledger = await scope.tx
    .select()
    .from(offers)
    .where(and(eq(offers.workspaceId, scope.workspace.id), eq(offers.caseId, head.id)))
    .orderBy(asc(offers.number));
  const papers = await scope.tx
    .select()
    .from(agreements)
    .where(and(eq(agreements.workspaceId, scope.workspace.id), eq(agreements.caseId, head.id)))
    .orderBy(desc(agreements.createdAt));
  const contract = await findCaseContract(scope, head.id);
  const held = { slots: head.slots.map(({ slot, person }) => ({ slot, userId: person.id })) };
  const open = whyNotChange(head) === null;
  return {
    stance,
    offers: ledger.map((offer) => ({
      ...offer,
      mayAccept: open && canAcceptOffer(scope.actor, held, { offer, stance }),
    })),
    agreements: papers,
    currency: stance?.currency ?? contract?.currency ?? "PLN",
    files: await listCaseFiles(scope, head.id),
    canEdit: open && canNegotiate(scope.actor, held),
  };
}

export type NegotiationView = Awaited<ReturnType<typeof loadNegotiation>>;

export async function findStance(scope: Scope, caseId: string) {
  const [stance] = await scope.tx
    .select()
    .from(stances)
    .where(and(eq(stances.workspaceId, scope.workspace.id), eq(stances.caseId, caseId)));
  return stance ?? null;
}

/** An offer with its case and the stance of the day, held; null when it is not here. */
export async function lockOffer(scope: Scope, offerId: string) {
  const [offer] = await scope.tx
    .select()
    .from(offers)
    .where(and(eq(offers.workspaceId, scope.workspace.id), eq(offers.id, offerId)));
  const clientCase = offer ? await lockCase(scope, offer.caseId) : null;
  return offer && clientCase ? { offer, clientCase, stance: await findStance(scope, offer.caseId) } : null;
}

/** An agreement that was not cancelled with its case, held. */
export async function lockAgreement(scope: Scope, agreementId: string) {
  const [agreement] = await scope.tx
    .select()
    .from(agreements)
    .where(and(eq(agreements.workspaceId, scope.workspace.id), eq(agreements.id, agreementId)));
  const clientCase = agreement ? await lockCase(scope, agreement.caseId) : null;
  return agreement?.cancelledAt === null && clientCase ? { agreement, clientCase } : null;
}
