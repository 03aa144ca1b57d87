import "@/lib/platform/testing/request";
import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { TaskTemplate } from "@/db/schema/tasks";
import { events, outbox } from "@/db/schema/platform";
import { cases } from "@/db/schema/cases";
import { taskDependencies, taskHelpers, tasks } from "@/db/schema/tasks";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { readInWorkspace } from "@/lib/platform/read";
import { as, signedIn } from "@/lib/platform/testing/as";
import {
  addTaskAction,
  assignTaskAction,
  completeTaskAction,
  confirmDueAction,
  deleteTaskAction,
  linkTaskAction,
  moveTaskAction,
  reopenTaskAction,
  restoreTaskAction,
  setDueAction,
  setHelpersAction,
  skipTaskAction,
  updateTaskAction,
} from "./actions";
import { loadCaseTasks } from "./queries";

const { makeMember, makeCase, readCase, within } = makers(database());

type Given = Partial<typeof tasks.$inferInsert>;

async function start() {
  const marta = await makeMember();
  const clientCase = await makeCase(marta);
  const { workspace } = marta;
  const adam = await makeMember({ role: "admin", workspace });
  const wiktor = await makeMember({ role: "viewer", workspace });
  const makeTask = async (given: Given = {}) => {
    const id = newId();
    await within(workspace, (tx) =>
      tx.insert(tasks).values({
        workspaceId: workspace.id,
        id,
        caseId: clientCase.id,
        phase: "analysis",
        position: `a${id.slice(-1)}`,
        title: "Collect the documents",
        ...given,
      }),
    );
    return id;
  };
  const read = (taskId: string) =>
    within(workspace, async (tx) => {
      const [row] = await tx.select().from(tasks).where(eq(tasks.id, taskId));
      if (!row) throw new Error("no such task");
      return row;
    });
  const kinds = () =>
    within(workspace, async (tx) => {
      const rows = await tx
        .select({ kind: events.kind, facts: events.facts })
        .from(events)
        .where(eq(events.caseId, clientCase.id))
        .orderBy(asc(events.id));
      return rows.map(({ kind }) => kind);
    });
  const counters = async () => {
    const row = await readCase(workspace, clientCase.id);
    return { total: row?.tasksTotal, done: row?.tasksDone, requiredOpen: row?.requiredOpen };
  };
  const setState = (change: Partial<typeof cases.$inferInsert>) =>
    within(workspace, (tx) => tx.update(cases).set(change).where(eq(cases.id, clientCase.id)));
  return { marta, adam, wiktor, clientCase, workspace, makeTask, read, kinds, counters, setState };
}

const refused = (reason: string, detail?: unknown) => ({
  ok: false,
  error: { code: "refused", reason, ...(detail ? { detail } : {}) },
});
const notFound = { ok: false, error: { code: "not_found" } };
const forbidden = { ok: false, error: { code: "forbidden" } };
const ok = expect.objectContaining({ ok: true });
const invalid = expect.objectContaining({ ok: false, error: expect.objectContaining({ code: "invalid" }) });

test("a task is added at the end of its phase, counted and traced", async () => {
  const { marta, clientCase, read, counters, kinds } = await start();
  const answer = await as(marta, addTaskAction, { caseId: clientCase.id, phase: "analysis", title: " Ask Ewa " });
  if (!answer.ok) throw new Error("not added");
  expect(await read(answer.data.taskId)).toMatchObject({ title: "Ask Ewa", phase: "analysis", position: "a1" });
  expect(await counters()).toEqual({ total: 2, done: 0, requiredOpen: 1 });
  expect(await kinds()).toEqual(["task.added"]);
});

