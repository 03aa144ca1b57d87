"use server";

import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { assignTask, setHelpers } from "./commands/assigning";
import {
  addTask,
  completeTask,
  confirmDue,
  deleteTask,
  linkTask,
  moveTask,
  reopenTask,
  restoreTask,
  setDue,
  skipTask,
  updateTask,
} from "./commands/changing";
import {
  canAddTask,
  canAssignTask,
  canCompleteTask,
  canDeleteTask,
  canLinkTask,
  canMoveTask,
  canReopenTask,
  canRestoreTask,
  canSkipTask,
  canUpdateTask,
} from "./policy";
import { lockCase, lockDeletedTask, lockTask } from "./commands/rows";
import {
  addTaskInput,
  assignTaskInput,
  confirmDueInput,
  linkTaskInput,
  moveTaskInput,
  setDueInput,
  setHelpersInput,
  skipTaskInput,
  taskIdInput,
  updateTaskInput,
} from "./schema";

export const addTaskAction = workspaceAction({
  name: "task.add",
  input: addTaskInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canAddTask,
  run: addTask,
});

export const updateTaskAction = workspaceAction({
  name: "task.update",
  input: updateTaskInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canUpdateTask,
  run: updateTask,
});

export const setDueAction = workspaceAction({
  name: "task.update",
  input: setDueInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canUpdateTask,
  run: (scope, located, input) => setDue(scope, located, input.due, input.seen),
});

export const confirmDueAction = workspaceAction({
  name: "task.update",
  input: confirmDueInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canUpdateTask,
  run: (scope, located, input) => confirmDue(scope, located, input.confirmed),
});

export const completeTaskAction = workspaceAction({
  name: "task.complete",
  input: taskIdInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canCompleteTask,
  run: completeTask,
});

export const reopenTaskAction = workspaceAction({
  name: "task.reopen",
  input: taskIdInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canReopenTask,
  run: reopenTask,
});

export const skipTaskAction = workspaceAction({
  name: "task.skip",
  input: skipTaskInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canSkipTask,
  run: (scope, located, input) => skipTask(scope, located, input.reason),
});

export const assignTaskAction = workspaceAction({
  name: "task.assign",
  input: assignTaskInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canAssignTask,
  run: (scope, located, input) => assignTask(scope, located, input.ownerId),
});

export const setHelpersAction = workspaceAction({
  name: "task.assign",
  input: setHelpersInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canAssignTask,
  run: (scope, located, input) => setHelpers(scope, located, input.helperIds),
});

export const moveTaskAction = workspaceAction({
  name: "task.move",
  input: moveTaskInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canMoveTask,
  run: moveTask,
});

export const linkTaskAction = workspaceAction({
  name: "task.link",
  input: linkTaskInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canLinkTask,
  run: linkTask,
});

export const deleteTaskAction = workspaceAction({
  name: "task.delete",
  input: taskIdInput,
  subject: (scope, input) => lockTask(scope, input.taskId),
  can: canDeleteTask,
  run: deleteTask,
});

export const restoreTaskAction = workspaceAction({
  name: "task.restore",
  input: taskIdInput,
  subject: (scope, input) => lockDeletedTask(scope, input.taskId),
  can: canRestoreTask,
  run: restoreTask,
});
