import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { events } from "@/db/schema/platform";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import type { MadeMember } from "@/db/testing/make";
import { loadCaseHead } from "@/lib/cases/queries";
import { world } from "@/lib/cases/testing/world";
import { isBusinessDay } from "@/lib/calendar/rules";
import { newId } from "@/lib/platform/ids";
import { found } from "@/lib/platform/action/refusal";
import { readInWorkspace } from "@/lib/platform/read";
import { as, signedIn } from "@/lib/platform/testing/as";
import { setDueAction } from "@/lib/tasks/actions";
import { replanAction, undoReplanAction } from "./actions";
import { loadReplan } from "./queries";

const { within, makeMember, makeCase, readCase, kindsOf, tasksOf, refusedAs, failed } = world;

/** Three tasks that are late long before an end that is far ahead; the third waits for the second. */
async function start() {
  const marta = await makeMember();
  const { id: caseId, taskId: first } = await makeCase(marta);
  const [second, third] = [newId(), newId()];
  const late = { dueOn: "2026-11-02", dueAnchor: "case_opened" as const, dueOffsetDays: 0 };
  await within(marta.workspace, async (tx) => {
    await tx
      .update(cases)
      .set({ noticeDeliveredOn: "2026-11-04", effectiveEndOn: "2099-06-30" })
      .where(eq(cases.id, caseId));
    await tx.update(tasks).set(late).where(eq(tasks.id, first));
    const task = { workspaceId: marta.workspace.id, caseId, phase: "handover" as const, ...late };
    await tx.insert(tasks).values([
      { ...task, id: second, position: "a1", title: "Close the ledger", duePinned: true },
      { ...task, id: third, position: "a2", title: "Return the keys", required: true },
    ]);
    await tx.insert(taskDependencies).values({ workspaceId: marta.workspace.id, taskId: third, dependsOnId: second });
  });
  return { marta, caseId, first, second, third };
}

const view = (who: MadeMember, caseId: string, wanted = {}) =>
  signedIn(who, () =>
    readInWorkspace(who.workspace.slug, async (scope) =>
      loadReplan(scope, found(await loadCaseHead(scope, caseId)), { spreadAll: false, choices: new Map(), ...wanted }),
    ),
  );

const rowsOf = async (who: MadeMember, caseId: string) => ({
  tasks: await tasksOf(who, caseId),
  links: await within(who.workspace, (tx) => tx.select().from(taskDependencies)),
});

const compress = (taskId: string) => ({ taskId, choice: "compress" as const });