test("a subtask lives in the phase of its task and cannot have subtasks", async () => {
  const { marta, clientCase, read, counters } = await start();
  const parent = { caseId: clientCase.id, phase: "handover" as const, parentId: clientCase.taskId };
  const answer = await as(marta, addTaskAction, { ...parent, title: "First half" });
  if (!answer.ok) throw new Error("not added");
  expect(await read(answer.data.taskId)).toMatchObject({ phase: "analysis", parentId: clientCase.taskId });
  expect(await counters()).toMatchObject({ total: 1 });
  expect(await as(marta, addTaskAction, { ...parent, parentId: answer.data.taskId, title: "Deeper" })).toEqual(
    refused("subtask_of_subtask"),
  );
  await within(marta.workspace, (tx) => tx.update(tasks).set({ status: "done", finishedAt: new Date() }));
  expect(await as(marta, addTaskAction, { ...parent, title: "Too late" })).toEqual(refused("parent_finished"));
});

test("a finished task is counted, and finishing it twice changes nothing", async () => {
  const { marta, adam, clientCase, read, counters, kinds } = await start();
  const { taskId } = clientCase;
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(ok);
  expect(await read(taskId)).toMatchObject({ status: "done", finishedBy: marta.userId });
  expect(await counters()).toEqual({ total: 1, done: 1, requiredOpen: 0 });
  expect(await as(adam, completeTaskAction, { taskId })).toEqual(refused("task_already_finished"));
  expect(await read(taskId)).toMatchObject({ finishedBy: marta.userId });
  expect(await as(adam, reopenTaskAction, { taskId })).toEqual(ok);
  expect(await as(adam, reopenTaskAction, { taskId })).toEqual(refused("task_already_open"));
  expect(await read(taskId)).toMatchObject({ status: "open", finishedAt: null, finishedBy: null });
  expect(await counters()).toEqual({ total: 1, done: 0, requiredOpen: 1 });
  expect(await kinds()).toEqual(["task.completed", "task.reopened"]);
});

test("a retry with the same key finishes once and gets the same answer", async () => {
  const { marta, clientCase, kinds } = await start();
  const key = crypto.randomUUID();
  const first = await as(marta, completeTaskAction, { taskId: clientCase.taskId }, { key });
  const second = await as(marta, completeTaskAction, { taskId: clientCase.taskId }, { key });
  expect([first, second]).toEqual([ok, ok]);
  expect(await kinds()).toEqual(["task.completed"]);
});

test("what a task waits for is named, and stops it until finished, set aside or deleted", async () => {
  const { marta, clientCase, makeTask, read } = await start();
  const { taskId } = clientCase;
  const first = await makeTask({ title: "Agree with finance" });
  const second = await makeTask({ title: "Ask the lawyer" });
  for (const dependsOnId of [first, second]) await as(marta, linkTaskAction, { taskId, dependsOnId, waits: true });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(
    refused("task_blocked", { names: expect.stringMatching(/Agree with finance.*Ask the lawyer|Ask.*Agree/) }),
  );
  expect(await read(taskId)).toMatchObject({ status: "open" });
  await as(marta, skipTaskAction, { taskId: first, reason: "No money is involved" });
  await as(marta, deleteTaskAction, { taskId: second });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(ok);
});

test("open subtasks stop a task from being finished or set aside, and a finished task keeps them finished", async () => {
  const { marta, clientCase, makeTask } = await start();
  const { taskId } = clientCase;
  const part = await makeTask({ parentId: taskId });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(refused("subtasks_open"));
  expect(await as(marta, skipTaskAction, { taskId, reason: "Not ours" })).toEqual(refused("subtasks_open"));
  await as(marta, completeTaskAction, { taskId: part });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(ok);
  expect(await as(marta, reopenTaskAction, { taskId: part })).toEqual(refused("parent_finished"));
});

test("setting aside asks for a reason, and counts as out of the way", async () => {
  const { marta, clientCase, read, counters } = await start();
  const { taskId } = clientCase;
  expect(await as(marta, skipTaskAction, { taskId, reason: " no " })).toEqual(invalid);
  expect(await as(marta, skipTaskAction, { taskId, reason: "The client has no invoices" })).toEqual(ok);
  expect(await read(taskId)).toMatchObject({ status: "not_applicable", statusReason: "The client has no invoices" });
  expect(await counters()).toEqual({ total: 1, done: 1, requiredOpen: 0 });
  await as(marta, reopenTaskAction, { taskId });
  expect(await read(taskId)).toMatchObject({ status: "open", statusReason: "" });
});

