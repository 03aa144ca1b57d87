import { answerGuard } from "@/lib/cases/commands/answering";
import { confirmers } from "@/lib/cases/guards";
import { canConfirm, canWaive } from "@/lib/cases/policy";
import { approve, decide } from "@/lib/decisions/commands";
import { canApprove, canDecide } from "@/lib/decisions/policy";
import { lockDecision } from "@/lib/decisions/queries";
import { found } from "@/lib/platform/action/refusal";
import type { Deed, Demo } from "../demo.ts";
import { on, order, type Step, type StoryLife } from "../step.ts";
import type { StoryAnswerOfGuard, StoryDecision } from "../story/tools.ts";
import { within } from "./within.ts";

type Made = { id: string | null };

/** The decision with its reasons, and the second pair of eyes. */
export function stepsOfDecision(demo: Demo, life: StoryLife, decision: StoryDecision | undefined): Step[] {
  if (!decision) return [];
  const made: Made = { id: null };
  const { daysAgo, approved } = decision;
  return [
    on(demo.clock, daysAgo, order.decided, take(demo, life, decision, made)),
    ...(approved
      ? [
          on(
            demo.clock,
            approved.daysAgo,
            order.approved,
            within(demo, life, approved.by, canApprove, async (scope) =>
              approve(scope, found(await lockDecision(scope, found(made.id)))),
            ),
          ),
        ]
      : []),
  ];
}

const take = (demo: Demo, life: StoryLife, told: StoryDecision, made: Made): Deed =>
  within(demo, life, told.by, canDecide, async (scope, clientCase) => {
    const {
      outcome = "end",
      mode = "ordinary",
      rationale,
      alternatives,
      impact,
      clientReason,
      breach = "",
      cure,
    } = told;
    const { id } = await decide(scope, clientCase, {
      caseId: clientCase.id,
      outcome,
      mode,
      rationale,
      alternatives,
      impact,
      clientReason,
      breach,
      decidedOn: scope.today,
      cureDeliveredOn: cure ? demo.clock.workday(-cure.deliveredDaysAgo) : null,
      cureUntil: cure ? demo.clock.day(-cure.untilDaysAgo) : null,
      cureNotRequired: "",
    });
    made.id = id;
    life.stale = true;
  });

/** What people stated of the conditions that no tool can know. */
export const stepsOfAnswers = (demo: Demo, life: StoryLife, answers: StoryAnswerOfGuard[] = []): Step[] =>
  answers.map((told) => on(demo.clock, told.daysAgo, order.stated, state(demo, life, told)));

const state = (demo: Demo, life: StoryLife, { by, guard, kind = "confirmed", reason }: StoryAnswerOfGuard): Deed =>
  within(
    demo,
    life,
    by,
    (actor, clientCase) =>
      kind === "waived" ? canWaive(actor, clientCase) : canConfirm(actor, clientCase, confirmers[guard] ?? []),
    (scope, clientCase) => answerGuard(scope, clientCase, { guard, kind, reason }),
  );
