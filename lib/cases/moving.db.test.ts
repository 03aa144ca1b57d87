import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { tasks } from "@/db/schema/tasks";
import { as } from "@/lib/platform/testing/as";
import { confirmGuardAction, fillSlotAction, moveCaseAction, waiveGuardAction, withdrawAnswerAction } from "./actions";
import { world } from "./testing/world";

const { within, makeMember, readCase, opened, kindsOf, tasksOf, meet, refusedAs, failed } = world;

describe("moving a case", () => {
  const step = (caseId: string, from: string, to: string, reason = "") =>
    ({ caseId, from, to, reason }) as Parameters<typeof moveCaseAction>[0]["input"];

  test("goes on, and leaves its event", async () => {
    const marta = await makeMember();
    const { caseId } = await opened(marta);
    expect(await as(marta, moveCaseAction, step(caseId, "draft", "analysis"))).toEqual({
      ok: true,
      data: { state: "analysis" },
    });
    expect((await readCase(marta.workspace, caseId))?.state).toBe("analysis");
    expect(await kindsOf(marta, caseId)).toEqual(["case.opened", "case.moved"]);
  });

  test("belongs to the lead, the decision maker where it says so, owners and admins", async () => {
    const marta = await makeMember();
    const { caseId } = await opened(marta);
    const other = await makeMember({ workspace: marta.workspace });
    const wiktor = await makeMember({ workspace: marta.workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    for (const who of [other, wiktor])
      expect(await as(who, moveCaseAction, step(caseId, "draft", "analysis"))).toEqual(failed("forbidden"));
    expect(await as(stranger, moveCaseAction, step(caseId, "draft", "analysis"))).toEqual(failed("not_found"));
    expect(await as(marta, moveCaseAction, step(caseId, "draft", "nowhere"))).toEqual(failed("invalid"));
    const adam = await makeMember({ workspace: marta.workspace, role: "admin" });
    expect(await as(adam, moveCaseAction, step(caseId, "draft", "analysis"))).toMatchObject({ ok: true });
    expect(await as(marta, moveCaseAction, step(caseId, "analysis", "retained", "They changed their mind"))).toEqual(
      failed("forbidden"),
    );
    expect((await readCase(marta.workspace, caseId))?.state).toBe("analysis");
  });

  test("is refused without a way, from a state left meanwhile, and without a reason where one is due", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await opened(olga);
    expect(await as(olga, moveCaseAction, step(caseId, "draft", "closed"))).toEqual(refusedAs("case_no_such_step"));
    expect(await as(olga, moveCaseAction, step(caseId, "analysis", "consultation"))).toEqual(
      refusedAs("case_no_such_step"),
    );
    expect(await as(olga, moveCaseAction, step(caseId, "draft", "cancelled", "Mistake"))).toEqual(
      refusedAs("case_reason_needed"),
    );
    expect((await readCase(olga.workspace, caseId))?.state).toBe("draft");
  });

  test("a cancelled case can be restored", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await opened(olga);
    await as(olga, moveCaseAction, step(caseId, "draft", "cancelled", "Opened by mistake"));
    expect(await readCase(olga.workspace, caseId)).toMatchObject({ isOpen: false, effectiveEndOn: null });
    expect(await as(olga, moveCaseAction, step(caseId, "cancelled", "draft", "It was needed after all"))).toMatchObject(
      { ok: true },
    );
    expect(await readCase(olga.workspace, caseId)).toMatchObject({ isOpen: true, effectiveEndOn: "2027-02-28" });
    expect(await kindsOf(olga, caseId)).toEqual(["case.opened", "case.called_off", "case.moved", "case.reopened"]);
  });

  test("closing waits for required tasks and the last day, then dates what follows", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await opened(olga);
    await within(olga.workspace, (tx) =>
      tx.update(cases).set({ state: "handover", effectiveEndOn: "2099-12-31" }).where(eq(cases.id, caseId)),
    );
    const close = () => as(olga, moveCaseAction, step(caseId, "handover", "closed"));
    const left = async () => {
      const answer = await close();
      return answer.ok || answer.error.code !== "refused" ? answer : [answer.error.reason, answer.error.detail?.guards];
    };
    expect(await left()).toEqual(["case_step_blocked", "G26 G27 G28 G29 G30 G31 G32 G33 G35"]);
    await meet(olga, caseId, "G26", "G27", "G28", "G29", "G30", "G31", "G35");
    expect(await left()).toEqual(["case_contract_not_ended", "G32 G33"]);
    await within(olga.workspace, (tx) =>
      tx.update(cases).set({ effectiveEndOn: "2026-01-31" }).where(eq(cases.id, caseId)),
    );
    expect(await left()).toEqual(["case_required_tasks_open", "G33"]);
    await within(olga.workspace, async (tx) => {
      const open = await tx.select({ id: tasks.id, phase: tasks.phase }).from(tasks);
      for (const { id, phase } of open)
        if (phase !== "aftercare")
          await tx.update(tasks).set({ status: "done", finishedAt: new Date() }).where(eq(tasks.id, id));
    });
    expect(await close()).toEqual({ ok: true, data: { state: "closed" } });
    const row = await readCase(olga.workspace, caseId);
    expect(row).toMatchObject({ isOpen: false, state: "closed" });
    expect(row?.closedOn).not.toBeNull();
    const after = await tasksOf(olga, caseId);
    const counted = after.filter((task) => task.dueAnchor === "case_closed" && task.status === "open");
    expect(counted.every(({ dueOn }) => dueOn !== null && row?.closedOn && dueOn >= row.closedOn)).toBe(true);
    expect(await as(olga, fillSlotAction, { caseId, slot: "finance", userId: olga.userId })).toEqual(
      refusedAs("case_closed"),
    );
    expect(
      await as(olga, moveCaseAction, step(caseId, "closed", "handover", "The client found an open invoice")),
    ).toMatchObject({ ok: true });
    expect((await readCase(olga.workspace, caseId))?.closedOn).toBeNull();
    expect((await kindsOf(olga, caseId)).slice(-2)).toEqual(["case.closed", "case.reopened"]);
  });

  test("a case closed more than a year ago stays closed", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await opened(olga);
    await within(olga.workspace, (tx) =>
      tx.update(cases).set({ state: "closed", isOpen: false, closedOn: "2020-01-01" }).where(eq(cases.id, caseId)),
    );
    const answer = await as(olga, moveCaseAction, step(caseId, "closed", "handover", "An old question came up"));
    expect(answer).toEqual(refusedAs("case_reopening_too_late"));
  });
});

