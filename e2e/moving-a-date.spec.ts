import { and, eq } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import { events } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { routes } from "@/lib/platform/routes";
import { expect, expectAccessible, make, openAlive, type Someone, test } from "./fixtures";

const screens = [
  ["a desk", 1280],
  ["a phone", 390],
] as const;

for (const [screen, width] of screens) {
  test(`a moved date shows what it brings with it before it is saved, and comes back, on ${screen}`, async ({ as }) => {
    const marta = await as("member", { width });
    const { page, workspace } = marta;
    const caseId = await caseWithDates(marta);
    const before = await daysOf(marta, caseId);
    await openAlive(page, routes.caseDates(workspace.slug, caseId));
    await page.getByLabel("Last day of the contract").fill("2099-05-31");
    await page.getByLabel("Talk with the client").fill("2020-03-03");

    const effect = page.getByRole("region", { name: "What changes" });
    const moves = effect.getByRole("list", { name: "2 tasks move" });
    await expect(moves.getByRole("listitem")).toHaveText([
      /Write down the talk.*1 day after the consultation.*4 Mar 2020/,
      /Return the keys.*14 days before the last day of the contract, moved to Friday.*16 Jun 2099.*15 May 2099/,
    ]);
    const stays = effect.getByRole("list", { name: "3 tasks stay" });
    await expect(stays.getByRole("listitem")).toHaveText([
      /Close the ledger.*finished/,
      /Hand over the files.*set by hand/,
      /Meet at the office.*confirmed by the client/,
    ]);
    await expect(effect.getByText("Write down the talk: Wednesday, 4 March 2020")).toBeVisible();
    await expect(effect.getByText("Return the keys: Sunday, 17 May 2099, so Friday, 15 May 2099")).toBeVisible();
    await expect(effect.getByText("it can end on Tuesday, 30 June 2099 at the earliest")).toBeVisible();
    await expectAccessible(page);
    expect(await daysOf(marta, caseId)).toEqual(before);

    await page.getByRole("button", { name: "Save the dates" }).click();
    await expect(page.getByText("The dates are saved. 2 tasks moved.")).toBeVisible();
    expect(await daysOf(marta, caseId)).not.toEqual(before);
    expect(await changesOf(marta, caseId)).toBe(1);

    await openAlive(page, routes.caseDates(workspace.slug, caseId));
    await page.getByRole("link", { name: "Look at the dates before" }).click();
    await expect(moves).toBeVisible();
    await page.getByRole("button", { name: "Save the dates" }).click();
    await expect(page.getByText("The dates are saved. 2 tasks moved.")).toBeVisible();
    expect(await daysOf(marta, caseId)).toEqual(before);
    expect(await changesOf(marta, caseId)).toBe(2);
  });
}

test("saved dates are taken back at once", async ({ as }) => {
  const marta = await as("member");
  const { page, workspace } = marta;
  const caseId = await caseWithDates(marta);
  const before = await daysOf(marta, caseId);
  await openAlive(page, routes.caseDates(workspace.slug, caseId));
  await page.getByLabel("Last day of the contract").fill("2099-07-31");
  await expect(page.getByRole("list", { name: "1 task moves" })).toBeVisible();
  await page.getByRole("button", { name: "Save the dates" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => daysOf(marta, caseId)).toEqual(before);
});

/** A case far ahead, so that the journey never ages: one task of each kind counts from its end. */
async function caseWithDates(who: Someone): Promise<string> {
  const { id: caseId, client, taskId } = await make.makeCase(who);
  const ids = { workspaceId: who.workspace.id, caseId };
  const counted = { ...ids, phase: "handover" as const, dueAnchor: "effective_end" as const, dueOffsetDays: -7 };
  const newTask = (title: string, position: string, more: Partial<typeof tasks.$inferInsert>) => ({
    ...counted,
    id: crypto.randomUUID(),
    title,
    position,
    dueOn: "2099-06-23",
    ...more,
  });
  await make.within(who.workspace, async (tx) => {
    await tx
      .update(contracts)
      .set({ noticeRule: { kind: "period", n: 3, unit: "month", align: "month_end" } })
      .where(eq(contracts.id, client.contractId));
    await tx
      .update(cases)
      .set({ consultationOn: "2099-03-02", noticeDeliveredOn: "2099-03-10", effectiveEndOn: "2099-06-30" })
      .where(eq(cases.id, caseId));
    await tx
      .update(tasks)
      .set({ title: "Write down the talk", dueAnchor: "consultation_date", dueOffsetDays: 1, dueOn: "2099-03-03" })
      .where(eq(tasks.id, taskId));
    await tx
      .insert(tasks)
      .values([
        newTask("Return the keys", "a1", { dueOffsetDays: -14, dueOn: "2099-06-16" }),
        newTask("Close the ledger", "a2", { status: "done", finishedAt: new Date(), finishedBy: who.userId }),
        newTask("Hand over the files", "a3", { duePinned: true }),
        newTask("Meet at the office", "a4", { dueConfirmed: true }),
      ]);
  });
  return caseId;
}

const daysOf = (who: Someone, caseId: string) =>
  make.within(who.workspace, async (tx) => {
    const rows = await tx
      .select({ title: tasks.title, dueOn: tasks.dueOn })
      .from(tasks)
      .where(eq(tasks.caseId, caseId))
      .orderBy(tasks.title);
    const [dates] = await tx
      .select({ end: cases.effectiveEndOn, talk: cases.consultationOn })
      .from(cases)
      .where(eq(cases.id, caseId));
    return { rows, dates };
  });

const changesOf = (who: Someone, caseId: string) =>
  make.within(who.workspace, async (tx) => {
    const kind = and(eq(events.caseId, caseId), eq(events.kind, "case.dates_changed"));
    return (await tx.select({ id: events.id }).from(events).where(kind)).length;
  });
