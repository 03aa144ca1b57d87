import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases, caseWords } from "@/db/schema/cases";
import { comments, mentions } from "@/db/schema/comments";
import { caseViewers } from "@/db/schema/lifecycle";
import { events, outbox } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import type { MadeMember } from "@/db/testing/make";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { addCommentAction } from "@/lib/comments/actions";
import { removeMemberAction } from "@/lib/members/actions";
import type { Scope } from "@/lib/platform/scope";
import { as, signedIn } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { addTaskAction, assignTaskAction, completeTaskAction, setHelpersAction } from "@/lib/tasks/actions";
import {
  announceAction,
  fillSlotAction,
  makeQuietAction,
  moveCaseAction,
  nameViewerAction,
  openCaseAction,
  unnameViewerAction,
} from "./actions";
import { downloadExitCalendar } from "./route";
import { world } from "./testing/world";

const { within, makeMember, makeCase, opening, opened, kindsOf, tasksOf, refusedAs, failed } = world;

/** What a member of the workspace gets to see, through the door every page uses. */
const seenBy = <T>(who: MadeMember, look: (scope: Scope) => Promise<T>) =>
  signedIn(who, () => tryInWorkspace(who.workspace.slug, look));

/** Marta leads a quiet case; Adam owns the firm with Olga, and neither he nor Wiktor is named. */
async function quietCase() {
  const marta = await makeMember();
  const { workspace } = marta;
  const adam = await makeMember({ workspace, role: "admin" });
  const olga = await makeMember({ workspace, role: "owner" });
  const clientCase = await makeCase(marta);
  const caseId = clientCase.id;
  expect(await as(marta, makeQuietAction, { caseId, userIds: [olga.userId] })).toEqual({
    ok: true,
    data: { named: 2 },
  });
  return { marta, adam, olga, caseId, taskId: clientCase.taskId, workspace };
}

const traces = async ({ tx, workspace }: Scope) => ({
  cases: (await tx.select({ id: cases.id }).from(cases).where(eq(cases.workspaceId, workspace.id))).length,
  tasks: (await tx.select({ id: tasks.id }).from(tasks)).length,
  words: (await tx.select({ id: caseWords.caseId }).from(caseWords)).length,
  events: (await tx.select({ id: events.id }).from(events).where(eq(events.kind, "case.made_quiet"))).length,
  comments: (await tx.select({ id: comments.id }).from(comments)).length,
  viewers: (await tx.select({ id: caseViewers.userId }).from(caseViewers)).length,
  mails: (await tx.select({ id: outbox.id }).from(outbox)).length,
});

