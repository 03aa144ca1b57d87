import "server-only";
import { and, eq } from "drizzle-orm";
import type { CaseMode, CaseState, GuardProfile, Initiator, Locale, Slot } from "@/db/enums";
import { shownName, users } from "@/db/schema/accounts";
import { cases, caseSlots } from "@/db/schema/cases";
import { clients, contracts } from "@/db/schema/clients";
import { tasks } from "@/db/schema/tasks";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { canConfirm, canFillSlot, canKeepQuiet, canSetDates, canTakeSteps, canUpdateCase, canWaive } from "./policy";
import { findTransition } from "./lifecycle";
import { confirmers, type GuardAnswer } from "./guards";
import { type CasePath, pathOf } from "./paths";
import { loadFactsOf } from "./queries/facts";
import { listHolders, listNamed } from "./queries/people";
import { movesOf, type OfferedMove } from "./queries/moves";
import { listStops } from "./queries/stopping";
import { listWork } from "./queries/work";
import { type CaseDates, nextState, whyNotChange } from "./rules";
import { type CaseTick, ticksOf } from "./ticks";

export type Person = { id: string; name: string };
export type HeldSlot = { slot: Slot; person: Person };

export type CaseHead = {
  id: string;
  number: number;
  state: CaseState;
  isOpen: boolean;
  initiator: Initiator;
  mode: CaseMode | null;
  path: CasePath;
  profile: GuardProfile;
  quiet: boolean;
  /** While it is quiet: who sees it, and who could be named. */
  named: { people: Person[]; others: Person[] } | null;
  playbookKey: string;
  client: { id: string; name: string };
  contract: { id: string; title: string; number: string };
  /** The case in a few sentences, as its people wrote it. */
  summary: string;
  dates: CaseDates;
  slots: HeldSlot[];
  tasks: { total: number; done: number; requiredOpen: number };
  next: { taskId: string; title: string; owner: Person | null; dueOn: string | null } | null;
  ticks: CaseTick[];
  moves: OfferedMove[];
  /** The step most cases take from here. */
  nextMove: CaseState | null;
  /** What people stated of conditions, and let the case pass without. */
  answers: GuardAnswer[];
  can: {
    summarise: boolean;
    setDates: boolean;
    fillSlots: boolean;
    takeSteps: boolean;
    waive: boolean;
    keepQuiet: boolean;
    /** Whether this person may state a condition, by its key. */
    confirm: Record<string, boolean>;
  };
  /** Who can hold a slot. */
  people: Person[];
  revision: number;
  version: number;
  /** Who looks, in which language and on which day of the workspace. */
  reader: { id: string; locale: Locale; timeZone: string };
  today: string;
};

/** What every page of a case shows at its top and beside it. Null: there is no such case here. */
export async function loadCaseHead(scope: Scope, caseId: string): Promise<CaseHead | null> {
  if (!isId(caseId)) return null;
  const [row, slots, work, people, known, stops] = await Promise.all([
    findHead(scope, caseId),
    listSlots(scope, caseId),
    listWork(scope, caseId),
    listHolders(scope, caseId),
    loadFactsOf(scope, [caseId]),
    listStops(scope, caseId),
  ]);
  const facts = known.get(caseId);
  if (!row || !facts) return null;
  const path = pathOf(row);
  const held = { slots: slots.map(({ slot, person }) => ({ slot, userId: person.id })) };
  return {
    ...pickHead(row),
    path,
    slots,
    named: row.quiet ? await listNamed(scope, caseId) : null,
    next: nextOf(row, scope.actor.locale),
    ticks: ticksOf(row, work, scope.today),
    moves: movesOf(scope, row, facts, held, stops),
    nextMove: nextState(row.state, path),
    answers: facts.answers,
    can: {
      summarise: canUpdateCase(scope.actor) && whyNotChange(row) === null,
      setDates: canSetDates(scope.actor),
      fillSlots: canFillSlot(scope.actor),
      takeSteps: canTakeSteps(scope.actor),
      waive: canWaive(scope.actor, held),
      keepQuiet: canKeepQuiet(scope.actor, held),
      confirm: Object.fromEntries(
        Object.entries(confirmers).map(([guard, knowing]) => [guard, canConfirm(scope.actor, held, knowing ?? [])]),
      ),
    },
    people,
    reader: { id: scope.actor.userId, locale: scope.actor.locale, timeZone: scope.workspace.timeZone },
    today: scope.today,
  };
}

