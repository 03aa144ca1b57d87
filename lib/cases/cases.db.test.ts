import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases, caseSlots, caseWords } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import { taskDependencies } from "@/db/schema/tasks";
import type { MadeMember } from "@/db/testing/make";
import { newId } from "@/lib/platform/ids";
import { as } from "@/lib/platform/testing/as";
import { openCaseAction } from "./actions";
import { world } from "./testing/world";

const { within, makeMember, readCase, opening, opened, kindsOf, tasksOf, refusedAs, failed } = world;

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
