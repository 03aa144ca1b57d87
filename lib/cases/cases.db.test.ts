import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases, caseSlots, caseWords } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import type { MadeMember } from "@/db/testing/make";
import { newId } from "@/lib/platform/ids";
import { readInWorkspace } from "@/lib/platform/read";
import { as, signedIn } from "@/lib/platform/testing/as";
import { fillSlotAction, openCaseAction, setDatesAction } from "./actions";
import { previewDates } from "./dating";
import { world } from "./testing/world";

const { within, makeMember, makeCase, readCase, opening, opened, kindsOf, tasksOf, refusedAs, failed } = world;

const countCases = (who: MadeMember) =>
  within(who.workspace, async (tx) => (await tx.select({ id: cases.id }).from(cases)).length);

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

  test("move open tasks that count from them, and leave finished, pinned and confirmed ones", async () => {
    const marta = await makeMember();
    const { caseId } = await opened(marta);
    const counted = (await tasksOf(marta, caseId)).filter(({ dueAnchor }) => dueAnchor === "effective_end");
    const [done, pinned, confirmed, ...free] = counted;
    await within(marta.workspace, async (tx) => {
      await tx
        .update(tasks)
        .set({ status: "done", finishedAt: new Date() })
        .where(eq(tasks.id, done?.id ?? ""));
      await tx
        .update(tasks)
        .set({ duePinned: true })
        .where(eq(tasks.id, pinned?.id ?? ""));
      await tx
        .update(tasks)
        .set({ dueConfirmed: true })
        .where(eq(tasks.id, confirmed?.id ?? ""));
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
    expect(after.get(confirmed?.id ?? "")).toBe(confirmed?.dueOn);
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

test("an address that names one date asks for nothing of the others; an empty one asks for none", async () => {
  const marta = await makeMember();
  const { id: caseId } = await makeCase(marta);
  const kept = { decisionOn: "2026-12-01", effectiveEndOn: "2027-03-31" };
  await within(marta.workspace, (tx) => tx.update(cases).set(kept).where(eq(cases.id, caseId)));
  const preview = (address: string) =>
    signedIn(marta, () =>
      readInWorkspace(marta.workspace.slug, (scope) => previewDates(scope, caseId, new URLSearchParams(address))),
    );
  const one = await preview("consultationOn=2026-11-25");
  expect(one.changed).toEqual(["consultationOn"]);
  expect(one.wanted).toMatchObject({ consultationOn: "2026-11-25", ...kept });
  expect((await preview("decisionOn=")).changed).toEqual(["decisionOn"]);
  expect((await preview("")).changed).toEqual([]);
});
