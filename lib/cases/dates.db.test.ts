import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { tasks } from "@/db/schema/tasks";
import type { MadeMember } from "@/db/testing/make";
import { readInWorkspace } from "@/lib/platform/read";
import { as, signedIn } from "@/lib/platform/testing/as";
import { setDatesAction } from "./actions";
import { previewDates } from "./dating";
import { world } from "./testing/world";

const { within, makeMember, makeCase, readCase, opened, kindsOf, tasksOf, refusedAs, failed } = world;

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
