import "@/lib/platform/testing/request";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { contacts } from "@/db/schema/clients";
import { agreements, offers } from "@/db/schema/offers";
import type { MadeMember } from "@/db/testing/make";
import { world } from "@/lib/cases/testing/world";
import { as } from "@/lib/platform/testing/as";
import { completeTaskAction } from "@/lib/tasks/actions";
import {
  agreeAction,
  answerOfferAction,
  cancelAgreementAction,
  offerAction,
  restoreAgreementAction,
  sendOfferAction,
  signAction,
  takeStanceAction,
} from "./actions";

const { within, makeMember, makeCase, kindsOf, tasksOf, failed, refusedAs } = world;

const stance = {
  attitude: "conditional" as const,
  conditions: "",
  limits: "",
  mandate: "",
  mandateMinor: 200_00,
  until: null,
  stayMarginMinor: null,
  endMarginMinor: null,
  currency: "PLN" as const,
};
const price = {
  side: "client" as const,
  kind: "price" as const,
  terms: "A fifth more",
  valueMinor: 100_00,
  currency: "PLN" as const,
  endsOn: null,
  validUntil: null,
};
const annex = { kind: "annex" as const, terms: "More", endsOn: null, withdrawsNotice: false };

const offersOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.select().from(offers).where(eq(offers.caseId, caseId)).orderBy(asc(offers.number)));
const papersOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.select().from(agreements).where(eq(agreements.caseId, caseId)));
async function contactOf(who: MadeMember, caseId: string) {
  const [row] = await within(who.workspace, (tx) =>
    tx
      .select({ id: contacts.id })
      .from(contacts)
      .innerJoin(cases, eq(cases.clientId, contacts.clientId))
      .where(eq(cases.id, caseId)),
  );
  return row?.id ?? "";
}

const rest = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId)));

/** Marta leads a case and has said where the firm stands. */
async function negotiating() {
  const marta = await makeMember();
  const { id: caseId } = await makeCase(marta);
  expect(await as(marta, takeStanceAction, { caseId, version: 0, ...stance })).toMatchObject({ ok: true });
  return { marta, caseId };
}

async function offered(given: { valueMinor?: number; validUntil?: string } = {}) {
  const there = await negotiating();
  expect(await as(there.marta, offerAction, { caseId: there.caseId, ...price, ...given })).toMatchObject({ ok: true });
  const [offer] = await offersOf(there.marta, there.caseId);
  return { ...there, offerId: offer?.id ?? "" };
}

type Given = { answer?: string; answeredBy?: string | null; points?: string; version?: number };

/** Answers an offer as somebody does who has just read it. */
async function answer(
  who: MadeMember,
  offerId: string,
  status: "accepted" | "rejected" | "withdrawn" | "sent",
  given: Given = {},
) {
  const [seen] = await within(who.workspace, (tx) => tx.select().from(offers).where(eq(offers.id, offerId)));
  const words = { answer: "", answeredBy: null, points: "", ...given };
  return as(who, answerOfferAction, { offerId, version: seen?.version ?? 1, status, ...words });
}

