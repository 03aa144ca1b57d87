import { v7 } from "uuid";
import { decisions, notices } from "@/db/schema/decisions";
import { agreements, offers, stances } from "@/db/schema/offers";
import { type Ground } from "./ground";

/** The decision, the letters, and what was offered instead. */
export async function makeEnding({ tx, ws, author, target }: Ground, known: { case: string; quietCase: string }) {
  const id = {
    decision: v7(),
    approvedDecision: v7(),
    notice: v7(),
    deliveredNotice: v7(),
    endedNotice: v7(),
    withdrawnNotice: v7(),
    offer: v7(),
    draftOffer: v7(),
    agreement: v7(),
    cancelledAgreement: v7(),
  };
  const decision = {
    ...ws,
    outcome: "end" as const,
    mode: "ordinary" as const,
    rationale: "The scope outgrew the fee for a year.",
    decidedBy: target,
    decidedOn: "2026-11-02",
    recordedAt: new Date(),
  };
  // Nobody approves their own decision: with one person there, it stays without approval.
  const approved = { approvedBy: author, approvedAt: new Date() };
  await tx.insert(decisions).values([
    { ...decision, id: id.decision, caseId: known.case },
    { ...decision, id: id.approvedDecision, caseId: known.quietCase, ...(author === target ? {} : approved) },
  ]);
  const own = { ...ws, caseId: known.case, createdBy: author };
  const now = new Date();
  const delivered = { deliveredOn: "2026-11-02", deliveryProof: "receipt" as const };
  const sent = { ...own, givenBy: "us" as const, channel: "email" as const };
  await tx.insert(notices).values([
    { ...sent, id: id.notice, dispatchedAt: new Date("2026-11-02T10:00:00Z"), dispatchedBy: author },
    { ...sent, id: id.deliveredNotice, ...delivered },
    { ...sent, id: id.endedNotice, ...delivered, endsOn: "2026-12-31", endConfirmedBy: author, endConfirmedAt: now },
    { ...sent, id: id.withdrawnNotice, withdrawnBy: author, withdrawnAt: now },
  ]);
  await tx
    .insert(stances)
    .values({ ...ws, caseId: known.case, attitude: "open", recordedBy: author, recordedAt: new Date() });
  const asked = { ...own, kind: "price" as const, terms: "Less", offeredOn: "2026-11-02" };
  await tx.insert(offers).values([
    { ...asked, id: id.offer, number: 1, side: "client", status: "sent" },
    { ...asked, id: id.draftOffer, number: 2, side: "us", status: "draft" },
  ]);
  const paper = { ...own, kind: "annex" as const, terms: "As agreed" };
  await tx.insert(agreements).values([
    { ...paper, id: id.agreement },
    { ...paper, id: id.cancelledAgreement, cancelledAt: new Date() },
  ]);
  return id;
}
