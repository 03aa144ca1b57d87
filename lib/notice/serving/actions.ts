"use server";

import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { allowAddress, confirmEnd, deliver, receive, revoke, send, withdrawNotice } from "./commands";
import { canAllowAddress, canServe } from "./policy";
import { lockNotice } from "./queries";
import {
  confirmEndInput,
  deliverNoticeInput,
  noticeIdInput,
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

export const allowAddressAction = workspaceAction({
  name: "notice.allow_address",
  input: noticeIdInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canAllowAddress(actor, clientCase),
  run: (scope, held) => allowAddress(scope, held),
});

export const deliverNoticeAction = workspaceAction({
  name: "notice.serve",
  input: deliverNoticeInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => deliver(scope, held, input),
});

export const confirmEndAction = workspaceAction({
  name: "notice.serve",
  input: confirmEndInput,
  subject: (scope, input) => lockNotice(scope, input.noticeId),
  can: (actor, { clientCase }) => canServe(actor, clientCase),
  run: (scope, held, input) => confirmEnd(scope, held, input),
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
  run: (scope, held) => withdrawNotice(scope, held),
});
