"use server";

import { accountAction } from "@/lib/platform/action/account-action";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { createWorkspace, updateWorkspace } from "./commands";
import { canUpdateWorkspace } from "./policy";
import { lockSettings } from "./queries";
import { createWorkspaceInput, updateWorkspaceInput } from "./schema";

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