describe("the conditions of a step", () => {
  const step = (caseId: string, from: string, to: string) =>
    ({ caseId, from, to, reason: "" }) as Parameters<typeof moveCaseAction>[0]["input"];

  async function analysed() {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await opened(olga);
    await as(olga, moveCaseAction, step(caseId, "draft", "analysis"));
    return { olga, caseId };
  }

  test("hold a case back until they are met, each by its own fact", async () => {
    const { olga, caseId } = await analysed();
    const talk = () => as(olga, moveCaseAction, step(caseId, "analysis", "consultation"));
    expect(await talk()).toMatchObject({ error: { reason: "case_step_blocked", detail: { guards: "G03 G04 G05" } } });
    await meet(olga, caseId, "G03", "G04");
    expect(await talk()).toMatchObject({ error: { detail: { guards: "G05" } } });
    expect((await readCase(olga.workspace, caseId))?.state).toBe("analysis");
    await meet(olga, caseId, "G05");
    expect(await talk()).toEqual({ ok: true, data: { state: "consultation" } });
  });

  test("may be waived where the profile allows it, with a reason, and the waiver can be taken back", async () => {
    const { olga, caseId } = await analysed();
    await meet(olga, caseId, "G03", "G05");
    const talk = () => as(olga, moveCaseAction, step(caseId, "analysis", "consultation"));
    const waived = await as(olga, waiveGuardAction, { caseId, guard: "G04", reason: "There was no time to try." });
    if (!waived.ok) throw new Error(JSON.stringify(waived));
    expect(await as(olga, waiveGuardAction, { caseId, guard: "G04", reason: "Said a second time." })).toEqual(
      refusedAs("guard_already_answered"),
    );
    expect(await as(olga, withdrawAnswerAction, { answerId: waived.data.id })).toMatchObject({ ok: true });
    expect(await as(olga, withdrawAnswerAction, { answerId: waived.data.id })).toEqual(refusedAs("guard_not_answered"));
    expect(await talk()).toMatchObject({ error: { detail: { guards: "G04" } } });
    await as(olga, waiveGuardAction, { caseId, guard: "G04", reason: "There was no time to try." });
    expect(await talk()).toMatchObject({ ok: true });
    expect(await kindsOf(olga, caseId)).toEqual([
      "case.opened",
      "case.moved",
      "case.guard_waived",
      "case.answer_withdrawn",
      "case.guard_waived",
      "case.moved",
    ]);
  });

  test("that only facts can meet are neither waived nor stated", async () => {
    const { olga, caseId } = await analysed();
    const reason = "It will be fine like this.";
    expect(await as(olga, waiveGuardAction, { caseId, guard: "G12", reason })).toEqual(refusedAs("guard_not_waivable"));
    expect(await as(olga, confirmGuardAction, { caseId, guard: "G12", reason })).toEqual(
      refusedAs("guard_not_confirmable"),
    );
    expect(await as(olga, confirmGuardAction, { caseId, guard: "G99", reason })).toEqual(
      refusedAs("guard_not_confirmable"),
    );
    expect(await as(olga, waiveGuardAction, { caseId, guard: "G04", reason: "short" })).toEqual(failed("invalid"));
    expect(await kindsOf(olga, caseId)).toEqual(["case.opened", "case.moved"]);
  });

  test("are waived by the decision maker, stated by those who know, and by nobody else", async () => {
    const { olga, caseId } = await analysed();
    const marta = await makeMember({ workspace: olga.workspace });
    const wiktor = await makeMember({ workspace: olga.workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    const waiver = { caseId, guard: "G04", reason: "There was no time to try." };
    const word = { caseId, guard: "G28", reason: "Both disputes went to the lawyers." };
    for (const who of [marta, wiktor]) {
      expect(await as(who, waiveGuardAction, waiver)).toEqual(failed("forbidden"));
      expect(await as(who, confirmGuardAction, word)).toEqual(failed("forbidden"));
    }
    expect(await as(stranger, waiveGuardAction, waiver)).toEqual(failed("not_found"));
    expect(await as(stranger, confirmGuardAction, word)).toEqual(failed("not_found"));
    await as(olga, fillSlotAction, { caseId, slot: "finance", userId: marta.userId });
    expect(await as(marta, confirmGuardAction, word)).toMatchObject({ ok: true });
    expect(await as(marta, waiveGuardAction, waiver)).toEqual(failed("forbidden"));
    await as(olga, fillSlotAction, { caseId, slot: "decision_maker", userId: marta.userId });
    const given = await as(marta, waiveGuardAction, waiver);
    if (!given.ok) throw new Error(JSON.stringify(given));
    expect(await as(wiktor, withdrawAnswerAction, { answerId: given.data.id })).toEqual(failed("forbidden"));
    expect(await as(stranger, withdrawAnswerAction, { answerId: given.data.id })).toEqual(failed("not_found"));
  });

  test("of fifty at once exactly one takes the step", async () => {
    const { olga, caseId } = await analysed();
    await meet(olga, caseId, "G03", "G04", "G05");
    const tries = Array.from({ length: 50 }, () => as(olga, moveCaseAction, step(caseId, "analysis", "consultation")));
    const answers = await Promise.all(tries);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) expect(answer).toEqual(refusedAs("case_no_such_step"));
    expect((await kindsOf(olga, caseId)).filter((kind) => kind === "case.moved")).toHaveLength(2);
  });

  test("a case that has ended does not change, whatever asks", async () => {
    const { olga, caseId } = await analysed();
    await within(olga.workspace, (tx) =>
      tx.update(cases).set({ state: "closed", isOpen: false, closedOn: "2026-11-01" }).where(eq(cases.id, caseId)),
    );
    const refused = { cause: expect.objectContaining({ code: "55000" }) };
    await expect(meet(olga, caseId, "G03")).rejects.toMatchObject(refused);
    const change = (values: Partial<typeof cases.$inferInsert>) =>
      within(olga.workspace, (tx) => tx.update(cases).set(values).where(eq(cases.id, caseId)));
    await expect(change({ effectiveEndOn: "2027-01-01" })).rejects.toMatchObject(refused);
    await expect(change({ quiet: true })).rejects.toMatchObject(refused);
    await expect(change({ revision: 7 })).resolves.toBeDefined();
    const rename = (phase: "analysis" | "aftercare") =>
      within(olga.workspace, (tx) => tx.update(tasks).set({ title: "Another" }).where(eq(tasks.phase, phase)));
    await expect(rename("analysis")).rejects.toMatchObject(refused);
    await expect(rename("aftercare")).resolves.toBeDefined();
  });
});
