"use server";

import { accountAction } from "@/lib/platform/action/account-action";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { createWorkspace, updateWorkspace } from "./commands";
import { deleteWorkspace, restoreWorkspace } from "./commands/deleting";
import { canDeleteWorkspace, canUpdateWorkspace } from "./policy";
import { lockSettings } from "./queries";
import { createWorkspaceInput, deleteWorkspaceInput, restoreWorkspaceInput, updateWorkspaceInput } from "./schema";

export const createWorkspaceAction = accountAction({
  name: "account.create_workspace",
  input: createWorkspaceInput,
  run: createWorkspace,
  perMinute: 5,
});

export const updateWorkspaceAction = workspaceAction({
  name: "workspace.update",
  input: updateWorkspaceInput,
  subject: lockSettings,
  can: canUpdateWorkspace,
  run: updateWorkspace,
});

export const deleteWorkspaceAction = workspaceAction({
  name: "workspace.delete",
  input: deleteWorkspaceInput,
  subject: lockSettings,
  can: canDeleteWorkspace,
  run: deleteWorkspace,
  perMinute: 10,
});

export const restoreWorkspaceAction = accountAction({
  name: "account.restore_workspace",
  input: restoreWorkspaceInput,
  run: restoreWorkspace,
});
