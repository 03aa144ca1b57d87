import "server-only";
import type { z } from "zod";
import { whyNotChange } from "@/lib/cases/rules";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { kindOfOutcome, trace, write } from "../commands";
import type { Conversation, LockedTalk } from "../queries/locking";
import { instantAt, whyNotAt, whyNotNote, whyNotSettle, whyNotWrite } from "../rules";
import type { holdConversationInput, missConversationInput, updateNotesInput } from "../schema";

/** Writes down that a planned talk took place, and what was said. */
export async function holdConversation(
  scope: WriteScope,
  { conversation, clientCase }: LockedTalk,
  { conversationId: _talk, version, date, time, form, ...noted }: z.output<typeof holdConversationInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotSettle(conversation));
  refuseUnseen(conversation, version, savedNotes(conversation));
  const heldAt = instantAt(date, time, scope.workspace.timeZone);
  refuseIf(whyNotAt(heldAt, scope.now));
  refuseIf(whyNotWrite({ kind: conversation.kind, form, ...noted }));
  await write(scope, conversation, { ...noted, form, status: "held", heldAt, version: conversation.version + 1 });
  trace(scope, "conversation.held", clientCase, conversation, { date });
  return { version: conversation.version + 1 };
}

/** Changes what was written down of a talk; refuses, and hands back the newer words, when someone else has changed them. */
export async function updateNotes(
  scope: WriteScope,
  { conversation, clientCase }: LockedTalk,
  { conversationId: _talk, version, ...noted }: z.output<typeof updateNotesInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotNote(conversation));
  refuseUnseen(conversation, version, savedNotes(conversation));
  refuseIf(whyNotWrite({ ...conversation, ...noted }));
  await write(scope, conversation, { ...noted, version: conversation.version + 1 });
  const { summarySentOn } = noted;
  if (summarySentOn !== null && summarySentOn !== conversation.summarySentOn) {
    trace(scope, "conversation.summary_sent", clientCase, conversation, { date: summarySentOn });
  } else {
    trace(scope, "conversation.notes_changed", clientCase, conversation);
  }
  return { version: conversation.version + 1 };
}

/** Writes down that a planned talk came to nothing. It counts as an attempt. */
export async function missConversation(
  scope: WriteScope,
  { conversation, clientCase }: LockedTalk,
  { version, outcome, notes }: z.output<typeof missConversationInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotSettle(conversation));
  refuseUnseen(conversation, version);
  if (outcome === "no_show") refuseIf(whyNotAt(conversation.plannedAt ?? scope.now, scope.now));
  await write(scope, conversation, { status: outcome, notes, version: conversation.version + 1 });
  trace(scope, kindOfOutcome[outcome], clientCase, conversation);
}

/** What is saved now, for a form that was opened before somebody else saved. */
const savedNotes = (talk: Conversation) => ({
  notes: talk.notes,
  clientPosition: talk.clientPosition,
  agreed: talk.agreed,
  openPoints: talk.openPoints,
  writtenReason: talk.writtenReason,
  corrections: talk.corrections,
  summarySentOn: talk.summarySentOn,
  version: talk.version,
});
