import "@/lib/platform/testing/request";
import { expect, test } from "vitest";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { readInWorkspace } from "@/lib/platform/read";
import { invalid, refused } from "@/lib/platform/testing/answers";
import { as, signedIn } from "@/lib/platform/testing/as";
import { completeTaskAction, confirmDueAction, setDueAction, skipTaskAction } from "./actions";
import { loadCaseTasks } from "./queries";
import { start } from "./testing/world";

const { readCase } = makers(database());

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

test("a day is not set over another one that somebody set meanwhile", async () => {
  const { marta, clientCase, read } = await start();
  const { taskId } = clientCase;
  const on = (date: string, seen: string | null) =>
    as(marta, setDueAction, { taskId, seen, due: { kind: "pinned", date } });
  expect(await on("2027-02-12", null)).toMatchObject({ ok: true });
  expect(await on("2027-02-13", null)).toEqual(refused("stale"));
  expect(await read(taskId)).toMatchObject({ dueOn: "2027-02-12" });
  expect(await on("2027-02-13", "2027-02-12")).toMatchObject({ ok: true });
  expect(await read(taskId)).toMatchObject({ dueOn: "2027-02-13" });
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