const template: TaskTemplate = {
  key: "name_reasons",
  title: { pl: "Nazwij powody", en: "Name the reasons" },
  description: { pl: "Po polsku", en: "In English" },
};

test("words nobody touched stay the template's in both languages", async () => {
  const { marta, makeTask, read } = await start();
  const taskId = await makeTask({ title: null, template });
  const words = { taskId, title: "Name the reasons", description: "In my words", required: true };
  expect(await as(marta, updateTaskAction, { ...words, version: 1 })).toEqual({ ok: true, data: { version: 2 } });
  expect(await read(taskId)).toMatchObject({ title: null, description: "In my words", required: true, version: 2 });
  const other = await makeTask({ title: null, template });
  const renamed = { taskId: other, title: "In my words", description: "In English", required: true, version: 1 };
  await as(marta, updateTaskAction, renamed);
  expect(await read(other)).toMatchObject({ title: "In my words", description: null });
});

test("a stale save is refused with the newer words and changes nothing", async () => {
  const { marta, adam, clientCase, read } = await start();
  const { taskId } = clientCase;
  const input = { taskId, version: 1, title: "Adam's title", description: "Adam's text", required: true };
  await as(adam, updateTaskAction, input);
  expect(await as(marta, updateTaskAction, { ...input, title: "Marta's title" })).toEqual(
    refused("stale", { theirTitle: "Adam's title", theirs: "Adam's text", version: 2 }),
  );
  expect(await read(taskId)).toMatchObject({ title: "Adam's title", version: 2 });
});

test("a date is counted from an anchor and moved off weekends, pinned by hand, or taken away", async () => {
  const { marta, clientCase, read, setState, kinds } = await start();
  const { taskId } = clientCase;
  await setState({ effectiveEndOn: "2027-02-28" });
  await as(marta, setDueAction, { taskId, due: { kind: "anchor", anchor: "effective_end", offsetDays: -14 } });
  expect(await read(taskId)).toMatchObject({ dueOn: "2027-02-12", dueAnchor: "effective_end", duePinned: false });
  await as(marta, setDueAction, { taskId, due: { kind: "pinned", date: "2027-02-13" } });
  expect(await read(taskId)).toMatchObject({ dueOn: "2027-02-13", dueAnchor: "effective_end", duePinned: true });
  await as(marta, setDueAction, { taskId, due: { kind: "none" } });
  expect(await read(taskId)).toMatchObject({ dueOn: null, dueAnchor: null, dueOffsetDays: null, duePinned: false });
  expect(await as(marta, setDueAction, { taskId, due: { kind: "pinned", date: "2027-02-30" } })).toEqual(invalid);
  expect(await kinds()).toEqual(["task.due_changed", "task.due_changed", "task.due_cleared"]);
});

test("a task shows what it waits for, and what of that still blocks it", async () => {
  const { marta, clientCase, makeTask } = await start();
  const { taskId } = clientCase;
  const first = await makeTask({ title: "Agree with finance" });
  const second = await makeTask({ title: "Ask the lawyer" });
  for (const dependsOnId of [first, second]) await as(marta, linkTaskAction, { taskId, dependsOnId, waits: true });
  await as(marta, completeTaskAction, { taskId: first });
  const shown = async () => {
    const work = await signedIn(marta, () =>
      readInWorkspace(marta.workspace.slug, (scope) => loadCaseTasks(scope, clientCase.id)),
    );
    const all = work.chapters.flatMap(({ phases }) => phases.flatMap((phase) => phase.tasks));
    const line = all.find(({ id }) => id === taskId);
    return [line?.waitsFor.map(({ title }) => title).toSorted(), line?.blockedBy.map(({ title }) => title)];
  };
  expect(await shown()).toEqual([["Agree with finance", "Ask the lawyer"], ["Ask the lawyer"]]);
  await as(marta, skipTaskAction, { taskId, reason: "Nobody needs it" });
  expect(await shown()).toEqual([["Agree with finance", "Ask the lawyer"], []]);
});

