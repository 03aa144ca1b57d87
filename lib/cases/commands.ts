import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { CaseState, Slot } from "@/db/enums";
import { cases, caseSlots } from "@/db/schema/cases";
import { tasks } from "@/db/schema/tasks";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { isOpenState, type Transition } from "./lifecycle";
import { type LockedCase, ofCase } from "./queries";
import { canAllHold, nameOf } from "./queries/people";
import { loadFacts } from "./queries/facts";
import { type Blocker, blockersOf, whyNotChange, whyNotDates, whyNotMove, whyNotReason } from "./rules";
import { reschedule } from "./commands/reschedule";
import { bringBack, callOff, plantChecks } from "./commands/stopping";
import { dateFields, type SetDates } from "./schema";
import { callsOff } from "./stopping";

/**
 * Takes a step of the lifecycle. Closing and reopening also move what counts from the closing day: before the case
 * rests, and after it is awake again. So is what was under way called off and brought back.
 */
export async function moveCase(
  scope: WriteScope,
  clientCase: LockedCase,
  transition: Transition | null,
  reason: string,
): Promise<{ state: CaseState }> {
  const step = transition ?? refuseStep();
  const blockers = blockersOf(step, await loadFacts(scope, clientCase.id), scope.today);
  const whyNot = whyNotMove(clientCase, step, blockers);
  refuseIf(whyNot, whyNot === "case_no_such_step" ? undefined : { guards: guardsOf(blockers) });
  refuseIf(whyNotReason(step, reason));
  const dates = { ...clientCase.dates, closedOn: step.to === "closed" ? scope.today : null };
  const replan = async () => {
    if (dates.closedOn === clientCase.dates.closedOn) return;
    await reschedule(scope, clientCase.id, dates);
    await refreshCounters(scope, clientCase.id);
  };
  if (step.to === "closed") await replan();
  if (callsOff(step.to)) await callOff(scope, clientCase);
  await scope.tx
    .update(cases)
    .set({ state: step.to, isOpen: isOpenState(step.to), closedOn: dates.closedOn, version: clientCase.version + 1 })
    .where(ofCase(scope, clientCase.id));
  if (step.to !== "closed") await replan();
  if (callsOff(step.from)) await bringBack(scope, clientCase);
  if (step.to === "retained") await plantChecks(scope, clientCase);
  if (callsOff(step.to) || callsOff(step.from)) await refreshCounters(scope, clientCase.id);
  scope.record(kindOf(step), { caseId: clientCase.id, from: step.from, state: step.to, reason: reason || null });
  return { state: step.to };
}

const guardsOf = (blockers: Blocker[]) => blockers.map(({ guard }) => guard).join(" ");

function refuseStep(): never {
  refuseIf("case_no_such_step");
  throw new Error("unreachable");
}

const kindOf = ({ from, to }: Transition) =>
  to === "closed" ? "case.closed" : isOpenState(from) || !isOpenState(to) ? "case.moved" : "case.reopened";

/** Sets the dates of a case and moves the open tasks that count from them. Out: what to send to undo it. */
export async function setDates(scope: WriteScope, clientCase: LockedCase, seenVersion: number, given: SetDates) {
  refuseUnseen(clientCase, seenVersion);
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotDates(given));
  const changed = dateFields.filter((field) => given[field] !== clientCase.dates[field]);
  const version = clientCase.version + 1;
  await scope.tx
    .update(cases)
    .set({ ...given, version })
    .where(ofCase(scope, clientCase.id));
  const moved = await reschedule(scope, clientCase.id, { ...clientCase.dates, ...given });
  await refreshCounters(scope, clientCase.id);
  const { openedOn: _opened, closedOn: _closed, ...previous } = clientCase.dates;
  scope.record("case.dates_changed", {
    caseId: clientCase.id,
    changed: changed.join(" "),
    moved,
    previous: JSON.stringify(previous),
  });
  return { moved, version, previous };
}

/**
 * Puts a person into a slot, or leaves it open. The open tasks of the slot that its holder had, or nobody, move along;
 * those given to somebody else by hand stay with them.
 */
export async function fillSlot(scope: WriteScope, clientCase: LockedCase, slot: Slot, userId: string | null) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(slot === "lead" && userId === null ? "case_lead_needed" : null);
  refuseIf(userId === null || (await canAllHold(scope, [userId], clientCase.id)) ? null : "case_holder_not_member");
  const before = clientCase.slots.find((held) => held.slot === slot) ?? null;
  await writeSlot(scope, clientCase.id, slot, userId);
  const moved = await scope.tx
    .update(tasks)
    .set({ ownerId: userId })
    .where(
      and(
        eq(tasks.workspaceId, scope.workspace.id),
        eq(tasks.caseId, clientCase.id),
        eq(tasks.slot, slot),
        eq(tasks.status, "open"),
        isNull(tasks.deletedAt),
        before ? or(isNull(tasks.ownerId), eq(tasks.ownerId, before.userId)) : isNull(tasks.ownerId),
      ),
    )
    .returning({ id: tasks.id });
  const facts = { caseId: clientCase.id, slot, moved: moved.length };
  if (userId === null) scope.record("case.slot_emptied", { ...facts, name: before?.name ?? null });
  else scope.record("case.slot_filled", { ...facts, name: await nameOf(scope, userId) });
  return { moved: moved.length, previous: before?.userId ?? null };
}

async function writeSlot(scope: WriteScope, caseId: string, slot: Slot, userId: string | null) {
  const workspaceId = scope.workspace.id;
  const own = and(eq(caseSlots.workspaceId, workspaceId), eq(caseSlots.caseId, caseId), eq(caseSlots.slot, slot));
  if (userId === null) {
    await scope.tx.delete(caseSlots).where(own);
    return;
  }
  await scope.tx
    .insert(caseSlots)
    .values({ workspaceId, caseId, slot, userId })
    .onConflictDoUpdate({ target: [caseSlots.workspaceId, caseSlots.caseId, caseSlots.slot], set: { userId } });
  if (slot === "lead") await scope.tx.update(cases).set({ leadId: userId }).where(ofCase(scope, caseId));
}

/**
 * Counts the tasks of a case anew, in one statement: how many there are, how many are out of the way, how many
 * required ones are open, and which is next. Called after every change of a task.
 */
export async function refreshCounters(scope: Pick<Scope, "tx" | "workspace">, caseId: string): Promise<void> {
  await scope.tx.execute(sql`
    with own as materialized (
      select id, status, required, due_on, position
      from tasks
      where workspace_id = ${scope.workspace.id} and case_id = ${caseId} and deleted_at is null and parent_id is null
    ), next as (
      select id, due_on from own where status = 'open' order by due_on nulls last, position collate "C", id limit 1
    )
    update cases set
      tasks_total = (select count(*) from own),
      tasks_done = (select count(*) from own where status <> 'open'),
      required_open = (select count(*) from own where status = 'open' and required),
      next_due_on = (select due_on from next),
      next_task_id = (select id from next)
    where workspace_id = ${scope.workspace.id} and id = ${caseId}`);
}
