import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { ConversationForm, ConversationKind, ConversationStatus, Locale, TaskStatus } from "@/db/enums";
import { shownNameIfAny, users } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { conversations, conversationTasks } from "@/db/schema/conversations";
import { tasks } from "@/db/schema/tasks";
import { type CaseHead, loadCaseHead } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import type { Refusal } from "@/lib/platform/action/refusal";
import type { Scope } from "@/lib/platform/scope";
import { titleOf } from "@/lib/tasks/rules";
import { listPlans, type PlanView } from "./plans/queries";
import { canReviewPlan, canStartPlan } from "./plans/policy";
import { canAddProposal, canAnswerProposal } from "./proposals/policy";
import { listProposals, type ProposalView } from "./proposals/queries";
import { canMakeTasks, canPlanTalk, canRecordTalk } from "./policy";
import { type Conversation, findTalk } from "./queries/locking";
import { type AskedContact, listCaseContacts, listPeople, type TalkPeople } from "./queries/people";
import {
  awaitsRecord,
  clockAt,
  countsAsConsultation,
  informingOf,
  isAttempt,
  linesOf,
  missingNotes,
  type MissingNote,
  suggestedForm,
} from "./rules";

export type TalkLine = {
  id: string;
  kind: ConversationKind;
  form: ConversationForm;
  status: ConversationStatus;
  /** When it took place, was tried, or is to be. */
  at: Date;
  durationMinutes: number;
  place: string;
  people: TalkPeople;
  /** Its time is over, and nobody has said what came of it. */
  awaitsRecord: boolean;
  attempt: boolean;
  missing: MissingNote[];
};

/** What the page of talks says of the order: first the talk, then the decision; first the word, then the letter. */
export type TalkOrder = {
  /** The client gives notice: nobody has to be consulted or told. */
  applies: boolean;
  consultedAt: Date | null;
  informing: ReturnType<typeof informingOf>;
  /** The decision is taken and the client does not know yet. */
  informingDue: boolean;
  suggested: ConversationForm;
};

export type CaseTalks = {
  head: CaseHead;
  talks: TalkLine[];
  order: TalkOrder;
  proposals: ProposalView[];
  plans: PlanView[];
  contacts: AskedContact[];
  /** The language the client is written to in. */
  clientLocale: Locale;
  now: { date: string; time: string };
  whyNot: Refusal | null;
  can: Record<"plan" | "record" | "propose" | "accept" | "startPlan" | "review", boolean>;
};

/** The page of talks of a case. Null: there is no such case here. */
export async function loadCaseTalks(scope: Scope, caseId: string): Promise<CaseTalks | null> {
  const head = await loadCaseHead(scope, caseId);
  if (!head) return null;
  const rows = await scope.tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.workspaceId, scope.workspace.id), eq(conversations.caseId, caseId)));
  const people = await listPeople(
    scope,
    rows.map(({ id }) => id),
  );
  const held = { slots: head.slots.map(({ slot, person }) => ({ slot, userId: person.id })) };
  return {
    head,
    talks: rows
      .map((row) => lineOf(scope, row, people))
      .toSorted((one, other) => other.at.getTime() - one.at.getTime()),
    order: orderOf(head, rows),
    proposals: await listProposals(scope, caseId),
    plans: await listPlans(scope, caseId),
    contacts: await listCaseContacts(scope, caseId),
    clientLocale: await findClientLocale(scope, head.client.id),
    now: clockAt(scope.now, scope.workspace.timeZone),
    whyNot: whyNotChange(head),
    can: {
      plan: canPlanTalk(scope.actor),
      record: canRecordTalk(scope.actor),
      propose: canAddProposal(scope.actor),
      accept: canAnswerProposal(scope.actor, held, "accepted"),
      startPlan: canStartPlan(scope.actor),
      review: canReviewPlan(scope.actor),
    },
  };
}

function orderOf(head: CaseHead, rows: Conversation[]): TalkOrder {
  const consulted = rows.filter(countsAsConsultation).map(({ heldAt }) => heldAt?.getTime() ?? 0);
  const informing = informingOf(rows);
  return {
    applies: head.path !== "client",
    consultedAt: consulted.length > 0 ? new Date(Math.max(...consulted)) : null,
    informing,
    informingDue: head.state === "decision" && !informing.done,
    suggested: suggestedForm(rows),
  };
}

