"use server";

import { canEditAnalysis } from "@/lib/analysis/policy";
import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { checkItem, uncheckItem } from "./commands";
import { legalItemInput } from "./schema";

export const checkLegalItemAction = workspaceAction({
  name: "contract.review",
  input: legalItemInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => checkItem(scope, clientCase, input),
});

export const uncheckLegalItemAction = workspaceAction({
  name: "contract.review",
  input: legalItemInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => uncheckItem(scope, clientCase, input),
});
