import "server-only";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { shownName, shownNameIfAny, users } from "@/db/schema/accounts";
import { contacts } from "@/db/schema/clients";
import { agreements, offers, stances } from "@/db/schema/offers";
import { listCaseFiles } from "@/lib/analysis/queries";
import { type CaseHead, lockCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { findCaseContract } from "@/lib/contracts/review/queries";
import { listCaseContacts } from "@/lib/conversations/queries/people";
import type { Scope } from "@/lib/platform/scope";
import { titleOf } from "@/lib/tasks/rules";
import { canAcceptOffer, canNegotiate } from "./policy";
import { listPlanted } from "./queries/planted";
import { paperDays } from "./rules";

/** Where we stand, what was offered by whom, and what both sides sign. In: the head of a case that is there. */
export async function loadNegotiation(scope: Scope, head: CaseHead) {
  const [stance, ledger, papers, contract, files, people, planted] = await Promise.all([
    findStance(scope, head.id),
    listOffers(scope, head.id),
    scope.tx
      .select()
      .from(agreements)
      .where(and(eq(agreements.workspaceId, scope.workspace.id), eq(agreements.caseId, head.id)))
      .orderBy(desc(agreements.createdAt)),
    findCaseContract(scope, head.id),
    listCaseFiles(scope, head.id),
    listCaseContacts(scope, head.id),
    listPlanted(scope, head.id),
  ]);
  const held = { slots: head.slots.map(({ slot, person }) => ({ slot, userId: person.id })) };
  const open = whyNotChange(head) === null;
  return {
    stance,
    offers: ledger.map(({ offer, ...names }) => ({
      ...offer,
      names,
      tasks: planted
        .filter((task) => task.offerId === offer.id && task.deletedAt === null)
        .map((task) => ({ id: task.id, title: titleOf(task, scope.actor.locale), status: task.status })),
      mayAccept: open && canAcceptOffer(scope.actor, held, { offer, stance }),
    })),
    paperDays: paperDays(scope.today, scope.workspace.calendar),
    agreements: papers,
    currency: stance?.currency ?? contract?.currency ?? "PLN",
    files,
    contacts: people.map(({ id, name }) => ({ id, name })),
    canEdit: open && canNegotiate(scope.actor, held),
  };
}

/** The ledger in its order, with the names of who approved, who answered and who wrote it down. */
function listOffers(scope: Scope, caseId: string) {
  const [approver, answerer, recorder] = [alias(users, "approver"), alias(users, "answerer"), alias(users, "recorder")];
  return scope.tx
    .select({
      offer: offers,
      approvedBy: shownNameIfAny(approver),
      answeredBy: sql<string | null>`coalesce(${contacts.name}, ${shownName(answerer)})`,
      decidedBy: shownNameIfAny(recorder),
    })
    .from(offers)
    .leftJoin(approver, eq(approver.id, offers.approvedBy))
    .leftJoin(answerer, eq(answerer.id, offers.answeredById))
    .leftJoin(recorder, eq(recorder.id, offers.decidedBy))
    .leftJoin(contacts, and(eq(contacts.workspaceId, offers.workspaceId), eq(contacts.id, offers.answeredByContactId)))
    .where(and(eq(offers.workspaceId, scope.workspace.id), eq(offers.caseId, caseId)))
    .orderBy(asc(offers.number));
}

export type NegotiationView = Awaited<ReturnType<typeof loadNegotiation>>;

/** Where the firm stands in the negotiation of a case; null before it was said. */
export async function findStance(scope: Scope, caseId: string) {
  const [stance] = await scope.tx
    .select()
    .from(stances)
    .where(and(eq(stances.workspaceId, scope.workspace.id), eq(stances.caseId, caseId)));
  return stance ?? null;
}

/** An offer with its case and the stance of the day, held; null when it is not here. */
export async function lockOffer(scope: Scope, offerId: string) {
  const own = and(eq(offers.workspaceId, scope.workspace.id), eq(offers.id, offerId));
  const [place] = await scope.tx.select({ caseId: offers.caseId }).from(offers).where(own);
  const clientCase = place ? await lockCase(scope, place.caseId) : null;
  const [offer] = clientCase ? await scope.tx.select().from(offers).where(own) : [];
  return offer && clientCase ? { offer, clientCase, stance: await findStance(scope, offer.caseId) } : null;
}

/** An agreement that stands with its case, held. */
export const lockAgreement = async (scope: Scope, agreementId: string) =>
  lockPaper(scope, agreementId, ({ cancelledAt }) => cancelledAt === null);

/** An agreement that was set aside with its case, held. */
export const lockCancelled = async (scope: Scope, agreementId: string) =>
  lockPaper(scope, agreementId, ({ cancelledAt }) => cancelledAt !== null);

type Agreement = typeof agreements.$inferSelect;

async function lockPaper(scope: Scope, agreementId: string, wanted: (paper: Agreement) => boolean) {
  const own = and(eq(agreements.workspaceId, scope.workspace.id), eq(agreements.id, agreementId));
  const [place] = await scope.tx.select({ caseId: agreements.caseId }).from(agreements).where(own);
  const clientCase = place ? await lockCase(scope, place.caseId) : null;
  const [agreement] = clientCase ? await scope.tx.select().from(agreements).where(own) : [];
  return agreement && clientCase && wanted(agreement) ? { agreement, clientCase } : null;
}

/** How the offer stands that a paper came from, if any did, and whether another paper of it stands. */
export async function originOf(scope: Scope, { offerId }: Agreement) {
  if (offerId === null) return { offer: null, hasPaper: false };
  const [offer] = await scope.tx
    .select({ status: offers.status })
    .from(offers)
    .where(and(eq(offers.workspaceId, scope.workspace.id), eq(offers.id, offerId)));
  const papers = await scope.tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(
      and(
        eq(agreements.workspaceId, scope.workspace.id),
        eq(agreements.offerId, offerId),
        isNull(agreements.cancelledAt),
      ),
    );
  return { offer: offer?.status ?? null, hasPaper: papers.length > 0 };
}
