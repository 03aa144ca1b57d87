"use server";

import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { changeRole, leave, removeMember, restoreMember } from "./commands";
import { canChangeRole, canLeave, canRemove, canRestore } from "./policy";
import { lockMemberAndOwners } from "./queries";
import { changeRoleInput, leaveInput, removeMemberInput, restoreMemberInput } from "./schema";

export const changeRoleAction = workspaceAction({
  name: "member.change_role",
  input: changeRoleInput,
  subject: async (scope, { userId, role }) => {
    const person = await lockMemberAndOwners(scope, userId);
    return person && { person, role };
  },
  can: (actor, subject) => canChangeRole(actor, subject),
  run: changeRole,
});

export const removeMemberAction = workspaceAction({
  name: "member.remove",
  input: removeMemberInput,
  subject: (scope, { userId }) => lockMemberAndOwners(scope, userId),
  can: canRemove,
  run: removeMember,
});

export const restoreMemberAction = workspaceAction({
  name: "member.restore",
  input: restoreMemberInput,
  subject: (scope, { userId }) => lockMemberAndOwners(scope, userId),
  can: canRestore,
  run: restoreMember,
});

export const leaveAction = workspaceAction({
  name: "member.leave",
  input: leaveInput,
  subject: (scope) => lockMemberAndOwners(scope, scope.actor.userId),
  can: canLeave,
  run: leave,
});
