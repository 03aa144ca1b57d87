"use server";

import { canSetDates } from "@/lib/cases/policy";
import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { replanCase, undoReplan } from "./commands";
import { replanInput, undoReplanInput } from "./schema";

export const replanAction = workspaceAction({
  name: "case.set_dates",
  input: replanInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canSetDates,
  run: replanCase,
});

export const undoReplanAction = workspaceAction({
  name: "case.set_dates",
  input: undoReplanInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canSetDates,
  run: (scope, clientCase, input) => undoReplan(scope, clientCase, input.version),
});
