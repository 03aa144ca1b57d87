"use server";

import { workspaceAction } from "@/lib/platform/action/workspace-action";
import {
  extendFeedback,
  lockConsent,
  remindOfFeedback,
  renewFeedback,
  requestFeedback,
  restoreFeedback,
  revokeFeedback,
  sendFeedback,
  withdrawConsent,
} from "./commands";
import {
  canExtendFeedback,
  canRequestFeedback,
  canRestoreFeedback,
  canRevokeFeedback,
  canSendFeedback,
  canWithdrawConsent,
} from "./policy";
import { lockAskable, lockRequest } from "./queries/requests";
import { consentIdInput, extendFeedbackInput, requestFeedbackInput, requestIdInput } from "./schema";

export const requestFeedbackAction = workspaceAction({
  name: "feedback.request",
  input: requestFeedbackInput,
  subject: (scope, input) => lockAskable(scope, input.caseId, input.contactId),
  can: canRequestFeedback,
  run: (scope, asked, input) => requestFeedback(scope, asked, input.send),
  keepsNoAnswer: true,
});

export const renewFeedbackAction = workspaceAction({
  name: "feedback.request",
  input: requestIdInput,
  subject: (scope, input) => lockRequest(scope, input.requestId),
  can: canRequestFeedback,
  run: renewFeedback,
  keepsNoAnswer: true,
});

export const sendFeedbackAction = workspaceAction({
  name: "feedback.send",
  input: requestIdInput,
  subject: (scope, input) => lockRequest(scope, input.requestId),
  can: canSendFeedback,
  run: sendFeedback,
});

export const remindOfFeedbackAction = workspaceAction({
  name: "feedback.send",
  input: requestIdInput,
  subject: (scope, input) => lockRequest(scope, input.requestId),
  can: canSendFeedback,
  run: remindOfFeedback,
});

export const extendFeedbackAction = workspaceAction({
  name: "feedback.extend",
  input: extendFeedbackInput,
  subject: (scope, input) => lockRequest(scope, input.requestId),
  can: canExtendFeedback,
  run: (scope, request, input) => extendFeedback(scope, request, input.until),
});

export const revokeFeedbackAction = workspaceAction({
  name: "feedback.revoke",
  input: requestIdInput,
  subject: (scope, input) => lockRequest(scope, input.requestId),
  can: canRevokeFeedback,
  run: revokeFeedback,
});

export const restoreFeedbackAction = workspaceAction({
  name: "feedback.restore",
  input: requestIdInput,
  subject: (scope, input) => lockRequest(scope, input.requestId),
  can: canRestoreFeedback,
  run: restoreFeedback,
});

export const withdrawConsentAction = workspaceAction({
  name: "consent.withdraw",
  input: consentIdInput,
  subject: (scope, input) => lockConsent(scope, input.consentId),
  can: canWithdrawConsent,
  run: withdrawConsent,
});