/** The revision of a case, for open pages that ask whether they are stale; null when it is not there. */
export async function findCaseRevision(scope: Scope, caseId: string): Promise<number | null> {
  if (!isId(caseId)) return null;
  const [row] = await scope.tx.select({ revision: cases.revision }).from(cases).where(ofCase(scope, caseId));
  return row?.revision ?? null;
}

export const dateColumns = {
  openedOn: cases.openedOn,
  consultationOn: cases.consultationOn,
  decisionOn: cases.decisionOn,
  noticeTargetOn: cases.noticeTargetOn,
  noticeDeliveredOn: cases.noticeDeliveredOn,
  lastServiceOn: cases.lastServiceOn,
  effectiveEndOn: cases.effectiveEndOn,
  accessOffOn: cases.accessOffOn,
  tailEndOn: cases.tailEndOn,
  closedOn: cases.closedOn,
} satisfies Record<keyof CaseDates, unknown>;

export const ofCase = (scope: Scope, caseId: string) =>
  and(eq(cases.workspaceId, scope.workspace.id), eq(cases.id, caseId));

async function findHead(scope: Scope, caseId: string) {
  const [row] = await scope.tx
    .select({
      id: cases.id,
      number: cases.number,
      state: cases.state,
      isOpen: cases.isOpen,
      initiator: cases.initiator,
      mode: cases.mode,
      profile: cases.profile,
      quiet: cases.quiet,
      playbookKey: cases.playbookKey,
      client: { id: clients.id, name: clients.name },
      contract: { id: contracts.id, title: contracts.title, number: contracts.number },
      summary: cases.summary,
      dates: dateColumns,
      tasks: { total: cases.tasksTotal, done: cases.tasksDone, requiredOpen: cases.requiredOpen },
      revision: cases.revision,
      version: cases.version,
      nextTask: { id: tasks.id, title: tasks.title, template: tasks.template, dueOn: tasks.dueOn },
      nextOwner: { id: users.id, name: shownName(users) },
    })
    .from(cases)
    .innerJoin(clients, and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId)))
    .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
    .leftJoin(tasks, and(eq(tasks.workspaceId, cases.workspaceId), eq(tasks.id, cases.nextTaskId)))
    .leftJoin(users, eq(users.id, tasks.ownerId))
    .where(ofCase(scope, caseId));
  return row ?? null;
}

type HeadRow = NonNullable<Awaited<ReturnType<typeof findHead>>>;

const pickHead = ({ nextTask: _task, nextOwner: _owner, ...head }: HeadRow) => head;

const nextOf = ({ nextTask, nextOwner }: HeadRow, locale: Locale): CaseHead["next"] =>
  nextTask && {
    taskId: nextTask.id,
    title: nextTask.title ?? nextTask.template?.title[locale] ?? "",
    owner: nextOwner,
    dueOn: nextTask.dueOn,
  };

/** Who holds which slot of a case. */
export async function listSlots(scope: Scope, caseId: string): Promise<HeldSlot[]> {
  return scope.tx
    .select({ slot: caseSlots.slot, person: { id: users.id, name: shownName(users) } })
    .from(caseSlots)
    .innerJoin(users, eq(users.id, caseSlots.userId))
    .where(and(eq(caseSlots.workspaceId, scope.workspace.id), eq(caseSlots.caseId, caseId)));
}

/** The case a command is about, held until the transaction ends; null when it is not here. */
export async function lockCase(scope: Scope, caseId: string) {
  const [row] = await scope.tx
    .select({
      id: cases.id,
      state: cases.state,
      initiator: cases.initiator,
      mode: cases.mode,
      profile: cases.profile,
      quiet: cases.quiet,
      leadId: cases.leadId,
      version: cases.version,
      summary: cases.summary,
      dates: dateColumns,
    })
    .from(cases)
    .where(ofCase(scope, caseId))
    .for("update");
  if (!row) return null;
  const held = await listSlots(scope, caseId);
  return { ...row, slots: held.map(({ slot, person }) => ({ slot, userId: person.id, name: person.name })) };
}

export type LockedCase = NonNullable<Awaited<ReturnType<typeof lockCase>>>;

type Way = { caseId: string; from: CaseState; to: CaseState };

/** The case and the step it should take; `step` is null when there is no such way. */
export async function lockStep(scope: Scope, { caseId, from, to }: Way) {
  const clientCase = await lockCase(scope, caseId);
  return clientCase && { clientCase, step: findTransition(from, to) };
}
