import "@/lib/platform/testing/request";
import { asc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { caseSlots, cases } from "@/db/schema/cases";
import { conversations, proposals } from "@/db/schema/conversations";
import { notices } from "@/db/schema/decisions";
import { offers } from "@/db/schema/offers";
import type { MadeMember } from "@/db/testing/make";
import { isBusinessDay } from "@/lib/calendar/rules";
import { as, signedIn } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { completeTaskAction } from "@/lib/tasks/actions";
import { loadWork } from "@/lib/work/queries";
import { moveCaseAction } from "./actions";
import { loadCaseHead } from "./queries";
import { world } from "./testing/world";

const { within, makeMember, makeCase, tasksOf, kindsOf, failed, refusedAs } = world;

const reason = "They stay on new terms.";

const move = (who: MadeMember, caseId: string, from: "analysis" | "retained" | "cancelled", to: typeof from) =>
  as(who, moveCaseAction, { caseId, from, to, reason });

/** A case with a planned talk, an open proposal and an open offer, decided by its lead. */
async function underWay() {
  const marta = await makeMember();
  const { id: caseId, taskId } = await makeCase(marta);
  const own = { workspaceId: marta.workspace.id, caseId, createdBy: marta.userId };
  await within(marta.workspace, async (tx) => {
    await tx
      .insert(caseSlots)
      .values({ workspaceId: own.workspaceId, caseId, slot: "decision_maker", userId: marta.userId });
    const plannedAt = new Date("2030-03-04T09:00:00Z");
    await tx
      .insert(conversations)
      .values({ ...own, id: v7(), kind: "negotiation", form: "call", status: "planned", plannedAt });
    await tx.insert(proposals).values({ ...own, id: v7(), side: "us", title: "Half the scope" });
    await tx.insert(offers).values({
      ...own,
      id: v7(),
      number: 1,
      side: "us",
      kind: "price",
      terms: "A fifth more",
      offeredOn: "2026-11-20",
      status: "sent",
    });
  });
  return { marta, caseId, taskId };
}

const statuses = (who: MadeMember, caseId: string) =>
  within(who.workspace, async (tx) => {
    const [talk] = await tx.select().from(conversations).where(eq(conversations.caseId, caseId));
    const [proposal] = await tx.select().from(proposals).where(eq(proposals.caseId, caseId));
    const [offer] = await tx.select().from(offers).where(eq(offers.caseId, caseId));
    return [talk?.status, proposal?.status, offer?.status];
  });

const draftOf = (who: MadeMember, caseId: string) => ({
  workspaceId: who.workspace.id,
  caseId,
  createdBy: who.userId,
  number: 2,
  side: "us" as const,
  kind: "scope" as const,
  terms: "Half",
  offeredOn: "2026-11-20",
  status: "draft" as const,
});

const checksOf = async (who: MadeMember, caseId: string) =>
  (await tasksOf(who, caseId)).filter(({ phase, deletedAt }) => phase === "aftercare" && deletedAt === null);

describe("a case that ends without an ending", () => {
  test("says beforehand what goes no further", async () => {
    const { marta, caseId } = await underWay();
    const stops = {
      talks: ["2030-03-04"],
      proposals: ["Half the scope"],
      offers: [1, 2],
      dates: { effectiveEndOn: "2030-06-30" },
      letters: ["2026-11-20"],
      openTasks: 1,
      quiet: false,
    };
    await within(marta.workspace, async (tx) => {
      await tx
        .update(cases)
        .set({ effectiveEndOn: "2030-06-30", lastServiceOn: "2026-01-31" })
        .where(eq(cases.id, caseId));
      await tx.insert(offers).values({ ...draftOf(marta, caseId), id: v7() });
      await tx.insert(notices).values({
        workspaceId: marta.workspace.id,
        id: v7(),
        caseId,
        givenBy: "us",
        channel: "email",
        dispatchedAt: new Date("2026-11-20T09:00:00Z"),
        dispatchedBy: marta.userId,
        createdBy: marta.userId,
      });
    });
    const head = await signedIn(marta, () =>
      tryInWorkspace(marta.workspace.slug, (scope) => loadCaseHead(scope, caseId)),
    );
    expect(head?.moves.find(({ to }) => to === "cancelled")?.ends).toEqual({ stops, checks: [] });
    expect(head?.moves.find(({ to }) => to === "retained")?.ends).toMatchObject({ stops });
    expect(head?.moves.find(({ to }) => to === "retained")?.ends?.checks).toHaveLength(2);
    expect(head?.moves.find(({ to }) => to === "consultation")?.ends).toBeNull();
  });

  test("calls it off, and reopening brings it back", async () => {
    const { marta, caseId } = await underWay();
    expect(await move(marta, caseId, "analysis", "cancelled")).toMatchObject({ ok: true });
    expect(await statuses(marta, caseId)).toEqual(["cancelled", "withdrawn", "withdrawn"]);
    expect(await checksOf(marta, caseId)).toEqual([]);
    expect(await kindsOf(marta, caseId)).toEqual(["case.called_off", "case.moved"]);
    const restore = { caseId, from: "cancelled", to: "draft", reason } as const;
    expect(await as(marta, moveCaseAction, restore)).toMatchObject({ ok: true });
    expect(await statuses(marta, caseId)).toEqual(["planned", "open", "sent"]);
  });

  test("is looked at again after 30 and 90 days when the client stays, although it rests", async () => {
    const { marta, caseId, taskId } = await underWay();
    expect(await move(marta, caseId, "analysis", "retained")).toMatchObject({ ok: true });
    const checks = await checksOf(marta, caseId);
    expect(checks.map(({ ownerId, slot, template }) => [ownerId, slot, template?.key])).toEqual([
      [marta.userId, "lead", "retained_check_30"],
      [marta.userId, "lead", "retained_check_90"],
    ]);
    const work = await signedIn(marta, () => tryInWorkspace(marta.workspace.slug, (scope) => loadWork(scope, null)));
    expect(JSON.stringify(work)).toContain(checks[0]?.id);
    expect(JSON.stringify(work)).not.toContain(taskId);
    expect(await as(marta, completeTaskAction, { taskId: checks[0]?.id ?? "" })).toMatchObject({ ok: true });
    expect(await as(marta, completeTaskAction, { taskId })).toEqual(refusedAs("case_retained"));

    expect(await move(marta, caseId, "retained", "analysis")).toMatchObject({ ok: true });
    expect(await statuses(marta, caseId)).toEqual(["planned", "open", "sent"]);
    expect((await checksOf(marta, caseId)).map(({ status }) => status)).toEqual(["done"]);
  });

  test("brings back only what the last ending called off", async () => {
    const { marta, caseId } = await underWay();
    await move(marta, caseId, "analysis", "retained");
    await move(marta, caseId, "retained", "analysis");
    await within(marta.workspace, (tx) =>
      tx.update(offers).set({ status: "rejected" }).where(eq(offers.caseId, caseId)),
    );
    await move(marta, caseId, "analysis", "retained");
    await move(marta, caseId, "retained", "analysis");
    expect(await statuses(marta, caseId)).toEqual(["planned", "open", "rejected"]);
  });

  test("lets dates to come fall away and drafts of offers rest, until it is reopened", async () => {
    const { marta, caseId } = await underWay();
    const id = v7();
    await within(marta.workspace, async (tx) => {
      await tx
        .update(cases)
        .set({ effectiveEndOn: "2030-06-30", lastServiceOn: "2026-01-31" })
        .where(eq(cases.id, caseId));
      await tx.insert(offers).values({ ...draftOf(marta, caseId), id });
    });
    const seen = () =>
      within(marta.workspace, async (tx) => {
        const [row] = await tx.select().from(cases).where(eq(cases.id, caseId));
        const [draft] = await tx.select().from(offers).where(eq(offers.id, id));
        return [row?.effectiveEndOn, row?.lastServiceOn, draft?.status];
      });
    await move(marta, caseId, "analysis", "retained");
    expect(await seen()).toEqual([null, "2026-01-31", "withdrawn"]);
    expect(await move(marta, caseId, "retained", "analysis")).toMatchObject({ ok: true });
    expect(await seen()).toEqual(["2030-06-30", "2026-01-31", "draft"]);
  });

  test("is checked against what was promised, on working days", async () => {
    const { marta, caseId } = await underWay();
    await within(marta.workspace, async (tx) => {
      await tx.update(offers).set({ status: "accepted" }).where(eq(offers.caseId, caseId));
      const other = draftOf(marta, caseId);
      await tx.insert(offers).values([
        { ...other, id: v7(), terms: "A tenth more", status: "rejected" },
        { ...other, id: v7(), terms: "An early end", status: "accepted", kind: "exit", number: 3 },
      ]);
    });
    await move(marta, caseId, "analysis", "retained");
    const checks = await checksOf(marta, caseId);
    for (const { template, dueOn } of checks) {
      expect(template?.description.en).toContain("* A fifth more");
      expect(template?.description.en).not.toMatch(/A tenth more|An early end/);
      expect(isBusinessDay(dueOn ?? "", "PL")).toBe(true);
    }
    expect(checks).toHaveLength(2);
  });

  test("does not count what expired, and leaves it as it is", async () => {
    const { marta, caseId } = await underWay();
    await within(marta.workspace, async (tx) => {
      await tx.update(offers).set({ validUntil: "2026-01-31" }).where(eq(offers.caseId, caseId));
      await tx.update(proposals).set({ validUntil: "2026-01-31" }).where(eq(proposals.caseId, caseId));
    });
    const head = await signedIn(marta, () =>
      tryInWorkspace(marta.workspace.slug, (scope) => loadCaseHead(scope, caseId)),
    );
    expect(head?.moves.find(({ to }) => to === "retained")?.ends?.stops).toMatchObject({ proposals: [], offers: [] });
    await move(marta, caseId, "analysis", "retained");
    expect(await statuses(marta, caseId)).toEqual(["cancelled", "open", "sent"]);
  });

  test("leaves alone what became something else meanwhile", async () => {
    const { marta, caseId } = await underWay();
    await move(marta, caseId, "analysis", "retained");
    await within(marta.workspace, async (tx) => {
      await tx.update(cases).set({ state: "analysis", isOpen: true }).where(eq(cases.id, caseId));
      await tx.update(conversations).set({ status: "declined" }).where(eq(conversations.caseId, caseId));
      await tx.update(proposals).set({ status: "accepted" }).where(eq(proposals.caseId, caseId));
      await tx.update(offers).set({ status: "rejected" }).where(eq(offers.caseId, caseId));
      await tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId));
    });
    expect(await move(marta, caseId, "retained", "analysis")).toMatchObject({ ok: true });
    expect(await statuses(marta, caseId)).toEqual(["declined", "accepted", "rejected"]);
  });

  test("does not bring back an offer beside another open one of the same side", async () => {
    const { marta, caseId } = await underWay();
    await move(marta, caseId, "analysis", "retained");
    const { workspace, userId } = marta;
    await within(workspace, async (tx) => {
      const [first] = await tx.select().from(offers).where(eq(offers.caseId, caseId));
      if (!first) throw new Error("the offer is gone");
      await tx.update(cases).set({ state: "analysis", isOpen: true }).where(eq(cases.id, caseId));
      await tx.insert(offers).values({ ...first, id: v7(), number: 2, status: "sent", createdBy: userId });
      await tx.update(cases).set({ state: "retained", isOpen: false }).where(eq(cases.id, caseId));
    });
    expect(await move(marta, caseId, "retained", "analysis")).toMatchObject({ ok: true });
    const ledger = await within(workspace, (tx) =>
      tx.select().from(offers).where(eq(offers.caseId, caseId)).orderBy(asc(offers.number)),
    );
    expect(ledger.map(({ status }) => status)).toEqual(["withdrawn", "sent"]);
  });

  test("calls nothing off when the step is refused", async () => {
    const { marta, caseId } = await underWay();
    const daria = await makeMember({ workspace: marta.workspace });
    const stranger = await makeMember({ role: "owner" });
    expect(await move(daria, caseId, "analysis", "retained")).toEqual(failed("forbidden"));
    expect(await move(stranger, caseId, "analysis", "retained")).toEqual(failed("not_found"));
    const curt = { caseId, from: "analysis", to: "retained", reason: "No" } as const;
    expect(await as(marta, moveCaseAction, curt)).toEqual(refusedAs("case_reason_needed"));
    expect(await statuses(marta, caseId)).toEqual(["planned", "open", "sent"]);
    expect(await checksOf(marta, caseId)).toEqual([]);
    expect(await kindsOf(marta, caseId)).toEqual([]);
    const [row] = await within(marta.workspace, (tx) => tx.select().from(cases).where(eq(cases.id, caseId)));
    expect(row?.state).toBe("analysis");
  });
});
