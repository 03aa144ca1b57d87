import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contractReviewPoints, contractReviews } from "@/db/schema/contract-reviews";
import { cases } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import type { MadeMember } from "@/db/testing/make";
import { world } from "@/lib/cases/testing/world";
import { draftOf } from "@/lib/notice/question";
import { noticeRule } from "@/lib/notice/schema";
import { as } from "@/lib/platform/testing/as";
import {
  checkInsolvencyAction,
  completeReviewAction,
  confirmContractAction,
  readRuleAction,
  reopenContractReviewAction,
  savePointAction,
  unconfirmContractAction,
} from "./actions";

const { within, makeMember, makeCase, kindsOf, failed, refusedAs } = world;

const rule = noticeRule.parse({
  kind: "term_opt_out",
  n: 60,
  unit: "day",
  clearDays: true,
  calendar: "DE",
  term: { end: "2027-06-30", renewalMonths: 12, earliest: { n: 3, unit: "month" } },
  service: { method: "email", cutoff: "16:00", rollToBusinessDay: true },
});

async function unread() {
  const olga = await makeMember({ role: "owner" });
  const { id: caseId } = await makeCase(olga);
  return { olga, caseId };
}

const reading = (caseId: string, version = 1) => ({
  ...draftOf(rule),
  caseId,
  version,
  calendar: rule.calendar,
  clause: "§ 9",
  readingReason: "",
});
const point = (caseId: string, version: number, note: string) => ({
  caseId,
  version,
  point: "term",
  clause: "",
  place: "",
  note,
  continues: false,
  status: "open" as const,
});

const contractOf = (who: MadeMember) =>
  within(who.workspace, async (tx) => (await tx.select().from(contracts))[0] ?? null);
const writtenOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, async (tx) => ({
    reviews: await tx.select().from(contractReviews).where(eq(contractReviews.caseId, caseId)),
    points: await tx.select().from(contractReviewPoints).where(eq(contractReviewPoints.caseId, caseId)),
  }));

