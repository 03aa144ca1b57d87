"use server";

import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { dropPlan, reopenReview, reviewPlan, startPlan, updatePlan } from "./commands";
import { canDropPlan, canReopenReview, canReviewPlan, canStartPlan, canUpdatePlan } from "./policy";
import { lockPlan } from "./queries";
import { planIdInput, reviewPlanInput, startPlanInput, updatePlanInput } from "./schema";

export const startPlanAction = workspaceAction({
  name: "plan.start",
  input: startPlanInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canStartPlan,
  run: startPlan,
});

export const updatePlanAction = workspaceAction({
  name: "plan.update",
  input: updatePlanInput,
  subject: (scope, input) => lockPlan(scope, input.planId),
  can: canUpdatePlan,
  run: updatePlan,
});

export const reviewPlanAction = workspaceAction({
  name: "plan.review",
  input: reviewPlanInput,
  subject: (scope, input) => lockPlan(scope, input.planId),
  can: canReviewPlan,
  run: reviewPlan,
});

export const reopenReviewAction = workspaceAction({
  name: "plan.reopen",
  input: planIdInput,
  subject: (scope, input) => lockPlan(scope, input.planId),
  can: canReopenReview,
  run: reopenReview,
});

export const dropPlanAction = workspaceAction({
  name: "plan.drop",
  input: planIdInput,
  subject: (scope, input) => lockPlan(scope, input.planId),
  can: canDropPlan,
  run: dropPlan,
});
