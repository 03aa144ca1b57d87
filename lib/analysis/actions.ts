"use server";

import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import {
  addEvidence,
  addGoal,
  addReason,
  addRemedy,
  assess,
  changeReason,
  changeRemedy,
  makePrimary,
  removeEvidence,
  removeGoal,
  removeReason,
  removeRemedy,
} from "./commands";
import { lookAt, writeNeeds } from "./commands/looking";
import { setAside, takeUp } from "./commands/setting-aside";
import { canEditAnalysis } from "./policy";
import { lockEvidence, lockGoal, lockReason, lockRemedy } from "./queries";
import {
  addEvidenceInput,
  addGoalInput,
  addReasonInput,
  addRemedyInput,
  aspectInput,
  assessInput,
  changeReasonInput,
  changeRemedyInput,
  evidenceInput,
  goalInput,
  needsInput,
  reasonInput,
  remedyInput,
  setAsideInput,
  takeUpInput,
} from "./schema";

export const addReasonAction = workspaceAction({
  name: "analysis.edit",
  input: addReasonInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, { caseId: _case, ...texts }) => addReason(scope, clientCase, texts),
});

export const changeReasonAction = workspaceAction({
  name: "analysis.edit",
  input: changeReasonInput,
  subject: (scope, input) => lockReason(scope, input.reasonId),
  can: (actor, { clientCase }) => canEditAnalysis(actor, clientCase),
  run: (scope, held, { reasonId: _reason, version, ...texts }) => changeReason(scope, held, version, texts),
});

export const makePrimaryAction = workspaceAction({
  name: "analysis.edit",
  input: reasonInput,
  subject: (scope, input) => lockReason(scope, input.reasonId),
  can: (actor, { clientCase }) => canEditAnalysis(actor, clientCase),
  run: (scope, held, input) => makePrimary(scope, held, input.version),
});

export const removeReasonAction = workspaceAction({
  name: "analysis.edit",
  input: reasonInput,
  subject: (scope, input) => lockReason(scope, input.reasonId),
  can: (actor, { clientCase }) => canEditAnalysis(actor, clientCase),
  run: (scope, held, input) => removeReason(scope, held, input.version),
});

export const addEvidenceAction = workspaceAction({
  name: "analysis.edit",
  input: addEvidenceInput,
  subject: (scope, input) => lockReason(scope, input.reasonId),
  can: (actor, { clientCase }) => canEditAnalysis(actor, clientCase),
  run: (scope, held, input) => addEvidence(scope, held, input),
});

export const removeEvidenceAction = workspaceAction({
  name: "analysis.edit",
  input: evidenceInput,
  subject: (scope, input) => lockEvidence(scope, input.evidenceId),
  can: (actor, { clientCase }) => canEditAnalysis(actor, clientCase),
  run: (scope, held) => removeEvidence(scope, held),
});

export const addRemedyAction = workspaceAction({
  name: "analysis.edit",
  input: addRemedyInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, { caseId: _case, ...texts }) => addRemedy(scope, clientCase, texts),
});

export const changeRemedyAction = workspaceAction({
  name: "analysis.edit",
  input: changeRemedyInput,
  subject: (scope, input) => lockRemedy(scope, input.remedyId),
  can: (actor, { clientCase }) => canEditAnalysis(actor, clientCase),
  run: (scope, held, { remedyId: _remedy, version, ...texts }) => changeRemedy(scope, held, version, texts),
});

export const removeRemedyAction = workspaceAction({
  name: "analysis.edit",
  input: remedyInput,
  subject: (scope, input) => lockRemedy(scope, input.remedyId),
  can: (actor, { clientCase }) => canEditAnalysis(actor, clientCase),
  run: (scope, held, input) => removeRemedy(scope, held, input.version),
});

export const setAsideRemedyAction = workspaceAction({
  name: "analysis.edit",
  input: setAsideInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => setAside(scope, clientCase, input),
});

export const takeUpRemedyAction = workspaceAction({
  name: "analysis.edit",
  input: takeUpInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => takeUp(scope, clientCase, input),
});

export const addGoalAction = workspaceAction({
  name: "analysis.edit",
  input: addGoalInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => addGoal(scope, clientCase, input),
});

export const removeGoalAction = workspaceAction({
  name: "analysis.edit",
  input: goalInput,
  subject: (scope, input) => lockGoal(scope, input.goalId),
  can: (actor, { clientCase }) => canEditAnalysis(actor, clientCase),
  run: (scope, held) => removeGoal(scope, held),
});

export const assessAction = workspaceAction({
  name: "analysis.edit",
  input: assessInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => assess(scope, clientCase, input),
});

export const lookAtAspectAction = workspaceAction({
  name: "analysis.edit",
  input: aspectInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => lookAt(scope, clientCase, input),
});

export const writeNeedsAction = workspaceAction({
  name: "analysis.edit",
  input: needsInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canEditAnalysis,
  run: (scope, clientCase, input) => writeNeeds(scope, clientCase, input),
});