describe("the reading of a contract", () => {
  test("keeps every condition of the rule, and saving what the form shows keeps them again", async () => {
    const { olga, caseId } = await unread();
    expect(await as(olga, readRuleAction, reading(caseId))).toMatchObject({ ok: true });
    expect((await contractOf(olga))?.noticeRule).toEqual(rule);
    const shown = noticeRule.parse((await contractOf(olga))?.noticeRule);
    expect(await as(olga, readRuleAction, { ...reading(caseId, 2), ...draftOf(shown), calendar: "DE" })).toMatchObject({
      ok: true,
    });
    expect(await contractOf(olga)).toMatchObject({ noticeRule: rule, version: 3 });
  });

  test("names the condition that makes no sense, and changes nothing", async () => {
    const { olga, caseId } = await unread();
    const wrong = { ...reading(caseId), n: "many", cutoff: "soon", termEnd: "2027-02-30" };
    const answer = await as(olga, readRuleAction, wrong);
    expect(answer).toMatchObject({ ok: false, error: { code: "invalid" } });
    if (answer.ok || answer.error.code !== "invalid") throw new Error("it is refused");
    expect(Object.keys(answer.error.fields).toSorted()).toEqual(["cutoff", "n", "termEnd"]);
    expect(await contractOf(olga)).toMatchObject({ noticeRule: null, version: 1 });
    expect(await kindsOf(olga, caseId)).toEqual([]);
  });

  test("is not saved over a newer one, nor confirmed unseen", async () => {
    const { olga, caseId } = await unread();
    await as(olga, readRuleAction, reading(caseId));
    expect(await as(olga, readRuleAction, { ...reading(caseId), n: "90" })).toEqual(refusedAs("stale"));
    expect(await as(olga, confirmContractAction, { caseId, what: "rule", version: 1 })).toEqual(refusedAs("stale"));
    expect((await contractOf(olga))?.noticeRule).toEqual(rule);
    expect(await kindsOf(olga, caseId)).toEqual(["contract.rule_read"]);
    expect(await as(olga, confirmContractAction, { caseId, what: "rule", version: 2 })).toMatchObject({ ok: true });
  });

  test("a point is not written over a newer one", async () => {
    const { olga, caseId } = await unread();
    expect(await as(olga, savePointAction, point(caseId, 0, "Until June."))).toMatchObject({ ok: true });
    expect(await as(olga, savePointAction, point(caseId, 0, "Until July."))).toEqual(refusedAs("stale"));
    expect((await writtenOf(olga, caseId)).points).toMatchObject([{ note: "Until June.", version: 1 }]);
    expect(await as(olga, savePointAction, point(caseId, 1, "Until July."))).toMatchObject({ ok: true });
  });

  test("is confirmed in one name, and nothing of it is taken back or completed over a newer review", async () => {
    const { olga, caseId } = await unread();
    const adam = await makeMember({ workspace: olga.workspace, role: "admin" });
    const stale = refusedAs("stale");
    for (const what of ["rule", "form", "address"] as const)
      expect(await as(olga, confirmContractAction, { caseId, what, version: 1 })).toMatchObject({ ok: true });
    const before = await writtenOf(olga, caseId);
    expect(before.reviews).toMatchObject([{ version: 3 }]);
    expect(await as(adam, confirmContractAction, { caseId, what: "form", version: 1 })).toEqual(stale);
    expect(await as(adam, unconfirmContractAction, { caseId, what: "form", version: 2 })).toEqual(stale);
    expect(await as(adam, completeReviewAction, { caseId, version: 2 })).toEqual(stale);
    const checked = { caseId, checkedOn: "2026-11-02", result: "none" as const };
    expect(await as(adam, checkInsolvencyAction, { ...checked, version: 2 })).toEqual(stale);
    expect(await writtenOf(olga, caseId)).toEqual(before);
    expect(await as(adam, checkInsolvencyAction, { ...checked, version: 3 })).toMatchObject({ ok: true });
    expect(await as(adam, completeReviewAction, { caseId, version: 4 })).toMatchObject({ ok: true });
    expect(await as(adam, reopenContractReviewAction, { caseId, version: 4 })).toEqual(stale);
    expect((await writtenOf(olga, caseId)).reviews).toMatchObject([{ completedBy: adam.userId, version: 5 }]);
    expect(await as(adam, reopenContractReviewAction, { caseId, version: 5 })).toMatchObject({ ok: true });
    expect(await as(olga, unconfirmContractAction, { caseId, what: "form", version: 6 })).toMatchObject({ ok: true });
    expect(await as(adam, confirmContractAction, { caseId, what: "form", version: 1 })).toMatchObject({ ok: true });
  });

  const all = (caseId: string) =>
    [
      [readRuleAction, reading(caseId)],
      [confirmContractAction, { caseId, what: "form", version: 1 }],
      [unconfirmContractAction, { caseId, what: "form", version: 0 }],
      [savePointAction, point(caseId, 0, "")],
      [checkInsolvencyAction, { caseId, version: 0, checkedOn: "2026-11-02", result: "none" }],
      [completeReviewAction, { caseId, version: 0 }],
      [reopenContractReviewAction, { caseId, version: 0 }],
    ] as [typeof readRuleAction, ReturnType<typeof reading>][];

  test("is not for a viewer, nor for another firm", async () => {
    const { olga, caseId } = await unread();
    const wiktor = await makeMember({ workspace: olga.workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    for (const [action, input] of all(caseId)) {
      expect(await as(wiktor, action, input)).toEqual(failed("forbidden"));
      expect(await as(stranger, action, input)).toEqual(failed("not_found"));
    }
    expect(await writtenOf(olga, caseId)).toEqual({ reviews: [], points: [] });
    expect(await kindsOf(olga, caseId)).toEqual([]);
  });

  test("rests with its case", async () => {
    const { olga, caseId } = await unread();
    await within(olga.workspace, (tx) =>
      tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId)),
    );
    for (const [action, input] of all(caseId))
      expect(await as(olga, action, input)).toEqual(refusedAs("case_retained"));
    expect(await writtenOf(olga, caseId)).toEqual({ reviews: [], points: [] });
    expect((await contractOf(olga))?.noticeRule).toBeNull();
  });
});
