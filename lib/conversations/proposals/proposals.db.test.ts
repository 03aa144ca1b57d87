import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { proposals } from "@/db/schema/conversations";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { as } from "@/lib/platform/testing/as";
import { factsOf, inDays, makeTalking, moveTo, reading, readTalks, refusedFor } from "../testing/world";
import {
  addProposalAction,
  answerProposalAction,
  counterProposalAction,
  reopenProposalAction,
  updateProposalAction,
} from "./actions";
import { listProposals } from "./queries";

const { within, makeMember } = makers(database());

const words = {
  title: "60-day trial",
  terms: "Two measures, a mid-point meeting",
  measure: "30 enrolments by February",
  reviewOn: inDays(60),
  validUntil: inDays(5),
};

async function makeProposed() {
  const talking = await makeTalking();
  const added = await as(talking.marta, addProposalAction, { caseId: talking.caseId, side: "us", ...words });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return { ...talking, proposalId: added.data.proposalId };
}

describe("a proposal", () => {
  test("stands open and holds the decision back", async () => {
    const { marta, workspace, caseId } = await makeProposed();
    const { proposals: rows, kinds } = await readTalks(workspace);
    expect(rows).toMatchObject([{ side: "us", status: "open", ...words }]);
    expect(kinds).toEqual(["proposal.added"]);
    expect((await factsOf({ marta, workspace }, caseId)).proposalsOpen).toBe(1);
  });

  test("holds nothing back once its last day is over, and cannot be accepted then, until it gets a later one", async () => {
    const { marta, workspace, caseId, proposalId } = await makeProposed();
    const lastDay = (validUntil: string) =>
      within(workspace, (tx) => tx.update(proposals).set({ validUntil }).where(eq(proposals.id, proposalId)));
    await lastDay(inDays(0));
    expect((await factsOf({ marta, workspace }, caseId)).proposalsOpen).toBe(1);
    await lastDay(inDays(-2));
    expect((await factsOf({ marta, workspace }, caseId)).proposalsOpen).toBe(0);
    const accept = { proposalId, version: 1, answer: "accepted" as const, note: "" };
    expect(await as(marta, answerProposalAction, accept)).toEqual(refusedFor("proposal_expired"));
    await as(marta, updateProposalAction, { proposalId, version: 1, ...words });
    expect(await as(marta, answerProposalAction, { ...accept, version: 2 })).toMatchObject({ ok: true });
  });

  test("is answered once; a mistaken answer is taken back", async () => {
    const { marta, workspace, caseId, proposalId } = await makeProposed();
    const reject = { proposalId, version: 1, answer: "rejected" as const, note: "Too short" };
    expect(await as(marta, reopenProposalAction, { proposalId, version: 1 })).toEqual(
      refusedFor("proposal_not_answered"),
    );
    expect(await as(marta, answerProposalAction, reject)).toMatchObject({ ok: true });
    expect(await as(marta, answerProposalAction, reject)).toEqual(refusedFor("proposal_answered"));
    expect(await as(marta, updateProposalAction, { proposalId, version: 2, ...words })).toEqual(
      refusedFor("proposal_answered"),
    );
    expect((await readTalks(workspace)).proposals).toMatchObject([
      { status: "rejected", answer: "Too short", answeredOn: inDays(0) },
    ]);
    expect((await factsOf({ marta, workspace }, caseId)).proposalsOpen).toBe(0);
    expect(await as(marta, reopenProposalAction, { proposalId, version: 2 })).toMatchObject({ ok: true });
    const { proposals: rows, kinds } = await readTalks(workspace);
    expect(rows).toMatchObject([{ status: "open", answer: "", answeredOn: null }]);
    expect(kinds).toEqual(["proposal.added", "proposal.answered", "proposal.reopened"]);
    expect((await factsOf({ marta, workspace }, caseId)).proposalsOpen).toBe(1);
  });

  test("is countered by one of the other side, which stands open in its place", async () => {
    const { marta, workspace, caseId, proposalId } = await makeProposed();
    const counter = { proposalId, version: 1, ...words, title: "90-day trial" };
    expect(await as(marta, counterProposalAction, counter)).toMatchObject({ ok: true });
    expect(await as(marta, counterProposalAction, counter)).toEqual(refusedFor("proposal_answered"));
    const { proposals: rows, kinds } = await readTalks(workspace);
    expect(rows).toMatchObject([
      { status: "countered", side: "us" },
      { status: "open", side: "client", title: "90-day trial", countersId: proposalId },
    ]);
    expect(kinds.at(-1)).toBe("proposal.countered");
    expect(await reading({ marta, workspace }, (scope) => listProposals(scope, caseId))).toMatchObject([
      { title: "90-day trial", state: "open", counters: "60-day trial" },
      { title: "60-day trial", state: "countered", counters: null },
    ]);
    expect((await factsOf({ marta, workspace }, caseId)).proposalsOpen).toBe(1);
  });

  test("is not saved over a newer one, which comes back", async () => {
    const { marta, workspace, proposalId } = await makeProposed();
    await as(marta, updateProposalAction, { proposalId, version: 1, ...words, terms: "Three measures" });
    expect(await as(marta, updateProposalAction, { proposalId, version: 1, ...words, terms: "Four" })).toMatchObject({
      error: { reason: "stale", detail: { terms: "Three measures", version: 2 } },
    });
    expect((await readTalks(workspace)).proposals).toMatchObject([{ terms: "Three measures" }]);
  });

  test("is neither answered, countered nor opened again by who has not read it as it stands", async () => {
    const { marta, workspace, proposalId } = await makeProposed();
    await as(marta, updateProposalAction, { proposalId, version: 1, ...words, terms: "For half the price" });
    const stale = refusedFor("stale");
    const accept = { proposalId, version: 1, answer: "accepted" as const, note: "" };
    expect(await as(marta, answerProposalAction, accept)).toEqual(stale);
    expect(await as(marta, counterProposalAction, { proposalId, version: 1, ...words })).toEqual(stale);
    expect((await readTalks(workspace)).proposals).toMatchObject([{ status: "open", version: 2 }]);
    await as(marta, answerProposalAction, { ...accept, version: 2 });
    expect(await as(marta, reopenProposalAction, { proposalId, version: 2 })).toEqual(stale);
    expect((await readTalks(workspace)).proposals).toMatchObject([{ status: "accepted", version: 3 }]);
  });

  test("is not made for a day that has passed, without a title, or in a case that has ended", async () => {
    const { marta, workspace, caseId } = await makeTalking();
    const add = (change: object) => as(marta, addProposalAction, { caseId, side: "us", ...words, ...change });
    expect(await add({ validUntil: inDays(-2) })).toEqual(refusedFor("proposal_valid_in_past"));
    expect(await add({ title: " " })).toMatchObject({ error: { code: "invalid" } });
    await moveTo(workspace, caseId, "retained");
    expect(await add({})).toEqual(refusedFor("case_retained"));
    const { proposals: rows, kinds } = await readTalks(workspace);
    expect([rows, kinds]).toEqual([[], []]);
  });

  test("is accepted by the lead and not by another member; a viewer answers nothing", async () => {
    const { workspace, proposalId } = await makeProposed();
    const filip = await makeMember({ workspace });
    const adam = await makeMember({ workspace, role: "admin" });
    const wiktor = await makeMember({ workspace, role: "viewer" });
    const forbidden = { error: { code: "forbidden" } };
    const accept = { proposalId, version: 1, answer: "accepted" as const, note: "" };
    expect(await as(filip, answerProposalAction, accept)).toMatchObject(forbidden);
    expect(await as(wiktor, answerProposalAction, { ...accept, answer: "rejected" })).toMatchObject(forbidden);
    expect(await as(wiktor, counterProposalAction, { proposalId, version: 1, ...words })).toMatchObject(forbidden);
    expect(await as(wiktor, updateProposalAction, { proposalId, version: 1, ...words })).toMatchObject(forbidden);
    expect((await readTalks(workspace)).proposals).toMatchObject([{ status: "open", version: 1 }]);
    expect(await as(adam, answerProposalAction, accept)).toMatchObject({ ok: true });
  });

  test("of another workspace is not there", async () => {
    const { workspace, caseId, proposalId } = await makeProposed();
    const stranger = await makeMember();
    const missing = { error: { code: "not_found" } };
    expect(await as(stranger, addProposalAction, { caseId, side: "us", ...words })).toMatchObject(missing);
    expect(await as(stranger, reopenProposalAction, { proposalId, version: 1 })).toMatchObject(missing);
    expect(
      await as(stranger, answerProposalAction, { proposalId, version: 1, answer: "rejected", note: "" }),
    ).toMatchObject(missing);
    expect((await readTalks(workspace)).proposals).toMatchObject([{ status: "open" }]);
  });
});
