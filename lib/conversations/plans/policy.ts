import { allows, type Permission } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

/** A plan is shared work; the step of the case that follows from it belongs to the lead and the decision maker. */
const may = (permission: Extract<Permission, `plan.${string}`>) => (actor: Pick<Actor, "role">) =>
  allows(actor.role, permission);

export const canStartPlan = may("plan.start");
export const canUpdatePlan = may("plan.update");
export const canReviewPlan = may("plan.review");
export const canReopenReview = may("plan.reopen");
export const canDropPlan = may("plan.drop");
