"use server";

import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import {
  cancelConversation,
  logConversation,
  planConversation,
  reopenConversation,
  updateConversation,
} from "./commands";
import { makeTasks, unmakeTasks } from "./commands/following";
import { invite } from "./commands/inviting";
import { sendSummary } from "./commands/summing-up";
import { holdConversation, missConversation, updateNotes } from "./commands/recording";
import {
  canCancelTalk,
  canInvite,
  canMakeTasks,
  canPlanTalk,
  canRecordTalk,
  canReopenTalk,
  canUpdateTalk,
} from "./policy";
import { lockTalk } from "./queries/locking";
import {
  conversationIdInput,
  holdConversationInput,
  inviteInput,
  logConversationInput,
  makeTasksInput,
  missConversationInput,
  planConversationInput,
  sendSummaryInput,
  unmakeTasksInput,
  updateConversationInput,
  updateNotesInput,
} from "./schema";

export const planConversationAction = workspaceAction({
  name: "conversation.plan",
  input: planConversationInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canPlanTalk,
  run: planConversation,
});

export const logConversationAction = workspaceAction({
  name: "conversation.record",
  input: logConversationInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canRecordTalk,
  run: logConversation,
});

export const updateConversationAction = workspaceAction({
  name: "conversation.update",
  input: updateConversationInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canUpdateTalk,
  run: updateConversation,
});

export const holdConversationAction = workspaceAction({
  name: "conversation.record",
  input: holdConversationInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canRecordTalk,
  run: holdConversation,
});

export const updateNotesAction = workspaceAction({
  name: "conversation.record",
  input: updateNotesInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canRecordTalk,
  run: updateNotes,
});

export const missConversationAction = workspaceAction({
  name: "conversation.record",
  input: missConversationInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canRecordTalk,
  run: missConversation,
});

export const cancelConversationAction = workspaceAction({
  name: "conversation.cancel",
  input: conversationIdInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canCancelTalk,
  run: cancelConversation,
});

export const reopenConversationAction = workspaceAction({
  name: "conversation.reopen",
  input: conversationIdInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canReopenTalk,
  run: reopenConversation,
});

export const inviteToTalkAction = workspaceAction({
  name: "conversation.invite",
  input: inviteInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canInvite,
  run: (scope, talk, input) => invite(scope, talk, input.contactIds),
  perMinute: 20,
});

export const sendSummaryAction = workspaceAction({
  name: "conversation.record",
  input: sendSummaryInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canRecordTalk,
  run: sendSummary,
  perMinute: 20,
});

export const makeTasksAction = workspaceAction({
  name: "conversation.make_tasks",
  input: makeTasksInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canMakeTasks,
  run: makeTasks,
});

export const unmakeTasksAction = workspaceAction({
  name: "conversation.make_tasks",
  input: unmakeTasksInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: canMakeTasks,
  run: (scope, talk, input) => unmakeTasks(scope, talk, input.taskIds),
});
