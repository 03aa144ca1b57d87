import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { world } from "@/lib/cases/testing/world";
import { as } from "@/lib/platform/testing/as";
import { completeTaskAction } from "@/lib/tasks/actions";
import { offerAction, sendOfferAction } from "./actions";
import { answer, contactOf, negotiating, offered, offersOf, papersOf, price } from "./testing/world";

const { within, makeMember, kindsOf, tasksOf, failed, refusedAs } = world;

describe("offers", () => {
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

  test("that expired make room for the next of their side, and a stale answer is refused", async () => {
    const { marta, caseId } = await offered({ validUntil: "2026-01-01" });
    expect(await as(marta, offerAction, { caseId, ...price })).toMatchObject({ ok: true });
    const [late, next] = await offersOf(marta, caseId);
    expect([late?.status, next?.status]).toEqual(["expired", "sent"]);
    const stale = await answer(marta, next?.id ?? "", "accepted", { version: 9 });
    expect(stale).toEqual(refusedAs("offer_changed"));
    expect(await papersOf(marta, caseId)).toEqual([]);
  });
});
