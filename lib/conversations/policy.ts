import { allows, type Permission } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

/** Whoever works on the case may have talked with the client, and so may write it down. */
const may = (permission: Extract<Permission, `conversation.${string}`>) => (actor: Pick<Actor, "role">) =>
  allows(actor.role, permission);

export const canPlanTalk = may("conversation.plan");
export const canUpdateTalk = may("conversation.update");
export const canRecordTalk = may("conversation.record");
export const canCancelTalk = may("conversation.cancel");
export const canReopenTalk = may("conversation.reopen");
export const canInvite = may("conversation.invite");
export const canMakeTasks = may("conversation.make_tasks");
