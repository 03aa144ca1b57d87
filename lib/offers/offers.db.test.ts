import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import type { MadeMember } from "@/db/testing/make";
import { world } from "@/lib/cases/testing/world";
import { as } from "@/lib/platform/testing/as";
import {
  agreeAction,
  cancelAgreementAction,
  offerAction,
  sendOfferAction,
  signAction,
  takeStanceAction,
} from "./actions";
import { annex, answer, offered, offersOf, papersOf, price, stance } from "./testing/world";

const { within, makeMember, makeCase, kindsOf, failed, refusedAs } = world;

const rest = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId)));

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
