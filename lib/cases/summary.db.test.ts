import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { as } from "@/lib/platform/testing/as";
import { updateSummaryAction } from "./actions";
import { world } from "./testing/world";

const { within, makeMember, makeCase, readCase, kindsOf, failed, refusedAs } = world;

test("a summary is written, rewritten, and emptied; one over an unseen text is refused and shows it", async () => {
  const olga = await makeMember({ role: "owner" });
  const { id: caseId } = await makeCase(olga);
  const write = (seen: string, summary: string) => as(olga, updateSummaryAction, { caseId, seen, summary });
  const summary = async () => (await readCase(olga.workspace, caseId))?.summary;
  expect(await write("", "The scope outgrew the fee.")).toMatchObject({ ok: true });
  const late = await write("", "They pay late.");
  expect(late).toEqual(refusedAs("stale"));
  expect(late).toMatchObject({ error: { detail: { theirs: "The scope outgrew the fee." } } });
  expect(await summary()).toBe("The scope outgrew the fee.");
  expect(await write("The scope outgrew the fee.", "They pay late.")).toMatchObject({ ok: true });
  expect(await write("They pay late.", "")).toMatchObject({ ok: true });
  expect(await summary()).toBe("");
  expect(await kindsOf(olga, caseId)).toEqual(["case.updated", "case.updated", "case.updated"]);
});

test("a summary is not for a viewer, nor for another firm, and rests with its case", async () => {
  const olga = await makeMember({ role: "owner" });
  const { id: caseId } = await makeCase(olga);
  const wiktor = await makeMember({ workspace: olga.workspace, role: "viewer" });
  const stranger = await makeMember({ role: "owner" });
  const input = { caseId, seen: "", summary: "They pay late." };
  expect(await as(wiktor, updateSummaryAction, input)).toEqual(failed("forbidden"));
  expect(await as(stranger, updateSummaryAction, input)).toEqual(failed("not_found"));
  await within(olga.workspace, (tx) =>
    tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId)),
  );
  expect(await as(olga, updateSummaryAction, input)).toEqual(refusedAs("case_retained"));
  expect((await readCase(olga.workspace, caseId))?.summary).toBe("");
  expect(await kindsOf(olga, caseId)).toEqual([]);
});
