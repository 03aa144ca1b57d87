"use server";

import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { allowAddress, correctSending, deliver, prove, receive, send } from "./commands";
import { confirmEnd, restoreNotice, revoke, unconfirmEnd, withdrawNotice } from "./commands/ending";
import { canAllowAddress, canServe } from "./policy";
import { lockNotice, lockWithdrawn } from "./queries";
import {
  allowAddressInput,
  confirmEndInput,
  correctSendingInput,
  deliverNoticeInput,
  noticeIdInput,
  proveInput,
  receiveNoticeInput,
  revokeNoticeInput,
  sendNoticeInput,
} from "./schema";

export const sendNoticeAction = workspaceAction({
  name: "notice.serve",
  input: sendNoticeInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canServe,
  run: (scope, clientCase, input) => send(scope, clientCase, input),
});

export const correctSendingAction = workspaceAction({
  name: "notice.serve",
  input: correctSendingInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => correctSending(scope, held, input),
});

export const allowAddressAction = workspaceAction({
  name: "notice.allow_address",
  input: allowAddressInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canAllowAddress(actor, clientCase),
  run: (scope, held, input) => allowAddress(scope, held, input),
});

export const deliverNoticeAction = workspaceAction({
  name: "notice.serve",
  input: deliverNoticeInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => deliver(scope, held, input),
});

export const proveNoticeAction = workspaceAction({
  name: "notice.serve",
  input: proveInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => prove(scope, held, input),
});

export const confirmEndAction = workspaceAction({
  name: "notice.serve",
  input: confirmEndInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => confirmEnd(scope, held, input),
});

export const unconfirmEndAction = workspaceAction({
  name: "notice.serve",
  input: noticeIdInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => unconfirmEnd(scope, held, input),
});

export const receiveNoticeAction = workspaceAction({
  name: "notice.serve",
  input: receiveNoticeInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canServe,
  run: (scope, clientCase, input) => receive(scope, clientCase, input),
});

export const revokeNoticeAction = workspaceAction({
  name: "notice.serve",
  input: revokeNoticeInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => revoke(scope, held, input),
});

export const withdrawNoticeAction = workspaceAction({
  name: "notice.serve",
  input: noticeIdInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => withdrawNotice(scope, held, input),
});

export const restoreNoticeAction = workspaceAction({
  name: "notice.serve",
  input: noticeIdInput,
  subject: (scope, input) => lockWithdrawn(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => restoreNotice(scope, held, input),
});
