import "server-only";
import type { z } from "zod";
import { conversations } from "@/db/schema/conversations";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { EventKind, WriteScope } from "@/lib/platform/scope";
import { setPeople } from "./commands/people";
import { ofTalk, type Conversation, type LockedTalk } from "./queries/locking";
import { clockAt, instantAt, whyNotAt, whyNotReopen, whyNotSettle, whyNotWrite } from "./rules";
import type {
  conversationIdInput,
  logConversationInput,
  planConversationInput,
  PlannedFields,
  updateConversationInput,
} from "./schema";

/** Plans a talk with the client. Nobody hears of it until somebody sends the invitation. */
export async function planConversation(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, ...fields }: z.output<typeof planConversationInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const conversationId = newId();
  await scope.tx.insert(conversations).values({
    ...base(scope, clientCase, conversationId),
    ...plannedColumns(fields),
    status: "planned",
    plannedAt: timeOf(scope, fields),
  });
  await setPeople(scope, clientCase, conversationId, fields);
  trace(scope, "conversation.planned", clientCase, { id: conversationId, kind: fields.kind }, { date: fields.date });
  return { conversationId };
}

/** Writes down a talk that was not planned here: what was said, or that it came to nothing. */
export async function logConversation(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, outcome, ...fields }: z.output<typeof logConversationInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const at = timeOf(scope, fields);
  refuseIf(whyNotAt(at, scope.now));
  if (outcome === "held") refuseIf(whyNotWrite(fields));
  const conversationId = newId();
  const { notes, clientPosition, agreed, openPoints, writtenReason } = fields;
  await scope.tx.insert(conversations).values({
    ...base(scope, clientCase, conversationId),
    ...plannedColumns(fields),
    notes,
    clientPosition,
    agreed,
    openPoints,
    writtenReason,
    status: outcome,
    plannedAt: at,
    heldAt: outcome === "held" ? at : null,
  });
  await setPeople(scope, clientCase, conversationId, fields);
  trace(scope, kindOfOutcome[outcome], clientCase, { id: conversationId, kind: fields.kind }, { date: fields.date });
  return { conversationId };
}

export const kindOfOutcome = {
  held: "conversation.held",
  no_show: "conversation.no_show",
  declined: "conversation.declined",
} as const;

/** Changes a planned talk. What calendars show counts as moved, and the invitation gets a new number. */
export async function updateConversation(
  scope: WriteScope,
  { conversation, clientCase }: LockedTalk,
  { conversationId: _talk, version, ...fields }: z.output<typeof updateConversationInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotSettle(conversation));
  refuseUnseen(conversation, version, savedPlan(scope, conversation));
  const next = { ...plannedColumns(fields), plannedAt: timeOf(scope, fields) };
  const moved = conversation.plannedAt?.getTime() !== next.plannedAt.getTime();
  const shown = (["durationMinutes", "place", "agenda", "form", "kind"] as const).some(
    (field) => conversation[field] !== next[field],
  );
  await write(scope, conversation, {
    ...next,
    invitationSequence: conversation.invitationSequence + (moved || shown ? 1 : 0),
    version: conversation.version + 1,
  });
  await setPeople(scope, clientCase, conversation.id, fields);
  const kind = moved ? "conversation.moved" : "conversation.updated";
  trace(scope, kind, clientCase, { id: conversation.id, kind: fields.kind }, { date: fields.date });
  return { version: conversation.version + 1 };
}

/** Calls a planned talk off. */
export async function cancelConversation(
  scope: WriteScope,
  { conversation, clientCase }: LockedTalk,
  { version }: z.output<typeof conversationIdInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotSettle(conversation));
  refuseUnseen(conversation, version);
  await write(scope, conversation, {
    status: "cancelled",
    invitationSequence: conversation.invitationSequence + 1,
    version: conversation.version + 1,
  });
  trace(scope, "conversation.cancelled", clientCase, conversation);
}

/** Takes back what was said of a talk: it is planned again, and its notes stay. */
export async function reopenConversation(
  scope: WriteScope,
  { conversation, clientCase }: LockedTalk,
  { version }: z.output<typeof conversationIdInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotReopen(conversation));
  refuseUnseen(conversation, version);
  await write(scope, conversation, {
    status: "planned",
    plannedAt: conversation.plannedAt ?? conversation.heldAt,
    heldAt: null,
    invitationSequence: conversation.invitationSequence + (conversation.status === "cancelled" ? 1 : 0),
    version: conversation.version + 1,
  });
  trace(scope, "conversation.reopened", clientCase, conversation);
}

type Change = Partial<Omit<typeof conversations.$inferInsert, "workspaceId" | "id" | "caseId">>;

export const write = (scope: WriteScope, { id }: { id: string }, change: Change) =>
  scope.tx.update(conversations).set(change).where(ofTalk(scope, id));

/** Records what became of a talk, with its kind. */
export function trace(
  scope: WriteScope,
  event: Extract<EventKind, `conversation.${string}`>,
  clientCase: { id: string },
  { id, kind }: Pick<Conversation, "id" | "kind">,
  facts: Record<string, string | number> = {},
) {
  scope.record(event, { caseId: clientCase.id, conversationId: id, kind, ...facts });
}

const base = (scope: WriteScope, clientCase: LockedCase, id: string) => ({
  workspaceId: scope.workspace.id,
  id,
  caseId: clientCase.id,
  createdBy: scope.actor.userId,
  createdAt: scope.now,
});

const timeOf = ({ workspace }: WriteScope, { date, time }: { date: string; time: string }) =>
  instantAt(date, time, workspace.timeZone);

const plannedColumns = (fields: PlannedFields) => ({
  kind: fields.kind,
  form: fields.form,
  durationMinutes: fields.durationMinutes,
  place: fields.place,
  agenda: fields.agenda,
});

/** What is saved now, for a form that was opened before somebody else saved. */
const savedPlan = ({ workspace }: WriteScope, talk: Conversation) => ({
  ...clockAt(talk.plannedAt ?? talk.createdAt, workspace.timeZone),
  kind: talk.kind,
  form: talk.form,
  durationMinutes: talk.durationMinutes,
  place: talk.place,
  agenda: talk.agenda,
  version: talk.version,
});
