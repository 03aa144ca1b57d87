"use server";

import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { deleteFile, restoreFile } from "./commands";
import { canDeleteFile, canRestoreFile } from "./policy";
import { lockFile } from "./queries";
import { fileIdInput } from "./schema";

export const deleteFileAction = workspaceAction({
  name: "file.delete",
  input: fileIdInput,
  subject: (scope, input) => lockFile(scope, input.fileId),
  can: canDeleteFile,
  run: deleteFile,
});

export const restoreFileAction = workspaceAction({
  name: "file.restore",
  input: fileIdInput,
  subject: (scope, input) => lockFile(scope, input.fileId, true),
  can: canRestoreFile,
  run: restoreFile,
});
