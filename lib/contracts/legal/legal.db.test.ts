import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { legalChecks } from "@/db/schema/legal";
import type { MadeMember } from "@/db/testing/make";
import { world } from "@/lib/cases/testing/world";
import { as } from "@/lib/platform/testing/as";
import { checkLegalItemAction, uncheckLegalItemAction } from "./actions";

const { within, makeMember, makeCase, kindsOf, failed, refusedAs } = world;

async function unchecked() {
  const olga = await makeMember({ role: "owner" });
  const { id: caseId } = await makeCase(olga);
  return { olga, caseId, address: { caseId, item: "address" } };
}

const checksOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.select().from(legalChecks).where(eq(legalChecks.caseId, caseId)));

describe("the list before anything is sent", () => {
  test("keeps who confirmed a point and when, and lets it be taken back", async () => {
    const { olga, caseId, address } = await unchecked();
    expect(await as(olga, checkLegalItemAction, address)).toMatchObject({ ok: true });
    expect(await checksOf(olga, caseId)).toMatchObject([{ item: "address", checkedBy: olga.userId }]);
    expect(await as(olga, uncheckLegalItemAction, address)).toMatchObject({ ok: true });
    expect(await checksOf(olga, caseId)).toEqual([]);
    expect(await kindsOf(olga, caseId)).toEqual(["contract.legal_checked", "contract.legal_unchecked"]);
  });

  test("does not put another name under a point, nor take back what was taken back", async () => {
    const { olga, caseId, address } = await unchecked();
    const adam = await makeMember({ workspace: olga.workspace, role: "admin" });
    expect(await as(olga, uncheckLegalItemAction, address)).toEqual(refusedAs("stale"));
    await as(olga, checkLegalItemAction, address);
    expect(await as(adam, checkLegalItemAction, address)).toEqual(refusedAs("stale"));
    expect(await checksOf(olga, caseId)).toMatchObject([{ checkedBy: olga.userId }]);
    expect(await kindsOf(olga, caseId)).toEqual(["contract.legal_checked"]);
  });

  test("knows its own points alone", async () => {
    const { olga, caseId } = await unchecked();
    expect(await as(olga, checkLegalItemAction, { caseId, item: "weather" })).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
    expect(await checksOf(olga, caseId)).toEqual([]);
  });

  test("is not for a viewer nor another firm, and rests with its case", async () => {
    const { olga, caseId, address } = await unchecked();
    const wiktor = await makeMember({ workspace: olga.workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    await as(olga, checkLegalItemAction, { caseId, item: "documents" });
    const end = () =>
      within(olga.workspace, (tx) =>
        tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId)),
      );
    for (const action of [checkLegalItemAction, uncheckLegalItemAction]) {
      expect(await as(wiktor, action, address)).toEqual(failed("forbidden"));
      expect(await as(stranger, action, address)).toEqual(failed("not_found"));
    }
    await end();
    for (const action of [checkLegalItemAction, uncheckLegalItemAction])
      expect(await as(olga, action, { caseId, item: "documents" })).toEqual(refusedAs("case_retained"));
    expect(await checksOf(olga, caseId)).toMatchObject([{ item: "documents" }]);
    await expect(
      within(olga.workspace, (tx) => tx.delete(legalChecks).where(eq(legalChecks.caseId, caseId))),
    ).rejects.toThrow();
  });
});
