import { compareDates } from "@/lib/calendar/dates";
import type { Refusal } from "@/lib/platform/action/refusal";

type Agreement = { agreedOn: string | null; agreedBy: string | null; reviewOn: string | null };

/** Why a plan cannot stand like this: an agreement has a day that has come and a person, and the review lies after it. */
export function whyNotAgree({ agreedOn, agreedBy, reviewOn }: Agreement, today: string): Refusal | null {
  if ((agreedOn === null) !== (agreedBy === null)) return "plan_agreement_incomplete";
  if (agreedOn !== null && compareDates(agreedOn, today) > 0) return "plan_agreed_in_future";
  return agreedOn !== null && reviewOn !== null && compareDates(reviewOn, agreedOn) < 0 ? "plan_review_before" : null;
}

/** One plan runs at a time. */
export const whyNotStart = (running: boolean): Refusal | null => (running ? "plan_running" : null);

type Reviewed = { reviewedAt: Date | null };

/** A reviewed plan is history: what it said and what came of it stays. */
export const whyNotTouch = ({ reviewedAt }: Reviewed): Refusal | null => (reviewedAt === null ? null : "plan_reviewed");

/** A review is taken back while no other plan has begun. */
export function whyNotReopenReview({ reviewedAt }: Reviewed, running: boolean): Refusal | null {
  return reviewedAt === null ? "plan_not_reviewed" : whyNotStart(running);
}

export type MissingOfPlan = "agreement" | "review_day";

/** What a running plan still lacks before the case can go on trial with it. */
export const missingOfPlan = ({ agreedOn, reviewOn }: Agreement): MissingOfPlan[] => [
  ...(agreedOn === null ? (["agreement"] as const) : []),
  ...(reviewOn === null ? (["review_day"] as const) : []),
];
