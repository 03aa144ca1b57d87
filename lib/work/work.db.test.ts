import "@/lib/platform/testing/request";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { comments, mentions } from "@/db/schema/comments";
import { taskDependencies, taskHelpers, tasks } from "@/db/schema/tasks";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { readInWorkspace } from "@/lib/platform/read";
import { signedIn } from "@/lib/platform/testing/as";
import { loadWork, pageLength } from "./queries";
import { parseCursor, type WorkCursor } from "./rules";

const { makeMember, makeCase, within } = makers(database());

const workOf = (person: MadeMember, after: WorkCursor | null = null) =>
  signedIn(person, () => readInWorkspace(person.workspace.slug, (scope) => loadWork(scope, after)));

async function start() {
  const marta = await makeMember();
  const clientCase = await makeCase(marta);
  const { workspace } = marta;
  const makeTask = async (given: Partial<typeof tasks.$inferInsert> = {}) => {
    const id = newId();
    await within(workspace, (tx) =>
      tx.insert(tasks).values({
        workspaceId: workspace.id,
        id,
        caseId: clientCase.id,
        phase: "analysis",
        position: "a1",
        title: "Collect the documents",
        ownerId: marta.userId,
        ...given,
      }),
    );
    return id;
  };
  const setTask = (id: string, change: Partial<typeof tasks.$inferInsert>) =>
    within(workspace, (tx) => tx.update(tasks).set(change).where(eq(tasks.id, id)));
  const setCase = (change: Partial<typeof cases.$inferInsert>) =>
    within(workspace, (tx) => tx.update(cases).set(change).where(eq(cases.id, clientCase.id)));
  return { marta, workspace, clientCase, makeTask, setTask, setCase };
}

test("what is mine comes overdue first and undated last, and is counted", async () => {
  const { marta, clientCase, makeTask } = await start();
  const undated = clientCase.taskId;
  const later = await makeTask({ dueOn: "2999-01-01" });
  const overdue = await makeTask({ dueOn: "2020-01-01" });
  await makeTask({ status: "done", finishedAt: new Date() });
  await makeTask({ deletedAt: new Date() });
  await makeTask({ ownerId: null });
  const work = await workOf(marta);
  expect(work.mine.map(({ id }) => id)).toEqual([overdue, later, undated]);
  expect(work.counts.free).toEqual({ overdue: 1, today: 0, week: 0, nextWeek: 0, later: 1, undated: 1 });
  expect(work.mine[0]).toMatchObject({ clientName: "Piekarnia Łąkowa", dueReason: { kind: "pinned" } });
});

test("what waits for somebody else is kept apart, with names", async () => {
  const { marta, workspace, clientCase, makeTask, setTask } = await start();
  const adam = await makeMember({ role: "admin", workspace });
  const first = await makeTask({ ownerId: adam.userId, title: "Decide" });
  const { taskId } = clientCase;
  await within(workspace, (tx) =>
    tx.insert(taskDependencies).values({ workspaceId: workspace.id, taskId, dependsOnId: first }),
  );
  const work = await workOf(marta);
  expect(work.mine).toEqual([]);
  expect(work.waiting).toMatchObject({
    count: 1,
    tasks: [{ id: taskId, waitsFor: [{ title: "Decide", owner: "Adam" }] }],
  });
  await setTask(first, { status: "done", finishedAt: new Date() });
  expect(await workOf(marta)).toMatchObject({ mine: [{ id: taskId }], waiting: { count: 0, tasks: [] } });
});

test("closed cases leave only their last phase, cancelled ones nothing", async () => {
  const { marta, makeTask, setCase } = await start();
  const after = await makeTask({ phase: "aftercare" });
  await setCase({ state: "closed", isOpen: false, closedOn: "2026-11-01" });
  expect((await workOf(marta)).mine.map(({ id }) => id)).toEqual([after]);
  await setCase({ state: "cancelled", isOpen: false, closedOn: null });
  expect((await workOf(marta)).mine).toEqual([]);
});

