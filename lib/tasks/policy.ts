import { canHoldSlot } from "@/lib/cases/policy";
import type { Actor } from "@/lib/platform/scope";
import { allows, type Permission } from "@/lib/platform/permissions";

type TaskPermission = Extract<Permission, `task.${string}`>;

/** Work on a case is shared: whoever may do a thing to one task may do it to every task of the workspace. */
const may = (permission: TaskPermission) => (actor: Pick<Actor, "role">) => allows(actor.role, permission);

export const canAddTask = may("task.add");
export const canUpdateTask = may("task.update");
export const canCompleteTask = may("task.complete");
export const canReopenTask = may("task.reopen");
export const canSkipTask = may("task.skip");
export const canAssignTask = may("task.assign");
export const canMoveTask = may("task.move");
export const canLinkTask = may("task.link");
export const canDeleteTask = may("task.delete");
export const canRestoreTask = may("task.restore");

/** Who can be made responsible: people who may finish what they are given. */
export const canBeGivenTasks = (member: Pick<Actor, "role"> & { removedAt: Date | null }) =>
  member.removedAt === null && canHoldSlot(member.role);
