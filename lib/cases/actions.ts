"use server";

import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { fillSlot, moveCase, setDates } from "./commands";
import { answerGuard, lockAnswer, withdrawAnswer } from "./commands/answering";
import { changePath } from "./commands/changing-path";
import { chooseProfile } from "./commands/choosing";
import { updateSummary } from "./commands/summary";
import { announce, makeQuiet, nameViewer, unnameViewer } from "./commands/quiet";
import { openCase } from "./commands/opening";
import { findEndable } from "./queries/opening";
import { confirmers } from "./guards";
import {
  canChangePath,
  canChooseProfile,
  canConfirm,
  canFillSlot,
  canKeepQuiet,
  canMoveCase,
  canOpenCase,
  canSetDates,
  canUpdateCase,
  canWaive,
  canWithdrawAnswer,
} from "./policy";
import { lockCase, lockStep } from "./queries";
import {
  announceInput,
  answerGuardInput,
  changePathInput,
  chooseProfileInput,
  fillSlotInput,
  makeQuietInput,
  moveCaseInput,
  openCaseInput,
  setDatesInput,
  updateSummaryInput,
  viewerInput,
  withdrawAnswerInput,
} from "./schema";

export const openCaseAction = workspaceAction({
  name: "case.open",
  input: openCaseInput,
  subject: (scope, input) => findEndable(scope, input),
  can: canOpenCase,
  run: (scope, endable, input) => openCase(scope, endable, input),
});

export const moveCaseAction = workspaceAction({
  name: "case.move",
  input: moveCaseInput,
  subject: (scope, input) => lockStep(scope, input),
  can: (actor, { clientCase, step }) => canMoveCase(actor, clientCase, step ?? { roles: ["lead", "decision_maker"] }),
  run: (scope, { clientCase, step }, input) => moveCase(scope, clientCase, step, input.reason),
});

export const updateSummaryAction = workspaceAction({
  name: "case.update",
  input: updateSummaryInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canUpdateCase,
  run: (scope, clientCase, input) => updateSummary(scope, clientCase, input),
});

export const changePathAction = workspaceAction({
  name: "case.move",
  input: changePathInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canChangePath,
  run: (scope, clientCase, input) => changePath(scope, clientCase, input),
});

export const setDatesAction = workspaceAction({
  name: "case.set_dates",
  input: setDatesInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canSetDates,
  run: (scope, clientCase, input) => setDates(scope, clientCase, input.version, input.dates),
});

export const fillSlotAction = workspaceAction({
  name: "case.fill_slot",
  input: fillSlotInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canFillSlot,
  run: (scope, clientCase, input) => fillSlot(scope, clientCase, input.slot, input.userId),
});

export const waiveGuardAction = workspaceAction({
  name: "case.waive",
  input: answerGuardInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canWaive,
  run: (scope, clientCase, { guard, reason }) => answerGuard(scope, clientCase, { guard, kind: "waived", reason }),
});

export const confirmGuardAction = workspaceAction({
  name: "case.confirm",
  input: answerGuardInput,
  subject: async (scope, input) => {
    const clientCase = await lockCase(scope, input.caseId);
    return clientCase && { clientCase, guard: input.guard };
  },
  can: (actor, { clientCase, guard }) => canConfirm(actor, clientCase, confirmers[guard] ?? []),
  run: (scope, { clientCase, guard }, { reason }) =>
    answerGuard(scope, clientCase, { guard, kind: "confirmed", reason }),
});

export const withdrawAnswerAction = workspaceAction({
  name: "case.withdraw_answer",
  input: withdrawAnswerInput,
  subject: (scope, input) => lockAnswer(scope, input.answerId),
  can: (actor, { clientCase, answer }) => canWithdrawAnswer(actor, clientCase, answer),
  run: (scope, { clientCase, answer }) => withdrawAnswer(scope, clientCase, answer),
});

export const makeQuietAction = workspaceAction({
  name: "case.keep_quiet",
  input: makeQuietInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canKeepQuiet,
  run: (scope, clientCase, input) => makeQuiet(scope, clientCase, input.userIds),
});

export const announceAction = workspaceAction({
  name: "case.keep_quiet",
  input: announceInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canKeepQuiet,
  run: (scope, clientCase) => announce(scope, clientCase),
});

export const nameViewerAction = workspaceAction({
  name: "case.keep_quiet",
  input: viewerInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canKeepQuiet,
  run: (scope, clientCase, input) => nameViewer(scope, clientCase, input.userId),
});

export const unnameViewerAction = workspaceAction({
  name: "case.keep_quiet",
  input: viewerInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canKeepQuiet,
  run: (scope, clientCase, input) => unnameViewer(scope, clientCase, input.userId),
});

export const chooseProfileAction = workspaceAction({
  name: "playbook.choose_profile",
  input: chooseProfileInput,
  subject: async (_scope, { playbookKey }) => ({ playbookKey }),
  can: canChooseProfile,
  run: (scope, _playbook, input) => chooseProfile(scope, input),
});