test("I help where I am a helper and not the owner", async () => {
  const { marta, workspace, clientCase, makeTask } = await start();
  const helped = await makeTask({ ownerId: null });
  await within(workspace, (tx) =>
    tx
      .insert(taskHelpers)
      .values(
        [helped, clientCase.taskId].map((taskId) => ({ workspaceId: workspace.id, taskId, userId: marta.userId })),
      ),
  );
  const { helping } = await workOf(marta);
  expect(helping.tasks.map(({ id }) => id)).toEqual([helped]);
});

test("mentions wait until they are read, and go with their comment", async () => {
  const { marta, workspace, clientCase } = await start();
  const adam = await makeMember({ role: "admin", workspace });
  const ids = [newId(), newId(), newId()] as const;
  await within(workspace, async (tx) => {
    await tx.insert(comments).values(
      ids.map((id, n) => ({
        workspaceId: workspace.id,
        id,
        caseId: clientCase.id,
        authorId: adam.userId,
        body: `Number ${n} for @[${marta.userId}]`,
        ...(n === 2 ? { deletedAt: new Date(), deletedBy: adam.userId } : {}),
      })),
    );
    await tx.insert(mentions).values(
      ids.map((commentId, n) => ({
        workspaceId: workspace.id,
        commentId,
        userId: marta.userId,
        seenAt: n === 1 ? new Date() : null,
      })),
    );
  });
  expect((await workOf(marta)).mentions).toMatchObject([
    { commentId: ids[0], by: "Adam", text: "Number 0 for @Marta" },
  ]);
  expect((await workOf(adam)).mentions).toEqual([]);
});

test("a long list goes on from page to page without losing or repeating a task", async () => {
  const { marta, workspace, clientCase } = await start();
  const total = pageLength * 2 + 7;
  await within(workspace, (tx) =>
    tx.insert(tasks).values(
      Array.from({ length: total - 1 }, (_, n) => ({
        workspaceId: workspace.id,
        id: newId(),
        caseId: clientCase.id,
        phase: "analysis" as const,
        position: "a1",
        title: `Task ${n}`,
        ownerId: marta.userId,
        dueOn: n % 3 === 0 ? null : `2027-01-0${1 + (n % 5)}`,
      })),
    ),
  );
  const seen: string[] = [];
  let after: WorkCursor | null = null;
  do {
    const page = await workOf(marta, after);
    seen.push(...page.mine.map(({ id }) => id));
    after = parseCursor(page.next ?? undefined);
  } while (after);
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
});

test("what is mine is counted up to a thousand, in the order of the day, and says where it stopped", async () => {
  const { marta, workspace, clientCase, makeTask } = await start();
  const theirs = await makeTask({ ownerId: null });
  const { taskId } = clientCase;
  await within(workspace, async (tx) => {
    await tx.insert(taskDependencies).values({ workspaceId: workspace.id, taskId, dependsOnId: theirs });
    await tx.update(tasks).set({ dueOn: "2020-01-01" }).where(eq(tasks.id, taskId));
    await tx.execute(sql`
      insert into tasks (workspace_id, id, case_id, phase, position, title, owner_id, due_on)
      select ${workspace.id}, gen_random_uuid(), ${clientCase.id}, 'analysis', 'a1', 'Task ' || n, ${marta.userId},
        case when n <= 989 then date '2020-01-02' when n <= 1003 then date '2999-01-01' end
      from generate_series(1, 1010) n`);
  });
  expect((await workOf(marta)).counts).toEqual({
    free: { overdue: 989, today: 0, week: 0, nextWeek: 0, later: 10, undated: 0 },
    waiting: 1,
    stoppedAt: "later",
  });
});

test("another workspace's work is not mine", async () => {
  const { marta } = await start();
  const stranger = await makeMember();
  await makeCase(stranger);
  const work = await workOf(marta);
  expect(work.mine).toHaveLength(1);
  await expect(
    signedIn(stranger, () => readInWorkspace(marta.workspace.slug, (scope) => loadWork(scope, null))),
  ).rejects.toThrow();
});
