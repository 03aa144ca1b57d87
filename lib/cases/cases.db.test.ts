import "@/lib/platform/testing/request";
import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases, caseSlots, caseWords } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import { events } from "@/db/schema/platform";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { as } from "@/lib/platform/testing/as";
import { fillSlotAction, moveCaseAction, openCaseAction, setDatesAction } from "./actions";

const { within, makeMember, makeClient, makeCase, readCase } = makers(database());
const refusedAs = (reason: string) => ({ ok: false, error: { code: "refused", reason } });
const failed = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });

const kindsOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, async (tx) => {
    const rows = await tx
      .select({ kind: events.kind })
      .from(events)
      .where(and(eq(events.workspaceId, who.workspace.id), eq(events.caseId, caseId)))
      .orderBy(asc(events.id));
    return rows.map(({ kind }) => kind);
  });

const tasksOf = (who: MadeMember, caseId: string) =>
  within(who.workspace, (tx) =>
    tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.workspaceId, who.workspace.id), eq(tasks.caseId, caseId)))
      .orderBy(asc(tasks.position)),
  );

const countCases = (who: MadeMember) =>
  within(who.workspace, async (tx) => (await tx.select({ id: cases.id }).from(cases)).length);

async function opening(who: MadeMember, given: { clientName?: string } = {}) {
  const client = await makeClient(who.workspace, given.clientName ? { name: given.clientName } : {});
  return {
    clientId: client.clientId,
    contractId: client.contractId,
    initiator: "us" as const,
    playbookKey: "consulting_freelance" as const,
    holders: { lead: who.userId },
    dates: { effectiveEndOn: "2027-02-28" },
    without: [] as string[],
  };
}

async function opened(who: MadeMember) {
  const answer = await as(who, openCaseAction, await opening(who));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.data;
}