test("a date the client confirmed says so, until that is taken back or another date is set", async () => {
  const { marta, makeTask, read, kinds } = await start();
  const taskId = await makeTask({ dueOn: "2027-02-12" });
  const confirm = (confirmed: boolean) => as(marta, confirmDueAction, { taskId, confirmed });
  expect(await confirm(false)).toEqual(refused("due_not_confirmed"));
  expect(await confirm(true)).toMatchObject({ ok: true });
  expect(await confirm(true)).toEqual(refused("due_already_confirmed"));
  expect(await read(taskId)).toMatchObject({ dueOn: "2027-02-12", dueConfirmed: true });
  expect(await confirm(false)).toMatchObject({ ok: true });
  expect(await read(taskId)).toMatchObject({ dueOn: "2027-02-12", dueConfirmed: false });
  await confirm(true);
  await as(marta, setDueAction, { taskId, due: { kind: "none" } });
  expect(await read(taskId)).toMatchObject({ dueOn: null, dueConfirmed: false });
  expect(await confirm(true)).toEqual(refused("task_without_date"));
  expect(await kinds()).toEqual([
    "task.due_confirmed",
    "task.due_unconfirmed",
    "task.due_confirmed",
    "task.due_cleared",
  ]);
});

test("a confirmation that is taken back lets the date count from its anchor again", async () => {
  const { marta, clientCase, read, setState } = await start();
  const { taskId } = clientCase;
  const reason = async () => {
    const work = await signedIn(marta, () =>
      readInWorkspace(marta.workspace.slug, (scope) => loadCaseTasks(scope, clientCase.id)),
    );
    return work.chapters.flatMap(({ phases }) => phases.flatMap((phase) => phase.tasks))[0]?.dueReason;
  };
  const counted = { anchor: "effective_end", offsetDays: -14, approximate: false };
  await setState({ effectiveEndOn: "2027-02-28" });
  await as(marta, setDueAction, { taskId, due: { kind: "anchor", anchor: "effective_end", offsetDays: -14 } });
  await as(marta, confirmDueAction, { taskId, confirmed: true });
  expect(await reason()).toEqual({ kind: "confirmed", counted: { ...counted, rolled: true } });
  await setState({ effectiveEndOn: "2027-03-31" });
  expect(await reason()).toEqual({ kind: "confirmed", counted: { ...counted, rolled: false } });
  await as(marta, confirmDueAction, { taskId, confirmed: false });
  expect(await read(taskId)).toMatchObject({ dueOn: "2027-03-17", dueConfirmed: false });
  expect(await reason()).toEqual({ kind: "anchor", ...counted, rolled: false });
  await as(marta, setDueAction, { taskId, due: { kind: "pinned", date: "2027-02-13" } });
  await as(marta, confirmDueAction, { taskId, confirmed: true });
  await as(marta, confirmDueAction, { taskId, confirmed: false });
  expect(await read(taskId)).toMatchObject({ dueOn: "2027-02-13", duePinned: true });
});

const mailsTo = (person: MadeMember) =>
  within(person.workspace, async (tx) => {
    const rows = await tx
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.workspaceId, person.workspace.id));
    return rows.filter(({ payload }) => JSON.stringify(payload).includes(person.email)).length;
  });

test("the new owner is told once for several tasks, and nobody is told what they did themselves", async () => {
  const { marta, adam, clientCase, makeTask, read } = await start();
  const other = await makeTask();
  await as(marta, assignTaskAction, { taskId: clientCase.taskId, ownerId: adam.userId });
  await as(marta, assignTaskAction, { taskId: other, ownerId: adam.userId });
  await as(marta, assignTaskAction, { taskId: other, ownerId: marta.userId });
  expect(await read(clientCase.taskId)).toMatchObject({ ownerId: adam.userId });
  expect(await mailsTo(adam)).toBe(1);
  expect(await mailsTo(marta)).toBe(0);
  await within(marta.workspace, (tx) => tx.delete(outbox).where(eq(outbox.workspaceId, marta.workspace.id)));
  await as(marta, assignTaskAction, { taskId: clientCase.taskId, ownerId: adam.userId });
  expect(await mailsTo(adam)).toBe(0);
  await as(marta, assignTaskAction, { taskId: other, ownerId: null });
  expect(await read(other)).toMatchObject({ ownerId: null });
});

