"use server";

import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { fillSlot, moveCase, setDates } from "./commands";
import { openCase } from "./commands/opening";
import { findEndable } from "./queries/opening";
import { canFillSlot, canMoveCase, canOpenCase, canSetDates } from "./policy";
import { lockCase, lockStep } from "./queries";
import { fillSlotInput, moveCaseInput, openCaseInput, setDatesInput } from "./schema";

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