describe("a plan without room", () => {
  test("names its tasks and what may be done about each, and previews what the command does", async () => {
    const { marta, caseId, first, second, third } = await start();
    const seen = await view(marta, caseId);
    expect(seen.lines.map(({ id, squeeze, offered }) => [id, squeeze, offered])).toEqual([
      [first, "past", ["keep", "compress", "drop"]],
      [second, "past", ["keep", "compress", "drop"]],
      [third, "past", ["keep", "compress", "parallel", "drop"]],
    ]);
    expect(seen).toMatchObject({ changes: [], left: 3, last: null });
    const spread = await view(marta, caseId, { spreadAll: true });
    expect(spread.left).toBe(0);
    const choices = [first, second, third].map(compress);
    expect(await as(marta, replanAction, { caseId, version: 1, choices })).toEqual({ ok: true, data: { version: 2 } });
    const days = new Map((await tasksOf(marta, caseId)).map(({ id, dueOn }) => [id, dueOn]));
    expect(spread.changes.map(({ id, dueOn }) => [id, dueOn])).toEqual([...days]);
    for (const day of days.values()) expect(day !== null && isBusinessDay(day, "PL")).toBe(true);
  });

  test("is changed by one event, and comes back whole", async () => {
    const { marta, caseId, first, second, third } = await start();
    const before = await rowsOf(marta, caseId);
    const choices = [
      { taskId: first, choice: "drop" as const, reason: "There is no office." },
      compress(second),
      { taskId: third, choice: "parallel" as const },
    ];
    expect(await as(marta, replanAction, { caseId, version: 1, choices })).toMatchObject({ ok: true });
    const { tasks: after, links } = await rowsOf(marta, caseId);
    expect(after[0]).toMatchObject({ status: "not_applicable", statusReason: "There is no office." });
    expect(after.slice(1).every(({ dueOn, duePinned }) => dueOn !== null && dueOn > "2026-11-02" && duePinned)).toBe(
      true,
    );
    expect(links).toEqual([]);
    expect(await kindsOf(marta, caseId)).toEqual(["case.replanned"]);
    expect((await view(marta, caseId)).last).toMatchObject({ by: "Marta" });

    expect(await as(marta, undoReplanAction, { caseId, version: 2 })).toEqual({ ok: true, data: { version: 3 } });
    expect(await rowsOf(marta, caseId)).toEqual(before);
    expect((await readCase(marta.workspace, caseId))?.requiredOpen).toBe(2);
    expect(await kindsOf(marta, caseId)).toEqual(["case.replanned", "case.replan_undone"]);
    expect(await as(marta, undoReplanAction, { caseId, version: 3 })).toEqual(refusedAs("replan_already_undone"));
  });

  test("leaves what somebody dated since alone when it is taken back", async () => {
    const { marta, caseId, first, second } = await start();
    await as(marta, replanAction, { caseId, version: 1, choices: [compress(first), compress(second)] });
    await as(marta, setDueAction, { taskId: first, due: { kind: "pinned", date: "2098-03-03" } });
    await as(marta, undoReplanAction, { caseId, version: 2 });
    const [one, two] = await tasksOf(marta, caseId);
    expect(one).toMatchObject({ dueOn: "2098-03-03", duePinned: true });
    expect(two).toMatchObject({ dueOn: "2026-11-02", duePinned: true });
  });

  test("is refused when stale, when it fits again, at rest, without a reason and to those who may not, and changes nothing", async () => {
    const { marta, caseId, first } = await start();
    const wiktor = await makeMember({ role: "viewer", workspace: marta.workspace });
    const stranger = await makeMember({ role: "owner" });
    const before = await rowsOf(marta, caseId);
    const input = { caseId, version: 1, choices: [compress(first)] };
    expect(await as(wiktor, replanAction, input)).toEqual(failed("forbidden"));
    expect(await as(stranger, replanAction, input)).toEqual(failed("not_found"));
    expect(await as(wiktor, undoReplanAction, input)).toEqual(failed("forbidden"));
    expect(await as(marta, replanAction, { ...input, version: 9 })).toMatchObject({ error: { reason: "stale" } });
    expect(await as(marta, undoReplanAction, { ...input, version: 9 })).toMatchObject({ error: { reason: "stale" } });
    const unknown = { ...input, choices: [compress(newId())] };
    expect(await as(marta, replanAction, unknown)).toEqual(refusedAs("replan_outdated"));
    const parallel = { ...input, choices: [{ taskId: first, choice: "parallel" as const }] };
    expect(await as(marta, replanAction, parallel)).toEqual(refusedAs("replan_outdated"));
    const mute = { ...input, choices: [{ taskId: first, choice: "drop" as const, reason: " " }] };
    expect(await as(marta, replanAction, mute)).toEqual(failed("invalid"));
    expect(await rowsOf(marta, caseId)).toEqual(before);
    await within(marta.workspace, (tx) =>
      tx.update(cases).set({ state: "cancelled", isOpen: false }).where(eq(cases.id, caseId)),
    );
    expect(await as(marta, replanAction, input)).toEqual(refusedAs("case_cancelled"));
    expect((await view(marta, caseId)).lines).toEqual([]);
    expect(await within(marta.workspace, (tx) => tx.select().from(events))).toEqual([]);
  });
});