test("only people who are here and may work can be given tasks", async () => {
  const { marta, wiktor, clientCase, workspace, read } = await start();
  const gone = await makeMember({ workspace, removed: true, name: "Gosia" });
  const stranger = await makeMember();
  const { taskId } = clientCase;
  const helpers = () => within(workspace, (tx) => tx.select().from(taskHelpers));
  for (const person of [gone, wiktor]) {
    expect(await as(marta, assignTaskAction, { taskId, ownerId: person.userId })).toEqual(
      refused("member_cannot_work"),
    );
    expect(await as(marta, setHelpersAction, { taskId, helperIds: [person.userId] })).toEqual(
      refused("member_cannot_work"),
    );
  }
  expect(await as(marta, assignTaskAction, { taskId, ownerId: stranger.userId })).toEqual(notFound);
  expect(await as(marta, setHelpersAction, { taskId, helperIds: [stranger.userId] })).toEqual(notFound);
  expect(await read(taskId)).toMatchObject({ ownerId: marta.userId });
  expect(await helpers()).toEqual([]);
});

test("helpers are set as a whole; one who has left since stays until taken off", async () => {
  const { marta, adam, clientCase, workspace } = await start();
  const { taskId } = clientCase;
  const gone = await makeMember({ workspace, removed: true });
  await within(workspace, (tx) =>
    tx.insert(taskHelpers).values({ workspaceId: workspace.id, taskId, userId: gone.userId }),
  );
  const helpers = () => within(workspace, (tx) => tx.select({ id: taskHelpers.userId }).from(taskHelpers));
  await as(marta, setHelpersAction, { taskId, helperIds: [adam.userId, gone.userId, adam.userId] });
  expect((await helpers()).map(({ id }) => id).toSorted()).toEqual([adam.userId, gone.userId].toSorted());
  await as(marta, setHelpersAction, { taskId, helperIds: [] });
  expect(await helpers()).toEqual([]);
});

test("a task moves between its neighbours and to another phase, and takes its subtasks along", async () => {
  const { marta, clientCase, workspace, makeTask, read } = await start();
  const second = await makeTask({ position: "a1" });
  const third = await makeTask({ position: "a2" });
  const part = await makeTask({ parentId: third, position: "a0" });
  const order = async () => {
    const rows = await within(workspace, (tx) =>
      tx
        .select()
        .from(tasks)
        .where(and(eq(tasks.caseId, clientCase.id), eq(tasks.phase, "analysis"))),
    );
    return rows
      .filter(({ parentId }) => parentId === null)
      .toSorted((one, other) => (one.position < other.position ? -1 : 1))
      .map(({ id }) => id);
  };
  await as(marta, moveTaskAction, { taskId: third, phase: "analysis", afterId: clientCase.taskId });
  expect(await order()).toEqual([clientCase.taskId, third, second]);
  await as(marta, moveTaskAction, { taskId: second, phase: "analysis", afterId: null });
  expect(await order()).toEqual([second, clientCase.taskId, third]);
  await as(marta, moveTaskAction, { taskId: third, phase: "handover", afterId: null });
  expect([await read(third), await read(part)]).toMatchObject([{ phase: "handover" }, { phase: "handover" }]);
  expect(await as(marta, moveTaskAction, { taskId: second, phase: "analysis", afterId: third })).toEqual(
    refused("task_place_gone"),
  );
  expect(await as(marta, moveTaskAction, { taskId: second, phase: "analysis", afterId: second })).toEqual(
    refused("task_place_gone"),
  );
  expect(await as(marta, moveTaskAction, { taskId: part, phase: "notice", afterId: null })).toEqual(
    refused("subtask_stays"),
  );
});

