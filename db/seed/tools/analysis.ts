import { addEvidence, addGoal, addReason, addRemedy, assess } from "@/lib/analysis/commands";
import { canEditAnalysis } from "@/lib/analysis/policy";
import { lockReason } from "@/lib/analysis/queries";
import { found } from "@/lib/platform/action/refusal";
import type { Deed, Demo } from "../demo.ts";
import { on, order, type Step, type StoryLife } from "../step.ts";
import type { StoryGoal, StoryKeep, StoryReason, StoryRemedy, StoryTools } from "../story/tools.ts";
import { fileOf, within } from "./within.ts";

/** What the team found out about the relationship, and what it tried. */
export function stepsOfAnalysis(demo: Demo, life: StoryLife, { reasons, remedies, goals, keep }: StoryTools): Step[] {
  const { clock } = demo;
  const first = reasons?.[0];
  return [
    ...(reasons ?? []).map((reason) => on(clock, reason.daysAgo, order.found, name(demo, life, reason))),
    ...(goals && first ? [on(clock, first.daysAgo, order.found, compare(demo, life, first, goals))] : []),
    ...(remedies ?? []).map((remedy) => on(clock, remedy.daysAgo, order.found, tried(demo, life, remedy))),
    ...(keep ? [on(clock, keep.daysAgo, order.found, weigh(demo, life, keep))] : []),
  ];
}

const name = (demo: Demo, life: StoryLife, told: StoryReason): Deed =>
  within(demo, life, told.by, canEditAnalysis, async (scope, clientCase) => {
    const { id } = await addReason(scope, clientCase, {
      code: told.code ?? null,
      title: told.title ?? "",
      internalText: told.internal,
      clientText: told.client ?? "",
      observedOn: told.seenDaysAgo === undefined ? null : demo.clock.workday(-told.seenDaysAgo),
    });
    for (const { text = "", amount = "", file } of told.evidence) {
      const fileId = await fileOf(scope, clientCase.id, file);
      await addEvidence(scope, found(await lockReason(scope, id)), { reasonId: id, text, amount, fileId });
    }
  });

const tried = (demo: Demo, life: StoryLife, told: StoryRemedy): Deed =>
  within(demo, life, told.by, canEditAnalysis, (scope, clientCase) =>
    addRemedy(scope, clientCase, {
      what: told.what,
      triedOn: demo.clock.workday(-told.triedDaysAgo),
      contactId: told.contact === undefined ? null : found(life.parties?.contactIds.get(told.contact)),
      clientAnswer: told.said ?? "",
      result: told.result,
      effect: told.effect ?? "",
    }),
  );

const compare = (demo: Demo, life: StoryLife, { by }: StoryReason, goals: StoryGoal[]): Deed =>
  within(demo, life, by, canEditAnalysis, async (scope, clientCase) => {
    for (const { sinceDaysAgo, ...goal } of goals) {
      const sinceOn = sinceDaysAgo === undefined ? null : demo.clock.workday(-sinceDaysAgo);
      await addGoal(scope, clientCase, { caseId: clientCase.id, ...goal, sinceOn });
    }
  });

const weigh = (demo: Demo, life: StoryLife, { by, answer, note, yearly }: StoryKeep): Deed =>
  within(demo, life, by, canEditAnalysis, (scope, clientCase) =>
    assess(scope, clientCase, {
      caseId: clientCase.id,
      version: 1,
      wouldKeep: answer,
      wouldKeepNote: note,
      revenueAtStakeMinor: yearly,
      currency: life.story.contract.currency,
    }),
  );
