import "@/lib/platform/testing/request";
import { describe, expect, test } from "vitest";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { as } from "@/lib/platform/testing/as";
import { factsOf, inDays, makeTalking, moveTo, reading, readTalks, refusedFor } from "../testing/world";
import { dropPlanAction, reopenReviewAction, reviewPlanAction, startPlanAction, updatePlanAction } from "./actions";
import { listPlans } from "./queries";

const { makeMember } = makers(database());

type Talking = Awaited<ReturnType<typeof makeTalking>>;
const words = ({ contactId }: Pick<Talking, "contactId">) => ({
  goal: "Enrolments above the target",
  agreedOn: inDays(-1),
  agreedBy: contactId,
  reviewOn: inDays(30),
  measures: [
    { title: "Enrolments", target: "30 by February" },
    { title: "Calls", target: "within 24 hours" },
  ],
});

async function makeRunning(change: object = {}) {
  const talking = await makeTalking();
  const input = { caseId: talking.caseId, proposalId: null, ...words(talking), ...change };
  const started = await as(talking.marta, startPlanAction, input);
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return { ...talking, planId: started.data.planId };
}

describe("an improvement plan", () => {
  test("runs with its measures, and the lead has a task on the day of its review", async () => {
    const { marta, workspace, caseId } = await makeRunning();
    const { plans, measures, tasks, kinds } = await readTalks(workspace);
    expect(plans).toMatchObject([{ goal: "Enrolments above the target", reviewOn: inDays(30), outcome: null }]);
    expect(measures.map(({ title, actual }) => [title, actual])).toEqual([
      ["Enrolments", ""],
      ["Calls", ""],
    ]);
    expect(tasks).toMatchObject([
      { title: null, template: { key: "plan_review" }, ownerId: marta.userId, dueOn: inDays(30), status: "open" },
    ]);
    expect(plans[0]?.reviewTaskId).toBe(tasks[0]?.id);
    expect(kinds.at(-1)).toBe("plan.started");
    expect((await factsOf({ marta, workspace }, caseId)).plan).toEqual({
      agreed: true,
      measures: 2,
      reviewOn: inDays(30),
      reviewed: false,
    });
    expect(await reading({ marta, workspace }, (scope) => listPlans(scope, caseId))).toMatchObject([
      { agreedBy: { name: "Klara" }, missing: [], measures: [{ title: "Enrolments" }, { title: "Calls" }] },
    ]);
  });

  test("is one at a time", async () => {
    const running = await makeRunning();
    const { marta, workspace, caseId } = running;
    const input = { caseId, proposalId: null, ...words(running) };
    expect(await as(marta, startPlanAction, input)).toEqual(refusedFor("plan_running"));
    expect((await readTalks(workspace)).plans).toHaveLength(1);
  });

  test.each([
    ["half an agreement", { agreedBy: null }, "plan_agreement_incomplete"],
    ["an agreement of tomorrow", { agreedOn: inDays(2) }, "plan_agreed_in_future"],
    ["a review before the agreement", { reviewOn: inDays(-3) }, "plan_review_before"],
  ])("does not begin with %s", async (_what, change, reason) => {
    const talking = await makeTalking();
    const { marta, workspace, caseId } = talking;
    const input = { caseId, proposalId: null, ...words(talking), ...change };
    expect(await as(marta, startPlanAction, input)).toEqual(refusedFor(reason));
    const { plans, tasks, kinds } = await readTalks(workspace);
    expect([plans, tasks, kinds]).toEqual([[], [], []]);
  });

  test("does not begin without measures, with somebody else's contact, or in a case that has ended", async () => {
    const talking = await makeTalking();
    const other = await makeTalking({ lead: talking.marta });
    const { marta, workspace, caseId } = talking;
    const start = (change: object) =>
      as(marta, startPlanAction, { caseId, proposalId: null, ...words(talking), ...change });
    expect(await start({ measures: [] })).toMatchObject({ error: { code: "invalid" } });
    expect(await start({ agreedBy: other.contactId })).toEqual(refusedFor("conversation_person_gone"));
    await moveTo(workspace, caseId, "closed");
    expect(await start({})).toEqual(refusedFor("case_closed"));
    expect((await readTalks(workspace)).plans).toEqual([]);
  });

  test("changes, and its reminder with it; what was measured stays where the measure did", async () => {
    const running = await makeRunning();
    const { marta, workspace, planId } = running;
    const change = { planId, version: 1, ...words(running), reviewOn: inDays(45) };
    expect(await as(marta, updatePlanAction, change)).toMatchObject({ ok: true });
    expect((await readTalks(workspace)).tasks).toMatchObject([{ dueOn: inDays(45), deletedAt: null }]);
    expect(await as(marta, updatePlanAction, { ...change, goal: "Another" })).toMatchObject({
      error: { reason: "stale", detail: { reviewOn: inDays(45), measures: expect.stringContaining("Calls") } },
    });
    await as(marta, updatePlanAction, { ...change, version: 2, reviewOn: null });
    const { tasks, plans } = await readTalks(workspace);
    expect(tasks[0]?.deletedAt).toBeInstanceOf(Date);
    expect(plans).toMatchObject([{ reviewTaskId: null, version: 3 }]);
  });

  test("is reviewed, which finishes the reminder; the review is taken back, which opens it again", async () => {
    const { marta, workspace, caseId, planId } = await makeRunning();
    const before = await readTalks(workspace);
    const actuals = before.measures.map(({ id }) => ({ measureId: id, actual: "31" }));
    const review = { planId, version: 1, outcome: "partly" as const, note: "Better", actuals };
    expect(await as(marta, reopenReviewAction, { planId, version: 1 })).toEqual(refusedFor("plan_not_reviewed"));
    expect(await as(marta, reviewPlanAction, review)).toMatchObject({ ok: true });
    expect(await as(marta, reviewPlanAction, { ...review, version: 2 })).toEqual(refusedFor("plan_reviewed"));
    const reviewed = await readTalks(workspace);
    expect(reviewed.plans).toMatchObject([{ outcome: "partly", reviewNote: "Better", reviewedBy: marta.userId }]);
    expect(reviewed.measures.map(({ actual }) => actual)).toEqual(["31", "31"]);
    expect(reviewed.tasks).toMatchObject([{ status: "done" }]);
    expect((await factsOf({ marta, workspace }, caseId)).plan?.reviewed).toBe(true);
    expect(await as(marta, reopenReviewAction, { planId, version: 1 })).toEqual(refusedFor("stale"));
    expect(await as(marta, reopenReviewAction, { planId, version: 2 })).toMatchObject({ ok: true });
    const reopened = await readTalks(workspace);
    expect(reopened.plans).toMatchObject([{ outcome: null, reviewedAt: null }]);
    expect(reopened.measures.map(({ actual }) => actual)).toEqual(["31", "31"]);
    expect(reopened.tasks).toMatchObject([{ status: "open" }]);
    expect(reopened.kinds.filter((kind) => kind.startsWith("plan."))).toEqual([
      "plan.started",
      "plan.reviewed",
      "plan.review_reopened",
    ]);
  });

  test("is not reopened while another one runs", async () => {
    const running = await makeRunning();
    const { marta, caseId, planId } = running;
    await as(marta, reviewPlanAction, { planId, version: 1, outcome: "failed", note: "", actuals: [] });
    await as(marta, startPlanAction, { caseId, proposalId: null, ...words(running) });
    expect(await as(marta, reopenReviewAction, { planId, version: 2 })).toEqual(refusedFor("plan_running"));
  });

  test("begun by mistake goes, its reminder too; a reviewed one stays", async () => {
    const { marta, workspace, planId } = await makeRunning();
    const other = await makeRunning();
    await as(other.marta, reviewPlanAction, {
      planId: other.planId,
      version: 1,
      outcome: "worked",
      note: "",
      actuals: [],
    });
    expect(await as(other.marta, dropPlanAction, { planId: other.planId, version: 2 })).toEqual(
      refusedFor("plan_reviewed"),
    );
    expect(await as(marta, dropPlanAction, { planId, version: 2 })).toEqual(refusedFor("stale"));
    expect(await as(marta, dropPlanAction, { planId, version: 1 })).toMatchObject({ ok: true });
    const { plans, tasks, kinds } = await readTalks(workspace);
    expect(plans).toEqual([]);
    expect(tasks[0]?.deletedAt).toBeInstanceOf(Date);
    expect(kinds.at(-1)).toBe("plan.dropped");
  });

  test("is not for viewers, and not there for strangers", async () => {
    const running = await makeRunning();
    const { workspace, planId } = running;
    const wiktor = await makeMember({ workspace, role: "viewer" });
    const stranger = await makeMember();
    const review = { planId, version: 1, outcome: "worked" as const, note: "", actuals: [] };
    const change = { planId, version: 1, ...words(running) };
    for (const [who, code] of [
      [wiktor, "forbidden"],
      [stranger, "not_found"],
    ] as const) {
      expect(await as(who, reviewPlanAction, review)).toMatchObject({ error: { code } });
      expect(await as(who, updatePlanAction, change)).toMatchObject({ error: { code } });
      expect(await as(who, dropPlanAction, { planId, version: 1 })).toMatchObject({ error: { code } });
      expect(await as(who, reopenReviewAction, { planId, version: 1 })).toMatchObject({ error: { code } });
    }
    expect((await readTalks(workspace)).plans).toMatchObject([{ version: 1, outcome: null }]);
  });
});
