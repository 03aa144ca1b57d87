import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Role } from "@/db/enums";
import { cases, caseSlots } from "@/db/schema/cases";
import { events } from "@/db/schema/platform";
import { taskHelpers, tasks } from "@/db/schema/tasks";
import { members } from "@/db/schema/workspaces";
import { type MadeMember, type MadeWorkspace, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { inMembersWorkspace } from "@/lib/platform/membership";
import { forbidden, invalid, notFound, refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { changeRoleAction, leaveAction, removeMemberAction, restoreMemberAction } from "./actions";
import { listMembers } from "./queries";

const { makeMember, makeCase, repeatCase, makeWorkspace, within, readCase } = makers(database());

const membership = (workspace: MadeWorkspace, userId: string) =>
  within(workspace, async (tx) => {
    const [row] = await tx
      .select()
      .from(members)
      .where(and(eq(members.workspaceId, workspace.id), eq(members.userId, userId)));
    return row;
  });

const kinds = (workspace: MadeWorkspace) =>
  within(workspace, async (tx) =>
    (await tx.select({ kind: events.kind }).from(events).orderBy(events.id)).map(({ kind }) => kind),
  );

async function team() {
  const workspace = await makeWorkspace();
  const make = (role: Role, name?: string) => makeMember({ workspace, role, ...(name ? { name } : {}) });
  return {
    workspace,
    olga: await make("owner"),
    adam: await make("admin"),
    marta: await make("member"),
    wiktor: await make("viewer"),
  };
}

const person = ({ userId, name, workspace: _workspace }: MadeMember) => ({
  userId,
  name,
  sessionId: newId(),
  email: "x@example.com",
  locale: "en" as const,
  theme: "system" as const,
});

test("an admin makes a member a viewer, and it is remembered", async () => {
  const { workspace, adam, marta } = await team();
  expect(
    await as(adam, changeRoleAction, { userId: marta.userId, role: "viewer", version: 1, successorId: null }),
  ).toMatchObject({
    ok: true,
  });
  expect(await membership(workspace, marta.userId)).toMatchObject({ role: "viewer", version: 2 });
  expect(await kinds(workspace)).toEqual(["member.role_changed"]);
});

test("a role that was changed meanwhile is refused with what it is now", async () => {
  const { olga, adam, marta } = await team();
  await as(adam, changeRoleAction, { userId: marta.userId, role: "viewer", version: 1, successorId: null });
  expect(
    await as(olga, changeRoleAction, { userId: marta.userId, role: "admin", version: 1, successorId: null }),
  ).toEqual({
    ok: false,
    error: { code: "refused", reason: "stale", detail: { theirs: "viewer", version: 2 } },
  });
});

test("nobody rises above themselves or reaches those above them", async () => {
  const { workspace, olga, adam, marta, wiktor } = await team();
  const other = await makeMember({ workspace, role: "admin", name: "Anna" });
  const tries = [
    as(adam, changeRoleAction, { userId: marta.userId, role: "owner", version: 1, successorId: null }),
    as(adam, changeRoleAction, { userId: adam.userId, role: "owner", version: 1, successorId: null }),
    as(adam, changeRoleAction, { userId: other.userId, role: "member", version: 1, successorId: null }),
    as(adam, changeRoleAction, { userId: olga.userId, role: "member", version: 1, successorId: null }),
    as(marta, changeRoleAction, { userId: wiktor.userId, role: "member", version: 1, successorId: null }),
    as(wiktor, changeRoleAction, { userId: wiktor.userId, role: "member", version: 1, successorId: null }),
    as(adam, removeMemberAction, { userId: olga.userId, successorId: null }),
    as(adam, removeMemberAction, { userId: other.userId, successorId: null }),
    as(adam, removeMemberAction, { userId: adam.userId, successorId: null }),
    as(marta, removeMemberAction, { userId: wiktor.userId, successorId: null }),
  ];
  for (const answer of await Promise.all(tries)) expect(answer).toEqual(forbidden);
  for (const who of [olga, adam, marta, wiktor, other]) {
    expect(await membership(workspace, who.userId)).toMatchObject({ role: who.role, removedAt: null, version: 1 });
  }
  expect(await kinds(workspace)).toEqual([]);
});

test("the last owner cannot be demoted, removed or leave", async () => {
  const { workspace, olga } = await team();
  expect(
    await as(olga, changeRoleAction, { userId: olga.userId, role: "admin", version: 1, successorId: null }),
  ).toEqual(refused("last_owner"));
  expect(await as(olga, leaveAction, { successorId: null })).toEqual(refused("last_owner"));
  expect(await membership(workspace, olga.userId)).toMatchObject({ role: "owner", removedAt: null });
  expect(await kinds(workspace)).toEqual([]);
});

test("of two owners who demote each other at once one stays", async () => {
  const { workspace, olga } = await team();
  const anna = await makeMember({ workspace, role: "owner", name: "Anna" });
  const answers = await Promise.all([
    as(olga, changeRoleAction, { userId: anna.userId, role: "member", version: 1, successorId: null }),
    as(anna, changeRoleAction, { userId: olga.userId, role: "member", version: 1, successorId: null }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const owners = [await membership(workspace, olga.userId), await membership(workspace, anna.userId)];
  expect(owners.filter((row) => row?.role === "owner")).toHaveLength(1);
});

test("a removed member finds nothing at the next request, and comes back when restored", async () => {
  const { workspace, adam, marta } = await team();
  const enters = () => inMembersWorkspace(person(marta), workspace.slug, async (scope) => scope.actor.role);
  expect(await enters()).toBe("member");
  expect(await as(adam, removeMemberAction, { userId: marta.userId, successorId: null })).toEqual({
    ok: true,
    data: { tasks: 0, slots: 0 },
  });
  expect(await enters()).toBeNull();
  expect(await as(marta, leaveAction, { successorId: null })).toEqual(notFound);
  expect(await as(adam, removeMemberAction, { userId: marta.userId, successorId: null })).toEqual(
    refused("member_removed"),
  );
  expect(
    await as(adam, changeRoleAction, { userId: marta.userId, role: "viewer", version: 2, successorId: null }),
  ).toEqual(refused("member_removed"));
  expect(await as(adam, restoreMemberAction, { userId: marta.userId })).toMatchObject({ ok: true });
  expect(await enters()).toBe("member");
  expect(await kinds(workspace)).toEqual(["member.removed", "member.restored"]);
});

test("only who was removed is restored, and only by who stands above", async () => {
  const { workspace, adam, marta, wiktor } = await team();
  const owner = await makeMember({ workspace, role: "owner", name: "Anna", removed: true });
  expect(await as(adam, restoreMemberAction, { userId: marta.userId })).toEqual(refused("member_not_removed"));
  expect(await as(adam, restoreMemberAction, { userId: owner.userId })).toEqual(forbidden);
  expect(await as(wiktor, restoreMemberAction, { userId: owner.userId })).toEqual(forbidden);
  expect(await membership(workspace, owner.userId)).toMatchObject({ removedAt: expect.any(Date) });
});

test("the open work of a leaving member goes to the successor in the same step", async () => {
  const { workspace, olga, marta } = await team();
  const adam = await makeMember({ workspace, role: "admin", name: "Anna" });
  const open = await makeCase(marta);
  const closed = await makeCase(marta);
  const done = newId();
  await within(workspace, async (tx) => {
    const row = { workspaceId: workspace.id, caseId: open.id, phase: "analysis" as const, title: "Done" };
    await tx
      .insert(tasks)
      .values({ ...row, id: done, position: "a1", ownerId: marta.userId, status: "done", finishedAt: new Date() });
    await tx.insert(taskHelpers).values({ workspaceId: workspace.id, taskId: open.taskId, userId: adam.userId });
    await tx
      .update(cases)
      .set({ state: "closed", isOpen: false, closedOn: "2026-11-20" })
      .where(and(eq(cases.workspaceId, workspace.id), eq(cases.id, closed.id)));
  });
  expect(await as(olga, removeMemberAction, { userId: marta.userId, successorId: adam.userId })).toEqual({
    ok: true,
    data: { tasks: 1, slots: 1 },
  });
  const rows = await within(workspace, (tx) => tx.select({ id: tasks.id, ownerId: tasks.ownerId }).from(tasks));
  const ownerOf = (id: string) => rows.find((row) => row.id === id)?.ownerId;
  expect([ownerOf(open.taskId), ownerOf(done), ownerOf(closed.taskId)]).toEqual([
    adam.userId,
    marta.userId,
    marta.userId,
  ]);
  expect((await readCase(workspace, open.id))?.leadId).toBe(adam.userId);
  expect((await readCase(workspace, closed.id))?.leadId).toBe(marta.userId);
  const slots = await within(workspace, (tx) => tx.select().from(caseSlots));
  expect(slots.find((slot) => slot.caseId === open.id)?.userId).toBe(adam.userId);
  expect(await within(workspace, (tx) => tx.select().from(taskHelpers))).toEqual([]);
  expect((await kinds(workspace)).toSorted()).toEqual(["case.slot_filled", "member.removed", "task.assigned"]);
});

test("work that goes on after the end of a case goes to the successor too, and a cancelled case rests", async () => {
  const { workspace, olga, adam, marta } = await team();
  const ended = await makeCase(marta);
  const cancelled = await makeCase(marta);
  const mine = async () => {
    const list = await inMembersWorkspace(person(olga), workspace.slug, listMembers);
    return list?.find(({ userId }) => userId === marta.userId)?.openTasks;
  };
  await within(workspace, async (tx) => {
    await tx.update(tasks).set({ phase: "aftercare" }).where(eq(tasks.workspaceId, workspace.id));
    await tx
      .update(cases)
      .set({ state: "closed", isOpen: false, closedOn: "2026-11-20" })
      .where(eq(cases.id, ended.id));
    await tx.update(cases).set({ state: "cancelled", isOpen: false }).where(eq(cases.id, cancelled.id));
  });
  expect(await mine()).toBe(1);
  expect(await as(olga, removeMemberAction, { userId: marta.userId, successorId: adam.userId })).toEqual({
    ok: true,
    data: { tasks: 1, slots: 0 },
  });
  const rows = await within(workspace, (tx) => tx.select({ id: tasks.id, ownerId: tasks.ownerId }).from(tasks));
  expect(new Map(rows.map(({ id, ownerId }) => [id, ownerId]))).toEqual(
    new Map([
      [ended.taskId, adam.userId],
      [cancelled.taskId, marta.userId],
    ]),
  );
  expect(await kinds(workspace)).toEqual(["task.assigned", "member.removed"]);
});

test("who leads an open case needs a successor, a fit one, and nothing changes before", async () => {
  const { workspace, olga, marta, wiktor } = await team();
  const mine = await makeCase(marta);
  const gone = await makeMember({ workspace, name: "Greta", removed: true });
  const stranger = await makeMember();
  const remove = (successorId: string | null) => as(olga, removeMemberAction, { userId: marta.userId, successorId });
  expect(await remove(null)).toEqual(refused("case_lead_needed"));
  expect(await remove(wiktor.userId)).toEqual(refused("successor_unfit"));
  expect(await remove(gone.userId)).toEqual(refused("successor_unfit"));
  expect(await remove(marta.userId)).toEqual(refused("successor_unfit"));
  expect(await remove(stranger.userId)).toEqual(notFound);
  expect(await membership(workspace, marta.userId)).toMatchObject({ removedAt: null });
  expect((await readCase(workspace, mine.id))?.leadId).toBe(marta.userId);
  expect(await kinds(workspace)).toEqual([]);
});

test("without a successor open tasks wait for an owner", async () => {
  const { workspace, olga, adam, marta } = await team();
  const theirs = await makeCase(olga);
  const others = await makeCase(olga);
  const done = await makeCase(olga);
  await within(workspace, async (tx) => {
    await tx.update(tasks).set({ ownerId: marta.userId }).where(eq(tasks.id, theirs.taskId));
    await tx.update(tasks).set({ status: "done", finishedAt: new Date() }).where(eq(tasks.id, done.taskId));
    const helped = [others, done].map(({ taskId }) => ({ workspaceId: workspace.id, taskId, userId: marta.userId }));
    await tx.insert(taskHelpers).values(helped);
  });
  expect(await as(adam, removeMemberAction, { userId: marta.userId, successorId: null })).toEqual({
    ok: true,
    data: { tasks: 1, slots: 0 },
  });
  const [task] = await within(workspace, (tx) => tx.select().from(tasks).where(eq(tasks.id, theirs.taskId)));
  expect(task?.ownerId).toBeNull();
  const helping = await within(workspace, (tx) => tx.select({ taskId: taskHelpers.taskId }).from(taskHelpers));
  expect(helping.map(({ taskId }) => taskId)).toEqual([done.taskId]);
  expect((await kinds(workspace)).toSorted()).toEqual(["member.removed", "task.unassigned"]);
});

test("a member leaves and hands over in one step", async () => {
  const { workspace, adam, marta } = await team();
  const mine = await makeCase(marta);
  expect(await as(marta, leaveAction, { successorId: null })).toEqual(refused("case_lead_needed"));
  expect(await as(marta, leaveAction, { successorId: adam.userId })).toEqual({
    ok: true,
    data: { tasks: 1, slots: 1 },
  });
  expect((await readCase(workspace, mine.id))?.leadId).toBe(adam.userId);
  expect(await membership(workspace, marta.userId)).toMatchObject({ removedAt: expect.any(Date) });
  expect(await kinds(workspace)).toContain("member.left");
});

test("who becomes a viewer hands over what a viewer cannot hold, in the same step", async () => {
  const { workspace, adam, marta } = await team();
  const mine = await makeCase(marta);
  const demote = { userId: marta.userId, role: "viewer", version: 1, successorId: adam.userId } as const;
  expect(await as(adam, changeRoleAction, demote)).toEqual({ ok: true, data: { tasks: 1, slots: 1 } });
  expect(await membership(workspace, marta.userId)).toMatchObject({ role: "viewer", removedAt: null, version: 2 });
  expect((await readCase(workspace, mine.id))?.leadId).toBe(adam.userId);
  const held = () =>
    within(workspace, async (tx) => ({
      slots: (await tx.select({ id: caseSlots.userId }).from(caseSlots)).map(({ id }) => id),
      tasks: (await tx.select({ id: tasks.ownerId }).from(tasks)).map(({ id }) => id),
    }));
  expect(await held()).toEqual({ slots: [adam.userId], tasks: [adam.userId] });
  expect(await kinds(workspace)).toEqual(["case.slot_filled", "task.assigned", "member.role_changed"]);

  const back = { userId: marta.userId, role: "member", version: 2, successorId: null } as const;
  expect(await as(adam, changeRoleAction, back)).toEqual({ ok: true, data: { tasks: 0, slots: 0 } });
  expect(await membership(workspace, marta.userId)).toMatchObject({ role: "member", version: 3 });
  expect(await held()).toEqual({ slots: [adam.userId], tasks: [adam.userId] });
});

test("who leads an open case becomes no viewer before somebody fit takes over", async () => {
  const { workspace, olga, marta, wiktor } = await team();
  const mine = await makeCase(marta);
  const stranger = await makeMember();
  const demote = (successorId: string | null) =>
    as(olga, changeRoleAction, { userId: marta.userId, role: "viewer", version: 1, successorId });
  expect(await demote(null)).toEqual(refused("case_lead_needed"));
  expect(await demote(wiktor.userId)).toEqual(refused("successor_unfit"));
  expect(await demote(marta.userId)).toEqual(refused("successor_unfit"));
  expect(await demote(stranger.userId)).toEqual(notFound);
  expect(await membership(workspace, marta.userId)).toMatchObject({ role: "member", version: 1 });
  expect((await readCase(workspace, mine.id))?.leadId).toBe(marta.userId);
  expect(await kinds(workspace)).toEqual([]);
});

test("a role that still works keeps its work, whoever is named", async () => {
  const { workspace, olga, adam, marta } = await team();
  const mine = await makeCase(marta);
  const promote = { userId: marta.userId, role: "admin", version: 1, successorId: adam.userId } as const;
  expect(await as(olga, changeRoleAction, promote)).toEqual({ ok: true, data: { tasks: 0, slots: 0 } });
  expect((await readCase(workspace, mine.id))?.leadId).toBe(marta.userId);
  expect(await kinds(workspace)).toEqual(["member.role_changed"]);
});

test("another workspace's people are not there", async () => {
  const { workspace, marta } = await team();
  const stranger = await makeMember({ role: "owner" });
  const where = { workspace: workspace.slug };
  expect(
    await as(
      stranger,
      changeRoleAction,
      { userId: marta.userId, role: "viewer", version: 1, successorId: null },
      where,
    ),
  ).toEqual(notFound);
  expect(await as(stranger, removeMemberAction, { userId: marta.userId, successorId: null })).toEqual(notFound);
  expect(await as(stranger, restoreMemberAction, { userId: marta.userId })).toEqual(notFound);
  expect(await as(stranger, leaveAction, { successorId: null }, where)).toEqual(notFound);
  expect(await membership(workspace, marta.userId)).toMatchObject({ role: "member", removedAt: null });
});

test("what is no id or no role is invalid", async () => {
  const { olga } = await team();
  const role = "king" as "owner";
  expect(await as(olga, changeRoleAction, { userId: olga.userId, role, version: 1, successorId: null })).toMatchObject(
    invalid,
  );
  expect(await as(olga, removeMemberAction, { userId: "x", successorId: null })).toMatchObject(invalid);
  expect(await as(olga, restoreMemberAction, { userId: "x" })).toMatchObject(invalid);
  expect(await as(olga, leaveAction, { successorId: "x" })).toMatchObject(invalid);
});

test("the list shows everybody with their open work, and nobody from elsewhere", async () => {
  const { workspace, olga, marta } = await team();
  await makeCase(marta);
  await makeCase(await makeMember());
  await makeMember({ workspace, name: "Żaneta", removed: true });
  const list = await inMembersWorkspace(person(olga), workspace.slug, listMembers);
  expect(
    list?.map(({ name, openTasks, openSlots, removedAt }) => [name, openTasks, openSlots, removedAt !== null]),
  ).toEqual([
    ["Adam", 0, 0, false],
    ["Marta", 1, 1, false],
    ["Olga", 0, 0, false],
    ["Wiktor", 0, 0, false],
    ["Żaneta", 0, 0, true],
  ]);
});

test("the work of one person is counted up to a thousand, that of everybody else to the end", async () => {
  const { workspace, olga, adam, marta } = await team();
  await repeatCase(await makeCase(marta, { number: 1 }), 1004);
  await repeatCase(await makeCase(adam, { number: 5000 }), 2);
  const list = await inMembersWorkspace(person(olga), workspace.slug, listMembers);
  expect(list?.map(({ name, openTasks, openSlots }) => [name, openTasks, openSlots])).toEqual([
    ["Adam", 3, 3],
    ["Marta", 1000, 1000],
    ["Olga", 0, 0],
    ["Wiktor", 0, 0],
  ]);
});
