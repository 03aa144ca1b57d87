"use server";

import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import {
  addMeasure,
  answerProposal,
  changePlan,
  endTalk,
  holdTalk,
  planTalk,
  propose,
  reviewPlan,
  startPlan,
  unreviewPlan,
} from "./commands";
import { canTalk } from "./policy";
import { lockPlan, lockProposal, lockTalk } from "./queries";
import {
  addMeasureInput,
  answerProposalInput,
  changePlanInput,
  endTalkInput,
  holdTalkInput,
  planInput,
  planTalkInput,
  proposeInput,
  reviewPlanInput,
  startPlanInput,
} from "./schema";

export const planTalkAction = workspaceAction({
  name: "conversation.edit",
  input: planTalkInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canTalk,
  run: (scope, clientCase, input) => planTalk(scope, clientCase, input),
});

export const holdTalkAction = workspaceAction({
  name: "conversation.edit",
  input: holdTalkInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: (actor, { clientCase }) => canTalk(actor, clientCase),
  run: (scope, held, { conversationId: _talk, version, at, ...texts }) => holdTalk(scope, held, version, at, texts),
});

export const endTalkAction = workspaceAction({
  name: "conversation.edit",
  input: endTalkInput,
  subject: (scope, input) => lockTalk(scope, input.conversationId),
  can: (actor, { clientCase }) => canTalk(actor, clientCase),
  run: (scope, held, input) => endTalk(scope, held, input),
});

export const proposeAction = workspaceAction({
  name: "conversation.edit",
  input: proposeInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canTalk,
  run: (scope, clientCase, input) => propose(scope, clientCase, input),
});

export const answerProposalAction = workspaceAction({
  name: "conversation.edit",
  input: answerProposalInput,
  subject: (scope, input) => lockProposal(scope, input.proposalId),
  can: (actor, { clientCase }) => canTalk(actor, clientCase),
  run: (scope, held, input) => answerProposal(scope, held, input),
});

export const startPlanAction = workspaceAction({
  name: "conversation.edit",
  input: startPlanInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canTalk,
  run: (scope, clientCase, input) => startPlan(scope, clientCase, input),
});

export const changePlanAction = workspaceAction({
  name: "conversation.edit",
  input: changePlanInput,
  subject: (scope, input) => lockPlan(scope, input.planId),
  can: (actor, { clientCase }) => canTalk(actor, clientCase),
  run: (scope, held, input) => changePlan(scope, held, input),
});

export const addMeasureAction = workspaceAction({
  name: "conversation.edit",
  input: addMeasureInput,
  subject: (scope, input) => lockPlan(scope, input.planId),
  can: (actor, { clientCase }) => canTalk(actor, clientCase),
  run: (scope, held, input) => addMeasure(scope, held, input),
});

export const reviewPlanAction = workspaceAction({
  name: "conversation.edit",
  input: reviewPlanInput,
  subject: (scope, input) => lockPlan(scope, input.planId),
  can: (actor, { clientCase }) => canTalk(actor, clientCase),
  run: (scope, held, input) => reviewPlan(scope, held, input),
});

export const unreviewPlanAction = workspaceAction({
  name: "conversation.edit",
  input: planInput,
  subject: (scope, input) => lockPlan(scope, input.planId),
  can: (actor, { clientCase }) => canTalk(actor, clientCase),
  run: (scope, held) => unreviewPlan(scope, held),
});
