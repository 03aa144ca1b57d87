"use server";

import { canEditAnalysis } from "@/lib/analysis/policy";
import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { checkInsolvency, complete, confirm, readRule, reopen, savePoint, unconfirm } from "./commands";
import { completeInput, confirmInput, insolvencyInput, pointInput, readRuleInput, unconfirmInput } from "./schema";

export const confirmContractAction = workspaceAction({
  name: "contract.review",
  input: confirmInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => confirm(scope, clientCase, input),
});

export const unconfirmContractAction = workspaceAction({
  name: "contract.review",
  input: unconfirmInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => unconfirm(scope, clientCase, input),
});

export const readRuleAction = workspaceAction({
  name: "contract.review",
  input: readRuleInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => readRule(scope, clientCase, input),
});

export const checkInsolvencyAction = workspaceAction({
  name: "contract.review",
  input: insolvencyInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => checkInsolvency(scope, clientCase, input),
});

export const savePointAction = workspaceAction({
  name: "contract.review",
  input: pointInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => savePoint(scope, clientCase, input),
});

export const completeReviewAction = workspaceAction({
  name: "contract.review",
  input: completeInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => complete(scope, clientCase, input.version),
});

export const reopenContractReviewAction = workspaceAction({
  name: "contract.review",
  input: completeInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => reopen(scope, clientCase, input.version),
});