describe("opening a case", () => {
  test("makes its people, tasks, dates, dependencies, counters and words", async () => {
    const marta = await makeMember();
    const { caseId, number } = await opened(marta);
    expect(number).toBe(1);
    const made = await tasksOf(marta, caseId);
    const row = await readCase(marta.workspace, caseId);
    expect(row).toMatchObject({
      state: "draft",
      isOpen: true,
      leadId: marta.userId,
      tasksTotal: made.length,
      tasksDone: 0,
    });
    expect(row?.requiredOpen).toBe(made.filter(({ required }) => required).length);
    expect(made.find(({ id }) => id === row?.nextTaskId)?.dueOn).toBe(row?.nextDueOn);
    expect(made.every(({ template, dueOn }) => template?.title.pl && template.title.en && dueOn)).toBe(true);
    expect(made.filter(({ slot }) => slot === "lead").every(({ ownerId }) => ownerId === marta.userId)).toBe(true);
    const found = await within(marta.workspace, async (tx) => ({
      words: (await tx.select().from(caseWords)).map(({ word }) => word),
      links: await tx.select().from(taskDependencies),
      slots: await tx.select().from(caseSlots),
    }));
    expect(found.words.toSorted()).toEqual(["1", "klara", "lakowa", "piekarnia", "retainer"]);
    expect(found.links.length).toBeGreaterThan(0);
    expect(found.slots).toMatchObject([{ slot: "lead", userId: marta.userId }]);
    expect(await kindsOf(marta, caseId)).toEqual(["case.opened"]);
  });

  test("numbers go up without a gap", async () => {
    const marta = await makeMember();
    expect([(await opened(marta)).number, (await opened(marta)).number]).toEqual([1, 2]);
  });

  test("a repeat with the same key opens nothing new", async () => {
    const marta = await makeMember();
    const input = await opening(marta);
    const key = newId();
    const first = await as(marta, openCaseAction, input, { key });
    expect(await as(marta, openCaseAction, input, { key })).toEqual(first);
    expect(await countCases(marta)).toBe(1);
  });

  test("leaves out optional tasks and never required ones", async () => {
    const marta = await makeMember();
    const all = await tasksOf(marta, (await opened(marta)).caseId);
    const optional = all.find(({ required }) => !required)?.template?.key ?? "";
    const required = all.find((task) => task.required)?.template?.key ?? "";
    const answer = await as(marta, openCaseAction, { ...(await opening(marta)), without: [optional, required] });
    const kept = await tasksOf(marta, answer.ok ? answer.data.caseId : "");
    expect(kept.map(({ template }) => template?.key)).not.toContain(optional);
    expect(kept).toHaveLength(all.length - 1);
  });

  test("is not for viewers, and another workspace's client is not there", async () => {
    const wiktor = await makeMember({ role: "viewer" });
    expect(await as(wiktor, openCaseAction, await opening(wiktor))).toEqual(failed("forbidden"));
    const stranger = await makeMember({ role: "owner" });
    expect(await as(stranger, openCaseAction, await opening(wiktor))).toEqual(failed("not_found"));
    expect([await countCases(wiktor), await countCases(stranger)]).toEqual([0, 0]);
  });

  test("says what is missing", async () => {
    const marta = await makeMember();
    const answer = await as(marta, openCaseAction, {
      ...(await opening(marta)),
      holders: {},
      dates: { decisionOn: "2026-02-30" },
    });
    expect(answer).toEqual(failed("invalid"));
  });

  test("is refused for people who cannot work, a foreign contract, an archived contract and contradicting dates", async () => {
    const marta = await makeMember();
    const wiktor = await makeMember({ role: "viewer", workspace: marta.workspace });
    const gone = await makeMember({ workspace: marta.workspace, removed: true });
    const stranger = await makeMember();
    const input = await opening(marta);
    for (const { userId } of [wiktor, gone, stranger]) {
      const answer = await as(marta, openCaseAction, { ...input, holders: { lead: marta.userId, finance: userId } });
      expect(answer).toEqual(refusedAs("case_holder_not_member"));
    }
    const other = await opening(marta);
    expect(await as(marta, openCaseAction, { ...input, contractId: other.contractId })).toEqual(
      refusedAs("case_contract_of_other_client"),
    );
    const dates = { noticeDeliveredOn: "2027-03-01", effectiveEndOn: "2027-02-28" };
    expect(await as(marta, openCaseAction, { ...input, dates })).toEqual(refusedAs("case_dates_out_of_order"));
    await within(marta.workspace, (tx) =>
      tx.update(contracts).set({ archivedAt: new Date() }).where(eq(contracts.id, input.contractId)),
    );
    expect(await as(marta, openCaseAction, input)).toEqual(refusedAs("case_contract_archived"));
    expect(await countCases(marta)).toBe(0);
  });
});

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
    expect((await readCase(olga.workspace, caseId))?.isOpen).toBe(false);
    expect(await as(olga, moveCaseAction, step(caseId, "cancelled", "draft", "It was needed after all"))).toMatchObject(
      { ok: true },
    );
    expect(await kindsOf(olga, caseId)).toEqual(["case.opened", "case.moved", "case.reopened"]);
  });

  test("closing waits for required tasks and the last day, then dates what follows", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await opened(olga);
    await within(olga.workspace, (tx) =>
      tx.update(cases).set({ state: "handover", effectiveEndOn: "2099-12-31" }).where(eq(cases.id, caseId)),
    );
    const close = () => as(olga, moveCaseAction, step(caseId, "handover", "closed"));
    expect(await close()).toEqual(refusedAs("case_required_tasks_open"));
    await within(olga.workspace, async (tx) => {
      const open = await tx.select({ id: tasks.id, phase: tasks.phase }).from(tasks);
      for (const { id, phase } of open)
        if (phase !== "aftercare")
          await tx.update(tasks).set({ status: "done", finishedAt: new Date() }).where(eq(tasks.id, id));
    });
    expect(await close()).toEqual(refusedAs("case_contract_not_ended"));
    await within(olga.workspace, (tx) =>
      tx.update(cases).set({ effectiveEndOn: "2026-01-31" }).where(eq(cases.id, caseId)),
    );
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

describe("the dates of a case", () => {
  const nothing = {
    consultationOn: null,
    decisionOn: null,
    noticeTargetOn: null,
    noticeDeliveredOn: null,
    effectiveEndOn: null,
    lastServiceOn: null,
    accessOffOn: null,
    tailEndOn: null,
  };

  test("move open tasks that count from them, and leave finished and pinned ones", async () => {
    const marta = await makeMember();
    const { caseId } = await opened(marta);
    const counted = (await tasksOf(marta, caseId)).filter(({ dueAnchor }) => dueAnchor === "effective_end");
    const [done, pinned, ...free] = counted;
    await within(marta.workspace, async (tx) => {
      await tx
        .update(tasks)
        .set({ status: "done", finishedAt: new Date() })
        .where(eq(tasks.id, done?.id ?? ""));
      await tx
        .update(tasks)
        .set({ duePinned: true })
        .where(eq(tasks.id, pinned?.id ?? ""));
    });
    const dates = { ...nothing, effectiveEndOn: "2027-06-30" };
    const answer = await as(marta, setDatesAction, { caseId, version: 1, dates });
    expect(answer).toMatchObject({
      ok: true,
      data: { version: 2, previous: { ...nothing, effectiveEndOn: "2027-02-28" } },
    });
    const after = new Map((await tasksOf(marta, caseId)).map((task) => [task.id, task.dueOn]));
    expect(after.get(done?.id ?? "")).toBe(done?.dueOn);
    expect(after.get(pinned?.id ?? "")).toBe(pinned?.dueOn);
    expect(free.length).toBeGreaterThan(0);
    for (const task of free) expect(after.get(task.id) === task.dueOn).toBe(false);
    expect(await kindsOf(marta, caseId)).toEqual(["case.opened", "case.dates_changed"]);
  });

  test("sending the previous dates undoes it", async () => {
    const marta = await makeMember();
    const { caseId } = await opened(marta);
    const before = (await tasksOf(marta, caseId)).map(({ dueOn }) => dueOn);
    const answer = await as(marta, setDatesAction, {
      caseId,
      version: 1,
      dates: { ...nothing, effectiveEndOn: "2027-06-30" },
    });
    const previous = answer.ok ? answer.data.previous : nothing;
    await as(marta, setDatesAction, { caseId, version: 2, dates: previous });
    expect((await tasksOf(marta, caseId)).map(({ dueOn }) => dueOn)).toEqual(before);
  });

  test("are refused when stale, contradicting or at rest, and change nothing", async () => {
    const marta = await makeMember();
    const { caseId } = await opened(marta);
    const wiktor = await makeMember({ role: "viewer", workspace: marta.workspace });
    const stranger = await makeMember({ role: "owner" });
    const before = await readCase(marta.workspace, caseId);
    const set = (who: MadeMember, version: number, dates: typeof nothing | Record<string, string | null>) =>
      as(who, setDatesAction, { caseId, version, dates: { ...nothing, ...dates } });
    expect(await set(marta, 7, {})).toMatchObject({ error: { reason: "stale" } });
    expect(await set(marta, 1, { effectiveEndOn: "2026-01-01", noticeDeliveredOn: "2026-02-01" })).toEqual(
      refusedAs("case_dates_out_of_order"),
    );
    expect(await set(marta, 1, { effectiveEndOn: "soon" })).toEqual(failed("invalid"));
    expect(await set(wiktor, 1, {})).toEqual(failed("forbidden"));
    expect(await set(stranger, 1, {})).toEqual(failed("not_found"));
    expect(await readCase(marta.workspace, caseId)).toEqual(before);
    await within(marta.workspace, (tx) =>
      tx.update(cases).set({ state: "cancelled", isOpen: false }).where(eq(cases.id, caseId)),
    );
    expect(await set(marta, 1, {})).toEqual(refusedAs("case_cancelled"));
  });
});

describe("slots", () => {
  test("a new holder gets the open tasks of the slot, and no others", async () => {
    const marta = await makeMember();
    const adam = await makeMember({ role: "admin", workspace: marta.workspace });
    const { caseId } = await opened(marta);
    const own = (await tasksOf(marta, caseId)).filter(({ slot }) => slot === "lead");
    const [done, given] = own;
    await within(marta.workspace, async (tx) => {
      await tx
        .update(tasks)
        .set({ status: "done", finishedAt: new Date() })
        .where(eq(tasks.id, done?.id ?? ""));
      await tx
        .update(tasks)
        .set({ ownerId: null })
        .where(eq(tasks.id, given?.id ?? ""));
    });
    const answer = await as(marta, fillSlotAction, { caseId, slot: "lead", userId: adam.userId });
    expect(answer).toEqual({ ok: true, data: { moved: own.length - 1, previous: marta.userId } });
    const after = await tasksOf(marta, caseId);
    expect(after.find(({ id }) => id === done?.id)?.ownerId).toBe(marta.userId);
    expect(
      after
        .filter(({ slot, id }) => slot === "lead" && id !== done?.id)
        .every(({ ownerId }) => ownerId === adam.userId),
    ).toBe(true);
    expect((await readCase(marta.workspace, caseId))?.leadId).toBe(adam.userId);
    expect(await kindsOf(marta, caseId)).toEqual(["case.opened", "case.slot_filled"]);
  });

  test("what was given to somebody else by hand stays with them", async () => {
    const marta = await makeMember();
    const adam = await makeMember({ role: "admin", workspace: marta.workspace });
    const other = await makeMember({ workspace: marta.workspace });
    const { caseId, taskId } = await makeCase(marta).then(({ id, taskId }) => ({ caseId: id, taskId }));
    await within(marta.workspace, (tx) =>
      tx.update(tasks).set({ slot: "lead", ownerId: other.userId }).where(eq(tasks.id, taskId)),
    );
    expect(await as(marta, fillSlotAction, { caseId, slot: "lead", userId: adam.userId })).toMatchObject({
      data: { moved: 0 },
    });
  });

  test("can be left open, but not the lead's", async () => {
    const marta = await makeMember();
    const { id: caseId } = await makeCase(marta);
    await as(marta, fillSlotAction, { caseId, slot: "finance", userId: marta.userId });
    expect(await as(marta, fillSlotAction, { caseId, slot: "finance", userId: null })).toMatchObject({ ok: true });
    expect(await as(marta, fillSlotAction, { caseId, slot: "lead", userId: null })).toEqual(
      refusedAs("case_lead_needed"),
    );
    expect(await kindsOf(marta, caseId)).toEqual(["case.slot_filled", "case.slot_emptied"]);
  });

  test("are not for viewers, strangers or people who cannot work", async () => {
    const marta = await makeMember();
    const { id: caseId } = await makeCase(marta);
    const wiktor = await makeMember({ role: "viewer", workspace: marta.workspace });
    const stranger = await makeMember({ role: "owner" });
    const fill = (who: MadeMember, userId: string) => as(who, fillSlotAction, { caseId, slot: "it", userId });
    expect(await fill(wiktor, marta.userId)).toEqual(failed("forbidden"));
    expect(await fill(stranger, stranger.userId)).toEqual(failed("not_found"));
    expect(await fill(marta, wiktor.userId)).toEqual(refusedAs("case_holder_not_member"));
    expect(await fill(marta, stranger.userId)).toEqual(refusedAs("case_holder_not_member"));
    expect(await fill(marta, "nobody")).toEqual(failed("invalid"));
    expect(await kindsOf(marta, caseId)).toEqual([]);
  });
});
