import "@/lib/platform/testing/request";
import { describe, expect, test } from "vitest";
import { world } from "@/lib/cases/testing/world";
import { as } from "@/lib/platform/testing/as";
import {
  agreeAction,
  cancelAgreementAction,
  offerAction,
  restoreAgreementAction,
  signAction,
  takeStanceAction,
} from "./actions";
import { annex, answer, negotiating, offered, offersOf, papersOf, price, stance } from "./testing/world";

const { kindsOf, failed, refusedAs } = world;

describe("offers", () => {
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
});