test("tasks never wait for themselves or in a circle, nor for tasks of another case", async () => {
  const { marta, clientCase, workspace, makeTask } = await start();
  const { taskId } = clientCase;
  const other = await makeTask();
  const elsewhere = await makeCase(marta);
  expect(await as(marta, linkTaskAction, { taskId, dependsOnId: taskId, waits: true })).toEqual(
    refused("dependency_on_itself"),
  );
  await as(marta, linkTaskAction, { taskId, dependsOnId: other, waits: true });
  await as(marta, linkTaskAction, { taskId, dependsOnId: other, waits: true });
  expect(await as(marta, linkTaskAction, { taskId: other, dependsOnId: taskId, waits: true })).toEqual(
    refused("dependency_cycle"),
  );
  expect(await as(marta, linkTaskAction, { taskId, dependsOnId: elsewhere.taskId, waits: true })).toEqual(notFound);
  const links = () => within(workspace, (tx) => tx.select().from(taskDependencies));
  expect(await links()).toHaveLength(1);
  await as(marta, linkTaskAction, { taskId, dependsOnId: other, waits: false });
  expect(await links()).toEqual([]);
});

test("a deleted task goes and comes back with the subtasks that went with it", async () => {
  const { marta, makeTask, read, counters } = await start();
  const taskId = await makeTask();
  const stays = await makeTask({ parentId: taskId });
  const went = await makeTask({ parentId: taskId });
  await as(marta, deleteTaskAction, { taskId: went });
  await as(marta, deleteTaskAction, { taskId });
  expect(await counters()).toMatchObject({ total: 1 });
  expect(await as(marta, completeTaskAction, { taskId })).toEqual(notFound);
  expect(await as(marta, restoreTaskAction, { taskId: stays })).toEqual(refused("parent_deleted"));
  expect(await as(marta, restoreTaskAction, { taskId })).toEqual(ok);
  expect(await as(marta, restoreTaskAction, { taskId })).toEqual(notFound);
  expect(await as(marta, linkTaskAction, { taskId, dependsOnId: went, waits: true })).toEqual(notFound);
  const back = [await read(taskId), await read(stays), await read(went)].map(({ deletedAt }) => deletedAt !== null);
  expect(back).toEqual([false, false, true]);
  expect(await counters()).toMatchObject({ total: 2 });
});

test("an open subtask does not come back under a finished task", async () => {
  const { marta, clientCase, makeTask } = await start();
  const part = await makeTask({ parentId: clientCase.taskId });
  await as(marta, deleteTaskAction, { taskId: part });
  await as(marta, completeTaskAction, { taskId: clientCase.taskId });
  expect(await as(marta, restoreTaskAction, { taskId: part })).toEqual(refused("parent_finished"));
  await as(marta, reopenTaskAction, { taskId: clientCase.taskId });
  expect(await as(marta, restoreTaskAction, { taskId: part })).toEqual(ok);
});

test("a required open task is not deleted", async () => {
  const { marta, clientCase, read } = await start();
  expect(await as(marta, deleteTaskAction, { taskId: clientCase.taskId })).toEqual(
    refused("required_task_not_deleted"),
  );
  expect(await read(clientCase.taskId)).toMatchObject({ deletedAt: null });
});

test("after the end only the last phase goes on", async () => {
  const { marta, clientCase, makeTask, setState, read } = await start();
  const after = await makeTask({ phase: "aftercare" });
  await setState({ state: "closed", isOpen: false, closedOn: "2027-03-01" });
  expect(await as(marta, completeTaskAction, { taskId: clientCase.taskId })).toEqual(refused("case_closed"));
  expect(await as(marta, addTaskAction, { caseId: clientCase.id, phase: "notice", title: "Late" })).toEqual(
    refused("case_closed"),
  );
  expect(await read(clientCase.taskId)).toMatchObject({ status: "open" });
  expect(await as(marta, moveTaskAction, { taskId: after, phase: "notice", afterId: null })).toEqual(
    refused("case_closed"),
  );
  expect(await as(marta, completeTaskAction, { taskId: after })).toEqual(ok);
});

