import { expect, test } from "vitest";
import { canDropPlan, canReopenReview, canReviewPlan, canStartPlan, canUpdatePlan } from "./policy";
import { missingOfPlan, whyNotAgree, whyNotReopenReview, whyNotStart, whyNotTouch } from "./rules";
import reviewTask from "./review-task.json";

const today = "2026-11-27";

test.each([
  [null, null, null, null],
  [today, "klara", "2026-12-20", null],
  [today, null, null, "plan_agreement_incomplete"],
  [null, "klara", null, "plan_agreement_incomplete"],
  ["2026-11-28", "klara", null, "plan_agreed_in_future"],
  ["2026-11-20", "klara", "2026-11-19", "plan_review_before"],
  ["2026-11-20", "klara", "2026-11-20", null],
] as const)("agreed on %s by %s, reviewed on %s", (agreedOn, agreedBy, reviewOn, expected) =>
  expect(whyNotAgree({ agreedOn, agreedBy, reviewOn }, today)).toBe(expected),
);

test("one plan runs at a time, and a reviewed one is history", () => {
  const running = { reviewedAt: null };
  const reviewed = { reviewedAt: new Date() };
  expect([whyNotStart(false), whyNotStart(true)]).toEqual([null, "plan_running"]);
  expect([whyNotTouch(running), whyNotTouch(reviewed)]).toEqual([null, "plan_reviewed"]);
  expect(whyNotReopenReview(running, true)).toBe("plan_not_reviewed");
  expect(whyNotReopenReview(reviewed, true)).toBe("plan_running");
  expect(whyNotReopenReview(reviewed, false)).toBeNull();
});

test.each([
  [null, null, ["agreement", "review_day"]],
  [today, null, ["review_day"]],
  [null, today, ["agreement"]],
  [today, today, []],
] as const)("agreed %s, reviewed %s: missing %j", (agreedOn, reviewOn, missing) =>
  expect(missingOfPlan({ agreedOn, agreedBy: null, reviewOn })).toEqual(missing),
);

test("members work on plans, viewers read", () => {
  for (const can of [canStartPlan, canUpdatePlan, canReviewPlan, canReopenReview, canDropPlan]) {
    expect([can({ role: "member" }), can({ role: "viewer" })]).toEqual([true, false]);
  }
});

test("the reminder speaks both languages", () => {
  for (const text of [reviewTask.title, reviewTask.description])
    expect(text).toEqual({ pl: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
});
