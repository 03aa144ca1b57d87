import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { decisions } from "@/db/schema/decisions";
import { v7 } from "uuid";
import type { MadeMember } from "@/db/testing/make";
import { as, signedIn } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { changePathAction } from "./actions";
import type { CasePath } from "./paths";
import { loadCaseHead } from "./queries";
import { world } from "./testing/world";

const { within, makeMember, makeCase, kindsOf, failed, refusedAs } = world;

const change = (who: MadeMember, caseId: string, path: CasePath, version = 1) =>
  as(who, changePathAction, { caseId, version, path, reason: "They asked for an agreement." });

const headOf = (who: MadeMember, caseId: string) =>
  signedIn(who, () => tryInWorkspace(who.workspace.slug, (scope) => loadCaseHead(scope, caseId)));

test("a case takes another way, shows the steps of that way, and goes back again", async () => {
  const marta = await makeMember();
  const { id: caseId } = await makeCase(marta);
  const steps = async () => (await headOf(marta, caseId))?.moves.map(({ to }) => to);
  const before = await steps();
  expect(before).not.toContain("notice_given");
  expect(await change(marta, caseId, "client")).toMatchObject({ ok: true });
  expect(await headOf(marta, caseId)).toMatchObject({ path: "client", initiator: "client", version: 2 });
  expect(await steps()).toContain("notice_given");
  expect(await steps()).not.toContain("consultation");
  expect(await change(marta, caseId, "notice", 2)).toMatchObject({ ok: true });
  expect(await steps()).toEqual(before);
  expect(await kindsOf(marta, caseId)).toEqual(["case.path_changed", "case.path_changed"]);
});

test("a stale page, a decided ending and a case that rests are refused, and change nothing", async () => {
  const marta = await makeMember();
  const { id: caseId } = await makeCase(marta);
  expect(await change(marta, caseId, "mutual", 7)).toEqual(refusedAs("case_path_changed"));
  expect(await change(marta, caseId, "notice")).toEqual(refusedAs("case_path_same"));
  const own = { workspaceId: marta.workspace.id, caseId };
  await within(marta.workspace, (tx) =>
    tx.insert(decisions).values({
      ...own,
      id: v7(),
      outcome: "end",
      mode: "ordinary",
      rationale: "The scope outgrew the fee.",
      decidedOn: "2026-11-20",
      decidedBy: marta.userId,
      recordedAt: new Date(),
    }),
  );
  expect(await change(marta, caseId, "mutual")).toEqual(refusedAs("case_path_decided"));
  await within(marta.workspace, (tx) =>
    tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId)),
  );
  expect(await change(marta, caseId, "mutual")).toEqual(refusedAs("case_retained"));
  expect((await headOf(marta, caseId))?.path).toBe("notice");
  expect(await kindsOf(marta, caseId)).toEqual([]);
});

test("it is not for people without a role in the case, nor for other firms", async () => {
  const marta = await makeMember();
  const { id: caseId } = await makeCase(marta);
  const daria = await makeMember({ workspace: marta.workspace });
  const stranger = await makeMember({ role: "owner" });
  expect(await change(daria, caseId, "mutual")).toEqual(failed("forbidden"));
  expect(await change(stranger, caseId, "mutual")).toEqual(failed("not_found"));
  expect((await headOf(marta, caseId))?.path).toBe("notice");
});