test("the next task of a case is the one due first, then the first in the list, and one without a day is last", async () => {
  const { marta, clientCase, workspace, makeTask } = await start();
  const next = async () => {
    const row = await readCase(workspace, clientCase.id);
    return [row?.nextTaskId, row?.nextDueOn];
  };
  const due = { kind: "pinned", date: "2027-02-12" } as const;
  const later = await makeTask({ position: "a1" });
  await as(marta, setDueAction, { taskId: later, due });
  expect(await next()).toEqual([later, due.date]);
  const first = await makeTask({ position: "Zz" });
  await as(marta, setDueAction, { taskId: first, due });
  expect(await next()).toEqual([first, due.date]);
  const part = await makeTask({ parentId: first, dueOn: "2027-01-01" });
  await as(marta, completeTaskAction, { taskId: part });
  await as(marta, completeTaskAction, { taskId: first });
  expect(await next()).toEqual([later, due.date]);
  await as(marta, skipTaskAction, { taskId: later, reason: "Not asked for" });
  expect(await next()).toEqual([clientCase.taskId, null]);
});

test("fifty people ticking at once leave exact counters", async () => {
  const { marta, makeTask, counters, clientCase, workspace } = await start();
  const ids = await Promise.all(Array.from({ length: 50 }, (_, n) => makeTask({ required: n % 2 === 0 })));
  const answers = await Promise.all(ids.map((taskId) => as(marta, completeTaskAction, { taskId })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(50);
  expect(await counters()).toEqual({ total: 51, done: 50, requiredOpen: 1 });
  expect((await readCase(workspace, clientCase.id))?.revision).toBe(50);
});

const anyTaskInput = (taskId: string, userId: string) =>
  [
    [updateTaskAction, { taskId, version: 1, title: "x", description: "", required: false }],
    [setDueAction, { taskId, due: { kind: "none" } }],
    [confirmDueAction, { taskId, confirmed: true }],
    [completeTaskAction, { taskId }],
    [reopenTaskAction, { taskId }],
    [skipTaskAction, { taskId, reason: "because" }],
    [assignTaskAction, { taskId, ownerId: userId }],
    [setHelpersAction, { taskId, helperIds: [userId] }],
    [moveTaskAction, { taskId, phase: "notice", afterId: null }],
    [linkTaskAction, { taskId, dependsOnId: taskId, waits: true }],
    [deleteTaskAction, { taskId }],
  ] as const;

test("a viewer changes nothing; another workspace finds nothing; nonsense is invalid", async () => {
  const { wiktor, marta, clientCase, makeTask, read, kinds } = await start();
  const stranger = await makeMember({ role: "owner" });
  const deleted = await makeTask({ deletedAt: new Date() });
  const { taskId } = clientCase;
  const before = await read(taskId);
  for (const [action, input] of anyTaskInput(taskId, marta.userId)) {
    const call = action as (call: { workspace: string; input: unknown }) => Promise<unknown>;
    const act = Object.assign(call, {}) as Parameters<typeof as<unknown, unknown>>[1];
    expect(await as(wiktor, act, input)).toEqual(forbidden);
    expect(await as(stranger, act, input)).toEqual(notFound);
    expect(await as(marta, act, { ...input, taskId: "nonsense" })).toEqual(invalid);
  }
  for (const person of [wiktor, stranger]) {
    const expected = person === wiktor ? forbidden : notFound;
    expect(await as(person, restoreTaskAction, { taskId: deleted })).toEqual(expected);
    expect(await as(person, addTaskAction, { caseId: clientCase.id, phase: "notice", title: "x" })).toEqual(expected);
  }
  expect(await as(marta, addTaskAction, { caseId: clientCase.id, phase: "notice", title: " " })).toEqual(invalid);
  expect(await read(taskId)).toEqual(before);
  expect(await kinds()).toEqual([]);
});
