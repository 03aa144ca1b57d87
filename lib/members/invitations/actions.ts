"use server";

import { canCancelInvitation, canInvite, canResendInvitation } from "@/lib/members/policy";
import { accountAction, visitorAction } from "@/lib/platform/action/account-action";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { acceptInvitation, cancelInvitation, invite, join, resendInvitation } from "./commands";
import { lockInvitation } from "./queries";
import { acceptInvitationInput, cancelInvitationInput, inviteInput, joinInput, resendInvitationInput } from "./schema";

export const inviteAction = workspaceAction({
  name: "member.invite",
  input: inviteInput,
  subject: async (_scope, { role }) => ({ role }),
  can: canInvite,
  run: (scope, _role, input) => invite(scope, input),
  perMinute: 20,
});

export const resendInvitationAction = workspaceAction({
  name: "member.resend_invitation",
  input: resendInvitationInput,
  subject: (scope, { invitationId }) => lockInvitation(scope, invitationId),
  can: canResendInvitation,
  run: resendInvitation,
  perMinute: 20,
});

export const cancelInvitationAction = workspaceAction({
  name: "member.cancel_invitation",
  input: cancelInvitationInput,
  subject: (scope, { invitationId }) => lockInvitation(scope, invitationId),
  can: canCancelInvitation,
  run: cancelInvitation,
});

export const acceptInvitationAction = accountAction({
  name: "account.accept_invitation",
  input: acceptInvitationInput,
  run: acceptInvitation,
  perMinute: 60,
});

export const joinAction = visitorAction({ name: "account.join", input: joinInput, run: join, perMinute: 10 });
