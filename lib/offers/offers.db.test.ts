import "@/lib/platform/testing/request";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { agreements, offers } from "@/db/schema/offers";
import type { MadeMember } from "@/db/testing/make";
import { world } from "@/lib/cases/testing/world";
import { as } from "@/lib/platform/testing/as";
import {
  agreeAction,
  answerOfferAction,
  cancelAgreementAction,
  offerAction,
  signAction,
  takeStanceAction,
} from "./actions";

const { within, makeMember, makeCase, kindsOf, failed, refusedAs } = world;

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
const rest = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId)));

/** Marta leads a case and has said where the firm stands. */
async function negotiating() {
  const marta = await makeMember();
  const { id: caseId } = await makeCase(marta);
  expect(await as(marta, takeStanceAction, { caseId, ...stance })).toMatchObject({ ok: true });
  return { marta, caseId };
}

async function offered(given: { valueMinor?: number; validUntil?: string } = {}) {
  const there = await negotiating();
  expect(await as(there.marta, offerAction, { caseId: there.caseId, ...price, ...given })).toMatchObject({ ok: true });
  const [offer] = await offersOf(there.marta, there.caseId);
  return { ...there, offerId: offer?.id ?? "" };
}

const answer = (who: MadeMember, offerId: string, status: "accepted" | "rejected" | "sent") =>
  as(who, answerOfferAction, { offerId, status, answer: "" });

describe("offers", () => {
  test("need a stance, one open one a side, and a counter-offer closes what it answers", async () => {
    const marta = await makeMember();
    const { id: caseId } = await makeCase(marta);
    expect(await as(marta, offerAction, { caseId, ...price })).toEqual(refusedAs("offer_needs_stance"));
    expect(await offersOf(marta, caseId)).toEqual([]);
    await as(marta, takeStanceAction, { caseId, ...stance });
    await as(marta, offerAction, { caseId, ...price });
    expect(await as(marta, offerAction, { caseId, ...price })).toEqual(refusedAs("offer_one_open"));
    expect(await as(marta, offerAction, { caseId, ...price, side: "us" })).toMatchObject({ ok: true });
    const ledger = await offersOf(marta, caseId);
    expect(ledger.map(({ number, status }) => [number, status])).toEqual([
      [1, "countered"],
      [2, "sent"],
    ]);
    expect(ledger[1]?.countersId).toBe(ledger[0]?.id);
    expect(await kindsOf(marta, caseId)).toEqual(["offer.stance_taken", "offer.made", "offer.made"]);
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
    const signed = { agreementId, byUsOn: "2026-11-20", byClientOn: "2099-01-01", fileId: null };
    expect(await as(marta, signAction, signed)).toEqual(refusedAs("agreement_in_future"));
    expect((await papersOf(marta, caseId))[0]?.signedByUsOn).toBeNull();
    expect(await as(marta, cancelAgreementAction, { agreementId })).toMatchObject({ ok: true });
    expect(await as(marta, cancelAgreementAction, { agreementId })).toEqual(failed("not_found"));
  });

  test("rest with their case", async () => {
    const { marta, caseId, offerId } = await offered();
    await as(marta, agreeAction, { caseId, ...annex });
    const agreementId = (await papersOf(marta, caseId))[0]?.id ?? "";
    const before = await kindsOf(marta, caseId);
    await rest(marta, caseId);
    const rests = refusedAs("case_retained");
    expect(await as(marta, takeStanceAction, { caseId, ...stance })).toEqual(rests);
    expect(await as(marta, offerAction, { caseId, ...price, side: "us" })).toEqual(rests);
    expect(await answer(marta, offerId, "rejected")).toEqual(rests);
    expect(await as(marta, agreeAction, { caseId, ...annex })).toEqual(rests);
    expect(await as(marta, signAction, { agreementId, byUsOn: null, byClientOn: null, fileId: null })).toEqual(rests);
    expect(await as(marta, cancelAgreementAction, { agreementId })).toEqual(rests);
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
      expect(await as(who, takeStanceAction, { caseId, ...stance })).toEqual(failed(code));
      expect(await as(who, offerAction, { caseId, ...price, side: "us" })).toEqual(failed(code));
      expect(await answer(who, offerId, "rejected")).toEqual(failed(code));
      expect(await as(who, agreeAction, { caseId, ...annex })).toEqual(failed(code));
    }
    expect((await offersOf(marta, caseId)).map(({ status }) => status)).toEqual(["sent"]);
    expect(await papersOf(marta, caseId)).toEqual([]);
  });
});