async function findClientLocale(scope: Scope, clientId: string): Promise<Locale> {
  const [row] = await scope.tx
    .select({ locale: clients.locale })
    .from(clients)
    .where(and(eq(clients.workspaceId, scope.workspace.id), eq(clients.id, clientId)));
  return row?.locale ?? scope.workspace.locale;
}

const noPeople: TalkPeople = { members: [], contacts: [] };

const lineOf = (scope: Scope, row: Conversation, people: Map<string, TalkPeople>): TalkLine => ({
  id: row.id,
  kind: row.kind,
  form: row.form,
  status: row.status,
  at: row.heldAt ?? row.plannedAt ?? row.createdAt,
  durationMinutes: row.durationMinutes,
  place: row.place,
  people: people.get(row.id) ?? noPeople,
  awaitsRecord: awaitsRecord(row, scope.now),
  attempt: isAttempt(row),
  missing: missingNotes(row),
});

export type TalkTask = {
  id: string;
  title: string;
  status: TaskStatus;
  owner: string | null;
  dueOn: string | null;
  line: string;
};

export type TalkPage = {
  head: CaseHead;
  talk: TalkLine &
    Pick<
      Conversation,
      | "agenda"
      | "notes"
      | "clientPosition"
      | "agreed"
      | "openPoints"
      | "writtenReason"
      | "summarySentOn"
      | "corrections"
      | "invitationSequence"
      | "version"
    > & { clock: { date: string; time: string } };
  contacts: AskedContact[];
  tasks: TalkTask[];
  /** What was agreed and is no task yet. */
  lines: string[];
  now: { date: string; time: string };
  whyNot: Refusal | null;
  can: Record<"record" | "plan" | "makeTasks", boolean>;
};

/** The page of one talk. Null: there is no such talk in this case. */
export async function loadTalkPage(scope: Scope, caseId: string, conversationId: string): Promise<TalkPage | null> {
  const row = await findTalk(scope, conversationId);
  const head = row?.caseId === caseId ? await loadCaseHead(scope, caseId) : null;
  if (!row || !head) return null;
  const made = await listMadeTasks(scope, conversationId);
  const done = new Set(made.map(({ line }) => line));
  const line = lineOf(scope, row, await listPeople(scope, [conversationId]));
  return {
    head,
    talk: {
      ...line,
      agenda: row.agenda,
      notes: row.notes,
      clientPosition: row.clientPosition,
      agreed: row.agreed,
      openPoints: row.openPoints,
      writtenReason: row.writtenReason,
      summarySentOn: row.summarySentOn,
      corrections: row.corrections,
      invitationSequence: row.invitationSequence,
      version: row.version,
      clock: clockAt(line.at, scope.workspace.timeZone),
    },
    contacts: await listCaseContacts(scope, caseId),
    tasks: made,
    lines: linesOf(row.agreed).filter((text) => !done.has(text)),
    now: clockAt(scope.now, scope.workspace.timeZone),
    whyNot: whyNotChange(head),
    can: {
      record: canRecordTalk(scope.actor),
      plan: canPlanTalk(scope.actor),
      makeTasks: canMakeTasks(scope.actor),
    },
  };
}

async function listMadeTasks(scope: Scope, conversationId: string): Promise<TalkTask[]> {
  const rows = await scope.tx
    .select({
      id: tasks.id,
      title: tasks.title,
      template: tasks.template,
      status: tasks.status,
      owner: shownNameIfAny(users),
      dueOn: tasks.dueOn,
      line: conversationTasks.line,
    })
    .from(conversationTasks)
    .innerJoin(tasks, and(eq(tasks.workspaceId, conversationTasks.workspaceId), eq(tasks.id, conversationTasks.taskId)))
    .leftJoin(users, eq(users.id, tasks.ownerId))
    .where(
      and(
        eq(conversationTasks.workspaceId, scope.workspace.id),
        eq(conversationTasks.conversationId, conversationId),
        isNull(tasks.deletedAt),
      ),
    )
    .orderBy(asc(tasks.id));
  return rows.map(({ template, title, ...row }) => ({
    ...row,
    title: titleOf({ title, template }, scope.actor.locale),
  }));
}
