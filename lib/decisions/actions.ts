"use server";

import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { approve, decide, unapprove, withdraw } from "./commands";
import { canApprove, canDecide } from "./policy";
import { lockDecision } from "./queries";
import { decideInput, decisionInput } from "./schema";

export const decideAction = workspaceAction({
  name: "decision.make",
  input: decideInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canDecide,
  run: (scope, clientCase, input) => decide(scope, clientCase, input),
});

export const approveDecisionAction = workspaceAction({
  name: "decision.approve",
  input: decisionInput,
  subject: (scope, input) => lockDecision(scope, input.decisionId),
  can: (actor, { clientCase }) => canApprove(actor, clientCase),
  run: (scope, held) => approve(scope, held),
});

export const unapproveDecisionAction = workspaceAction({
  name: "decision.approve",
  input: decisionInput,
  subject: (scope, input) => lockDecision(scope, input.decisionId),
  can: (actor, { clientCase }) => canApprove(actor, clientCase),
  run: (scope, held) => unapprove(scope, held),
});

export const withdrawDecisionAction = workspaceAction({
  name: "decision.make",
  input: decisionInput,
  subject: (scope, input) => lockDecision(scope, input.decisionId),
  can: (actor, { clientCase }) => canDecide(actor, clientCase),
  run: (scope, held) => withdraw(scope, held),
});
