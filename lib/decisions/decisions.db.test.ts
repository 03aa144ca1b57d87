import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { remedies } from "@/db/schema/analysis";
import { cases } from "@/db/schema/cases";
import { decisions } from "@/db/schema/decisions";
import type { MadeMember } from "@/db/testing/make";
import { world } from "@/lib/cases/testing/world";
import { dateIn } from "@/lib/platform/scope";
import { as, signedIn } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { approveDecisionAction, decideAction, unapproveDecisionAction, withdrawDecisionAction } from "./actions";
import { loadDecisionRecord } from "./queries/record";

const { within, makeMember, makeCase, readCase, kindsOf, failed, refusedAs } = world;

const today = dateIn(new Date(), "Europe/Warsaw");
const given = {
  outcome: "end" as const,
  mode: "mutual" as const,
  rationale: "The scope outgrew the fee and no remedy held.",
  alternatives: "",
  impact: "",
  clientReason: "",
  decidedOn: today,
  breach: "",
  cureDeliveredOn: null,
  cureUntil: null,
  cureNotRequired: "",
};

/** Olga owns the firm and the case; Adam may agree with her. */
async function undecided() {
  const olga = await makeMember({ role: "owner" });
  const adam = await makeMember({ role: "admin", workspace: olga.workspace });
  const { id: caseId } = await makeCase(olga);
  return { olga, adam, caseId };
}

async function decided() {
  const there = await undecided();
  const answer = await as(there.olga, decideAction, { caseId: there.caseId, ...given });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return { ...there, decisionId: answer.data.id };
}

const rowsOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.select().from(decisions).where(eq(decisions.caseId, caseId)));

const rest = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) => tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId)));

const paperOf = (who: MadeMember, caseId: string, decisionId: string) =>
  signedIn(who, () => tryInWorkspace(who.workspace.slug, (scope) => loadDecisionRecord(scope, caseId, decisionId)));

describe("the record of a decision", () => {
  test("says whose it is, what was weighed, and who decided and agreed, also when it was withdrawn", async () => {
    const { olga, adam, caseId, decisionId } = await decided();
    await as(adam, approveDecisionAction, { decisionId });
    await within(olga.workspace, (tx) =>
      tx.insert(remedies).values({
        workspaceId: olga.workspace.id,
        id: v7(),
        caseId,
        what: "A smaller scope",
        triedOn: today,
        triedBy: olga.userId,
      }),
    );
    const paper = await paperOf(olga, caseId, decisionId);
    expect(paper).toMatchObject({
      decision: { mode: "mutual", names: { decidedBy: olga.name, approvedBy: adam.name } },
      tried: [{ what: "A smaller scope" }],
      proposed: [],
    });
    expect(paper?.parties.client).toBe(paper?.head.client.name);
    await as(olga, withdrawDecisionAction, { decisionId });
    expect((await paperOf(olga, caseId, decisionId))?.decision.withdrawnAt).not.toBeNull();
  });

  test("is not there for another firm, nor under another case or a wrong id", async () => {
    const { olga, caseId, decisionId } = await decided();
    const { id: otherId } = await makeCase(olga);
    const stranger = await makeMember({ role: "owner" });
    expect(await paperOf(stranger, caseId, decisionId)).toBeNull();
    expect(await paperOf(olga, otherId, decisionId)).toBeNull();
    expect(await paperOf(olga, caseId, "record")).toBeNull();
  });
});

describe("a decision", () => {
  test("is recorded with its way and its day; a new one withdraws it", async () => {
    const { olga, caseId } = await decided();
    expect(await readCase(olga.workspace, caseId)).toMatchObject({ mode: "mutual", decisionOn: today });
    expect(await as(olga, decideAction, { caseId, ...given, outcome: "continue" })).toMatchObject({ ok: true });
    const standing = (await rowsOf(olga, caseId)).filter(({ withdrawnAt }) => withdrawnAt === null);
    expect(standing.map(({ outcome }) => outcome)).toEqual(["continue"]);
    expect((await readCase(olga.workspace, caseId))?.mode).toBeNull();
    expect(await kindsOf(olga, caseId)).toEqual(["decision.made", "decision.made"]);
  });

  test.each([
    ["decision_reasons_short", { rationale: "Too short." }],
    ["decision_in_future", { decidedOn: "2099-01-01" }],
  ])("is refused as %s, and changes nothing", async (why, wrong) => {
    const { olga, caseId } = await undecided();
    expect(await as(olga, decideAction, { caseId, ...given, ...wrong })).toEqual(refusedAs(why));
    expect(await rowsOf(olga, caseId)).toEqual([]);
    expect(await kindsOf(olga, caseId)).toEqual([]);
    expect((await readCase(olga.workspace, caseId))?.mode).toBeNull();
  });

  test("is approved by somebody else, once, and the approval is taken back once", async () => {
    const { olga, adam, caseId, decisionId } = await decided();
    expect(await as(adam, unapproveDecisionAction, { decisionId })).toEqual(refusedAs("decision_not_approved"));
    expect(await as(olga, approveDecisionAction, { decisionId })).toEqual(refusedAs("decision_own"));
    expect((await rowsOf(olga, caseId))[0]?.approvedBy).toBeNull();
    expect(await as(adam, approveDecisionAction, { decisionId })).toMatchObject({ ok: true });
    expect(await as(adam, approveDecisionAction, { decisionId })).toEqual(refusedAs("decision_already_approved"));
    expect((await rowsOf(olga, caseId))[0]?.approvedBy).toBe(adam.userId);
    expect(await as(adam, unapproveDecisionAction, { decisionId })).toMatchObject({ ok: true });
    expect((await rowsOf(olga, caseId))[0]?.approvedBy).toBeNull();
    expect(await kindsOf(olga, caseId)).toEqual(["decision.made", "decision.approved", "decision.approval_withdrawn"]);
  });

  test("is withdrawn once, and then is not there to be approved", async () => {
    const { olga, adam, caseId, decisionId } = await decided();
    expect(await as(olga, withdrawDecisionAction, { decisionId })).toMatchObject({ ok: true });
    for (const action of [withdrawDecisionAction, approveDecisionAction, unapproveDecisionAction])
      expect(await as(adam, action, { decisionId })).toEqual(failed("not_found"));
    expect((await readCase(olga.workspace, caseId))?.mode).toBeNull();
  });

  test("rests with its case", async () => {
    const { olga, adam, caseId, decisionId } = await decided();
    await rest(olga, caseId);
    expect(await as(olga, decideAction, { caseId, ...given })).toEqual(refusedAs("case_retained"));
    for (const action of [withdrawDecisionAction, approveDecisionAction, unapproveDecisionAction])
      expect(await as(adam, action, { decisionId })).toEqual(refusedAs("case_retained"));
    expect(await rowsOf(olga, caseId)).toHaveLength(1);
    expect(await kindsOf(olga, caseId)).toEqual(["decision.made"]);
  });

  test("is not for those without the role, nor for other firms", async () => {
    const { olga, caseId, decisionId } = await decided();
    const daria = await makeMember({ workspace: olga.workspace });
    const wiktor = await makeMember({ workspace: olga.workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    for (const [who, code] of [
      [daria, "forbidden"],
      [wiktor, "forbidden"],
      [stranger, "not_found"],
    ] as const) {
      expect(await as(who, decideAction, { caseId, ...given })).toEqual(failed(code));
      for (const action of [withdrawDecisionAction, approveDecisionAction, unapproveDecisionAction])
        expect(await as(who, action, { decisionId })).toEqual(failed(code));
    }
    expect(await rowsOf(olga, caseId)).toHaveLength(1);
  });
});