describe("a quiet case", () => {
  test("leaves no trace for those it does not name, and all for those it names", async () => {
    const { marta, adam, olga, caseId, taskId, workspace } = await quietCase();
    const said = { caseId, taskId: null, body: `Not a word to anybody yet, @[${olga.userId}]`, fileIds: [] };
    expect(await as(marta, addCommentAction, said)).toMatchObject({ ok: true });
    await within(workspace, (tx) => tx.insert(caseWords).values({ workspaceId: workspace.id, word: "lakowa", caseId }));
    expect(await seenBy(adam, traces)).toEqual({
      cases: 0,
      tasks: 0,
      words: 0,
      events: 0,
      comments: 0,
      viewers: 0,
      mails: 0,
    });
    for (const named of [marta, olga])
      expect(await seenBy(named, traces)).toEqual({
        cases: 1,
        tasks: 1,
        words: 1,
        events: 1,
        comments: 1,
        viewers: 2,
        mails: 1,
      });
    expect(await as(adam, assignTaskAction, { taskId, ownerId: adam.userId })).toEqual(failed("not_found"));
    expect(await as(adam, announceAction, { caseId })).toEqual(failed("not_found"));
  });

  test("hands its dates to the calendars of those it names, and to nobody else", async () => {
    const { marta, adam, olga, caseId, workspace } = await quietCase();
    const wiktor = await makeMember({ workspace, role: "viewer" });
    const download = (who: MadeMember) => {
      const address = new URL(routes.api.caseCalendar(workspace.slug, caseId), env.APP_URL);
      const params = Promise.resolve({ workspace: workspace.slug, caseId });
      return signedIn(who, () => downloadExitCalendar(new Request(address), { params }));
    };
    for (const named of [marta, olga]) expect((await download(named)).status).toBe(200);
    for (const who of [adam, wiktor, await makeMember({ role: "owner" })]) {
      const answer = await download(who);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ ok: false, error: { code: "not_found" } });
    }
  });

  test("calls nobody it does not name, and gives them nothing to do", async () => {
    const { marta, adam, caseId, taskId, workspace } = await quietCase();
    const said = { caseId, taskId: null, body: `Have you seen this, @[${adam.userId}]`, fileIds: [] };
    expect(await as(marta, addCommentAction, said)).toMatchObject({ ok: true });
    const called = await within(workspace, (tx) => tx.select({ id: mentions.userId }).from(mentions));
    expect(called).toEqual([]);
    expect(await as(marta, assignTaskAction, { taskId, ownerId: adam.userId })).toEqual(refusedAs("person_not_named"));
    expect(await as(marta, fillSlotAction, { caseId, slot: "finance", userId: adam.userId })).toEqual(
      refusedAs("case_holder_not_member"),
    );
    await as(marta, nameViewerAction, { caseId, userId: adam.userId });
    expect(await as(marta, assignTaskAction, { taskId, ownerId: adam.userId })).toMatchObject({ ok: true });
    expect(await as(marta, unnameViewerAction, { caseId, userId: adam.userId })).toEqual(
      refusedAs("case_quiet_still_works"),
    );
    await as(marta, assignTaskAction, { taskId, ownerId: marta.userId });
    expect(await as(marta, unnameViewerAction, { caseId, userId: adam.userId })).toMatchObject({ ok: true });
    expect(await as(marta, unnameViewerAction, { caseId, userId: marta.userId })).toEqual(
      refusedAs("case_quiet_not_yourself"),
    );
    expect((await seenBy(adam, traces))?.cases).toBe(0);
  });

  test("is announced to everybody, once", async () => {
    const { marta, adam, caseId } = await quietCase();
    expect(await as(marta, makeQuietAction, { caseId, userIds: [] })).toEqual(refusedAs("case_already_quiet"));
    expect(await as(marta, announceAction, { caseId })).toMatchObject({ ok: true });
    expect(await as(marta, announceAction, { caseId })).toEqual(refusedAs("case_not_quiet"));
    expect(await as(marta, nameViewerAction, { caseId, userId: adam.userId })).toEqual(refusedAs("case_not_quiet"));
    expect(await seenBy(adam, traces)).toMatchObject({ cases: 1, viewers: 0 });
    expect(await kindsOf(marta, caseId)).toEqual(["case.made_quiet", "case.announced"]);
  });

  test("names whoever works on it: with a role, an open task, or as a helper of one", async () => {
    const marta = await makeMember();
    const { workspace } = marta;
    const [filip, daria, ewa, jan] = await Promise.all(
      ["Filip", "Daria", "Ewa", "Jan"].map((name) => makeMember({ workspace, name })),
    );
    if (!filip || !daria || !ewa || !jan) throw new Error("somebody is missing");
    const { id: caseId, taskId } = await makeCase(marta);
    await as(marta, fillSlotAction, { caseId, slot: "finance", userId: filip.userId });
    await as(marta, assignTaskAction, { taskId, ownerId: daria.userId });
    await as(marta, setHelpersAction, { taskId, helperIds: [ewa.userId] });
    const done = await as(marta, addTaskAction, { caseId, phase: "analysis", title: "Done" });
    if (!done.ok) throw new Error("not added");
    await as(marta, assignTaskAction, { taskId: done.data.taskId, ownerId: jan.userId });
    await as(marta, completeTaskAction, { taskId: done.data.taskId });
    expect(await as(marta, makeQuietAction, { caseId, userIds: [] })).toEqual({ ok: true, data: { named: 4 } });
    const sees = async (who: MadeMember) => (await seenBy(who, traces))?.cases;
    expect(await Promise.all([filip, daria, ewa, jan].map(sees))).toEqual([1, 1, 1, 0]);
    expect(await as(marta, unnameViewerAction, { caseId, userId: ewa.userId })).toEqual(
      refusedAs("case_quiet_still_works"),
    );
  });

  test("is for its lead, its decision maker and named admins to keep", async () => {
    const { marta, adam, caseId, workspace } = await quietCase();
    const daria = await makeMember({ workspace });
    const wiktor = await makeMember({ workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    await as(marta, nameViewerAction, { caseId, userId: daria.userId });
    expect(await as(daria, announceAction, { caseId })).toEqual(failed("forbidden"));
    for (const who of [adam, wiktor, stranger]) {
      expect(await as(who, makeQuietAction, { caseId, userIds: [] })).toEqual(failed("not_found"));
      expect(await as(who, nameViewerAction, { caseId, userId: adam.userId })).toEqual(failed("not_found"));
    }
    expect(await as(marta, nameViewerAction, { caseId, userId: wiktor.userId })).toEqual(
      refusedAs("case_holder_not_member"),
    );
    expect(await kindsOf(marta, caseId)).toEqual(["case.made_quiet", "case.viewer_added"]);
  });

  test("can be quiet from its first day, and names who works on it", async () => {
    const marta = await makeMember();
    const adam = await makeMember({ workspace: marta.workspace, role: "admin" });
    const input = { ...(await opening(marta)), quiet: true };
    expect(await as(marta, openCaseAction, input)).toMatchObject({ ok: true });
    expect((await seenBy(adam, traces))?.cases).toBe(0);
    expect((await seenBy(marta, traces))?.viewers).toBe(1);
  });

  test("does not become quiet once it has ended", async () => {
    const olga = await makeMember({ role: "owner" });
    const { caseId } = await opened(olga);
    const away = { caseId, from: "draft", to: "cancelled", reason: "Opened by mistake" } as const;
    await as(olga, moveCaseAction, away);
    expect(await as(olga, makeQuietAction, { caseId, userIds: [] })).toEqual(refusedAs("case_cancelled"));
  });

  test("moves to the successor of a person who leaves, unseen by whoever removes them", async () => {
    const { marta, adam, caseId, workspace } = await quietCase();
    const daria = await makeMember({ workspace });
    const removal = { userId: marta.userId, successorId: daria.userId };
    expect(await as(adam, removeMemberAction, removal)).toEqual({ ok: true, data: { tasks: 0, slots: 0 } });
    expect((await seenBy(adam, traces))?.cases).toBe(0);
    const told = await seenBy(adam, ({ tx }) => tx.select({ kind: events.kind, facts: events.facts }).from(events));
    expect(told).toEqual([
      { kind: "member.removed", facts: { userId: marta.userId, name: marta.name, tasks: 0, slots: 0 } },
    ]);
    expect((await seenBy(daria, traces))?.cases).toBe(1);
    expect((await tasksOf(daria, caseId)).map(({ ownerId }) => ownerId)).toEqual([daria.userId]);
    const named = await within(workspace, (tx) =>
      tx
        .select({ id: caseViewers.userId })
        .from(caseViewers)
        .where(and(eq(caseViewers.workspaceId, workspace.id), eq(caseViewers.userId, marta.userId))),
    );
    expect(named).toEqual([]);
  });
});
