import { addEvidence, addGoal, addReason, addRemedy, assess } from "@/lib/analysis/commands";
import { lookAt, writeNeeds } from "@/lib/analysis/commands/looking";
import { setAside } from "@/lib/analysis/commands/setting-aside";
import { needKeys } from "@/lib/analysis/questions";
import { needsInput } from "@/lib/analysis/schema";
import { canEditAnalysis } from "@/lib/analysis/policy";
import { lockReason } from "@/lib/analysis/queries";
import { found } from "@/lib/platform/action/refusal";
import type { Deed, Demo } from "../demo.ts";
import { on, order, type Step, type StoryLife } from "../step.ts";
import type {
  StoryAspects,
  StoryGoal,
  StoryKeep,
  StoryNeeds,
  StoryReason,
  StoryRemedy,
  StorySetAside,
  StoryTools,
} from "../story/tools.ts";
import { fileOf, within } from "./within.ts";

/** What the team found out about the relationship, and what it tried. */
export function stepsOfAnalysis(
  demo: Demo,
  life: StoryLife,
  { reasons, remedies, setAside: aside, aspects, needs, goals, keep }: StoryTools,
): Step[] {
  const { clock } = demo;
  const first = reasons?.[0];
  return [
    ...(reasons ?? []).map((reason) => on(clock, reason.daysAgo, order.found, name(demo, life, reason))),
    ...(goals && first ? [on(clock, first.daysAgo, order.found, compare(demo, life, first, goals))] : []),
    ...(remedies ?? []).map((remedy) => on(clock, remedy.daysAgo, order.found, tried(demo, life, remedy))),
    ...(aside ?? []).map((told) => on(clock, told.daysAgo, order.found, leave(demo, life, told))),
    ...(aspects ? [on(clock, aspects.daysAgo, order.found, look(demo, life, aspects))] : []),
    ...(needs ? [on(clock, needs.daysAgo, order.found, need(demo, life, needs))] : []),
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
      clientCode: told.told?.code ?? null,
      clientGap: told.told?.why ?? "",
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
      usual: told.usual ?? null,
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

const leave = (demo: Demo, life: StoryLife, { by, usual, why }: StorySetAside): Deed =>
  within(demo, life, by, canEditAnalysis, (scope, clientCase) =>
    setAside(scope, clientCase, { caseId: clientCase.id, usual, version: 0, why }),
  );

const look = (demo: Demo, life: StoryLife, { by, seen }: StoryAspects): Deed =>
  within(demo, life, by, canEditAnalysis, async (scope, clientCase) => {
    for (const [aspect, [answer, note = ""]] of Object.entries(seen))
      await lookAt(scope, clientCase, { caseId: clientCase.id, aspect, version: 0, answer, note });
  });

const need = (demo: Demo, life: StoryLife, { by, needs }: StoryNeeds): Deed =>
  within(demo, life, by, canEditAnalysis, async (scope, clientCase) => {
    const written = { ...unknownNeeds, caseId: clientCase.id, version: 1, ...needs };
    await writeNeeds(scope, clientCase, needsInput.parse(written));
  });

const unknownNeeds = Object.fromEntries(needKeys.map((key) => [key, ""]));

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
