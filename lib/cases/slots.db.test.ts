import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { tasks } from "@/db/schema/tasks";
import type { MadeMember } from "@/db/testing/make";
import { as } from "@/lib/platform/testing/as";
import { fillSlotAction } from "./actions";
import { world } from "./testing/world";

const { within, makeMember, makeCase, readCase, opened, kindsOf, tasksOf, refusedAs, failed } = world;

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