describe("offers", () => {
  test("need a stance, one open one a side, and a counter-offer closes what it answers", async () => {
    const marta = await makeMember();
    const { id: caseId } = await makeCase(marta);
    expect(await as(marta, offerAction, { caseId, ...price })).toEqual(refusedAs("offer_needs_stance"));
    expect(await offersOf(marta, caseId)).toEqual([]);
    await as(marta, takeStanceAction, { caseId, version: 0, ...stance });
    await as(marta, offerAction, { caseId, ...price });
    expect(await as(marta, offerAction, { caseId, ...price })).toEqual(refusedAs("offer_one_open"));
    expect(await as(marta, offerAction, { caseId, ...price, side: "us" })).toMatchObject({ ok: true });
    const [, ours] = await offersOf(marta, caseId);
    expect(ours).toMatchObject({ status: "draft", approvedBy: null, countersId: null });
    expect(await as(marta, sendOfferAction, { offerId: ours?.id ?? "", version: 1 })).toMatchObject({ ok: true });
    const ledger = await offersOf(marta, caseId);
    expect(ledger[1]?.approvedBy).toBe(marta.userId);
    expect(ledger.map(({ number, status }) => [number, status])).toEqual([
      [1, "countered"],
      [2, "sent"],
    ]);
    expect(ledger[1]?.countersId).toBe(ledger[0]?.id);
    expect(await kindsOf(marta, caseId)).toEqual(["offer.stance_taken", "offer.made", "offer.made", "offer.sent"]);
  });

  test("are answered once, by whom and when, and opened again", async () => {
    const { marta, caseId, offerId } = await offered();
    expect(await answer(marta, offerId, "sent")).toEqual(refusedAs("offer_is_open"));
    expect(await answer(marta, offerId, "rejected")).toMatchObject({ ok: true });
    expect((await offersOf(marta, caseId))[0]).toMatchObject({ status: "rejected", decidedBy: marta.userId });
    expect(await answer(marta, offerId, "accepted")).toEqual(refusedAs("offer_answered"));
    expect(await papersOf(marta, caseId)).toEqual([]);
    expect(await answer(marta, offerId, "sent")).toMatchObject({ ok: true });
    expect((await offersOf(marta, caseId))[0]).toMatchObject({ status: "sent", decidedBy: null, answeredOn: null });
  });

  test("that expired or go beyond the mandate are not accepted by the lead", async () => {
    const late = await offered({ validUntil: "2026-01-01" });
    expect(await answer(late.marta, late.offerId, "accepted")).toEqual(refusedAs("offer_expired"));
    const dear = await offered({ valueMinor: 300_00 });
    expect(await answer(dear.marta, dear.offerId, "accepted")).toEqual(failed("forbidden"));
    for (const { marta, caseId } of [late, dear]) {
      expect((await offersOf(marta, caseId))[0]?.status).toBe("sent");
      expect(await papersOf(marta, caseId)).toEqual([]);
    }
  });

  test("become an annex when accepted, signed no later than today, and set aside once", async () => {
    const { marta, caseId, offerId } = await offered();
    expect(await answer(marta, offerId, "accepted")).toMatchObject({ ok: true });
    const [paper] = await papersOf(marta, caseId);
    expect(paper).toMatchObject({ kind: "annex", offerId, terms: "A fifth more" });
    const agreementId = paper?.id ?? "";
    const signed = { agreementId, version: 1, byUsOn: "2026-11-20", byClientOn: "2099-01-01", fileId: null };
    expect(await as(marta, signAction, signed)).toEqual(refusedAs("agreement_in_future"));
    expect((await papersOf(marta, caseId))[0]?.signedByUsOn).toBeNull();
    expect(await as(marta, cancelAgreementAction, { agreementId, version: 1 })).toMatchObject({ ok: true });
    expect(await as(marta, cancelAgreementAction, { agreementId, version: 2 })).toEqual(failed("not_found"));
  });

  test("bring a paper back that was set aside, unless its offer is open again or has another one", async () => {
    const { marta, caseId, offerId } = await offered();
    await answer(marta, offerId, "accepted");
    const agreementId = (await papersOf(marta, caseId))[0]?.id ?? "";
    const restore = (version: number) => as(marta, restoreAgreementAction, { agreementId, version });
    expect(await restore(1)).toEqual(failed("not_found"));
    await as(marta, cancelAgreementAction, { agreementId, version: 1 });
    expect(await restore(1)).toEqual(refusedAs("stale"));
    expect(await restore(2)).toMatchObject({ ok: true });
    expect((await papersOf(marta, caseId))[0]?.cancelledAt).toBeNull();
    await answer(marta, offerId, "sent");
    expect(await restore(4)).toEqual(refusedAs("agreement_without_offer"));
    await answer(marta, offerId, "accepted");
    expect(await restore(4)).toEqual(refusedAs("agreement_without_offer"));
    expect((await papersOf(marta, caseId)).filter(({ cancelledAt }) => cancelledAt === null)).toHaveLength(1);
    expect((await kindsOf(marta, caseId)).filter((kind) => kind.startsWith("offer.agreement"))).toEqual([
      "offer.agreement_cancelled",
      "offer.agreement_restored",
    ]);
  });

  test("are not signed, set aside or taken a stance on over a newer version", async () => {
    const { marta, caseId } = await negotiating();
    await as(marta, agreeAction, { caseId, ...annex });
    const before = await papersOf(marta, caseId);
    const agreementId = before[0]?.id ?? "";
    const signed = { agreementId, version: 2, byUsOn: "2026-11-20", byClientOn: null, fileId: null };
    const stale = refusedAs("stale");
    expect(await as(marta, signAction, signed)).toEqual(stale);
    expect(await as(marta, cancelAgreementAction, { agreementId, version: 2 })).toEqual(stale);
    expect(await as(marta, takeStanceAction, { caseId, ...stance, version: 0, attitude: "closed" })).toEqual(stale);
    expect(await papersOf(marta, caseId)).toEqual(before);
    expect(await kindsOf(marta, caseId)).toEqual(["offer.stance_taken", "offer.agreement_drafted"]);
    expect(await as(marta, takeStanceAction, { caseId, ...stance, version: 1 })).toMatchObject({ ok: true });
  });

  test("of ours go out only by who may say yes to them", async () => {
    const { marta, caseId } = await negotiating();
    const olga = await makeMember({ workspace: marta.workspace, role: "owner" });
    await as(marta, offerAction, { caseId, ...price, side: "us", valueMinor: 300_00 });
    const [ours] = await offersOf(marta, caseId);
    const offerId = ours?.id ?? "";
    expect(await answer(marta, offerId, "rejected")).toEqual(refusedAs("offer_not_sent"));
    expect(await as(marta, sendOfferAction, { offerId, version: 1 })).toEqual(failed("forbidden"));
    expect(await as(olga, sendOfferAction, { offerId, version: 7 })).toEqual(refusedAs("offer_changed"));
    expect((await offersOf(marta, caseId))[0]?.status).toBe("draft");
    expect(await as(olga, sendOfferAction, { offerId, version: 1 })).toMatchObject({ ok: true });
    expect(await as(olga, sendOfferAction, { offerId, version: 2 })).toEqual(refusedAs("offer_is_open"));
    expect((await offersOf(marta, caseId))[0]).toMatchObject({ status: "sent", approvedBy: olga.userId });
    expect(await answer(marta, offerId, "accepted")).toMatchObject({ ok: true });
  });

  test("keep the words of the answer and who gave it, on the side that was asked", async () => {
    const { marta, caseId, offerId } = await offered();
    const daria = await makeMember({ workspace: marta.workspace });
    const stranger = await makeMember({ role: "owner" });
    const gone = { answer: "No.", answeredBy: stranger.userId };
    expect(await answer(marta, offerId, "rejected", gone)).toEqual(refusedAs("offer_answerer_gone"));
    expect((await offersOf(marta, caseId))[0]).toMatchObject({ status: "sent", answer: "" });
    await answer(marta, offerId, "rejected", { answer: "Too little.", answeredBy: daria.userId });
    expect((await offersOf(marta, caseId))[0]).toMatchObject({
      answer: "Too little.",
      answeredById: daria.userId,
      answeredByContactId: null,
      decidedBy: marta.userId,
    });
    const contactId = await contactOf(marta, caseId);
    await as(marta, offerAction, { caseId, ...price, side: "us" });
    const ours = (await offersOf(marta, caseId))[1]?.id ?? "";
    await as(marta, sendOfferAction, { offerId: ours, version: 1 });
    const wrongSide = await answer(marta, ours, "rejected", { answeredBy: daria.userId });
    expect(wrongSide).toEqual(refusedAs("offer_answerer_gone"));
    await answer(marta, ours, "rejected", { answer: "No.", answeredBy: contactId });
    expect((await offersOf(marta, caseId))[1]).toMatchObject({ answeredByContactId: contactId, answeredById: null });
  });

  test("plant their tasks when accepted, and take back those nobody touched", async () => {
    const { marta, caseId, offerId } = await offered();
    const before = (await tasksOf(marta, caseId)).length;
    const points = "- A weekly report\n- One contact person";
    expect(await answer(marta, offerId, "accepted", { points })).toMatchObject({ ok: true });
    const planted = (await tasksOf(marta, caseId)).filter(
      ({ template, title }) => title ?? template?.key.startsWith("accepted"),
    );
    expect(planted.map(({ template, title, phase, ownerId }) => [template?.key ?? title, phase, ownerId])).toEqual(
      expect.arrayContaining([
        ["accepted_annex_prepare", "analysis", marta.userId],
        ["accepted_annex_sign", "analysis", marta.userId],
        ["A weekly report", "aftercare", marta.userId],
        ["One contact person", "aftercare", marta.userId],
      ]),
    );
    const [row] = await within(marta.workspace, (tx) => tx.select().from(cases).where(eq(cases.id, caseId)));
    expect(row?.tasksTotal).toBe(before + 4);
    const report = planted.find(({ title }) => title === "A weekly report");
    expect(await as(marta, completeTaskAction, { taskId: report?.id ?? "" })).toMatchObject({ ok: true });

    expect(await answer(marta, offerId, "sent")).toMatchObject({ ok: true });
    const left = (await tasksOf(marta, caseId)).filter(({ deletedAt }) => deletedAt === null);
    expect(left).toHaveLength(before + 1);
    expect(left.map(({ title }) => title)).toContain("A weekly report");
    expect((await papersOf(marta, caseId))[0]?.cancelledAt).not.toBeNull();
    expect((await kindsOf(marta, caseId)).slice(-3)).toEqual([
      "task.completed",
      "offer.tasks_dropped",
      "offer.reopened",
    ]);
  });

  test("stay accepted while their paper is signed, and beside another open one of their side", async () => {
    const { marta, caseId, offerId } = await offered();
    await answer(marta, offerId, "accepted");
    const agreementId = (await papersOf(marta, caseId))[0]?.id ?? "";
    const signed = { agreementId, version: 1, byUsOn: "2026-11-20", byClientOn: null, fileId: null };
    await as(marta, signAction, signed);
    expect(await answer(marta, offerId, "sent")).toEqual(refusedAs("offer_agreement_signed"));
    await as(marta, signAction, { ...signed, version: 2, byUsOn: null });
    await as(marta, offerAction, { caseId, ...price });
    expect(await answer(marta, offerId, "sent")).toEqual(refusedAs("offer_one_open"));
    expect((await offersOf(marta, caseId)).map(({ status }) => status)).toEqual(["accepted", "sent"]);
    expect((await papersOf(marta, caseId))[0]?.cancelledAt).toBeNull();
    expect((await kindsOf(marta, caseId)).filter((kind) => kind === "offer.tasks_dropped")).toEqual([]);
  });

  test("that expired make room for the next of their side, and a stale answer is refused", async () => {
    const { marta, caseId } = await offered({ validUntil: "2026-01-01" });
    expect(await as(marta, offerAction, { caseId, ...price })).toMatchObject({ ok: true });
    const [late, next] = await offersOf(marta, caseId);
    expect([late?.status, next?.status]).toEqual(["expired", "sent"]);
    const stale = await answer(marta, next?.id ?? "", "accepted", { version: 9 });
    expect(stale).toEqual(refusedAs("offer_changed"));
    expect(await papersOf(marta, caseId)).toEqual([]);
  });

  test("rest with their case", async () => {
    const { marta, caseId, offerId } = await offered();
    await as(marta, agreeAction, { caseId, ...annex });
    const agreementId = (await papersOf(marta, caseId))[0]?.id ?? "";
    const before = await kindsOf(marta, caseId);
    await rest(marta, caseId);
    const rests = refusedAs("case_retained");
    expect(await as(marta, takeStanceAction, { caseId, version: 0, ...stance })).toEqual(rests);
    expect(await as(marta, offerAction, { caseId, ...price, side: "us" })).toEqual(rests);
    expect(await answer(marta, offerId, "rejected")).toEqual(rests);
    expect(await as(marta, agreeAction, { caseId, ...annex })).toEqual(rests);
    const paper = { agreementId, version: 1 };
    expect(await as(marta, signAction, { ...paper, byUsOn: null, byClientOn: null, fileId: null })).toEqual(rests);
    expect(await as(marta, cancelAgreementAction, paper)).toEqual(rests);
    expect(await kindsOf(marta, caseId)).toEqual(before);
  });

  test("are not for people without a role in the case, nor for other firms", async () => {
    const { marta, caseId, offerId } = await offered();
    const daria = await makeMember({ workspace: marta.workspace });
    const wiktor = await makeMember({ workspace: marta.workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    for (const [who, code] of [
      [daria, "forbidden"],
      [wiktor, "forbidden"],
      [stranger, "not_found"],
    ] as const) {
      expect(await as(who, takeStanceAction, { caseId, version: 0, ...stance })).toEqual(failed(code));
      expect(await as(who, offerAction, { caseId, ...price, side: "us" })).toEqual(failed(code));
      expect(await answer(who, offerId, "rejected")).toEqual(failed(code));
      expect(await as(who, agreeAction, { caseId, ...annex })).toEqual(failed(code));
    }
    expect((await offersOf(marta, caseId)).map(({ status }) => status)).toEqual(["sent"]);
    expect(await papersOf(marta, caseId)).toEqual([]);
  });
});
