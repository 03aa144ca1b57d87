import { canEditAnalysis } from "@/lib/analysis/policy";
import { checkItem } from "@/lib/contracts/legal/commands";
import { checkInsolvency, complete, confirm, readRule, savePoint } from "@/lib/contracts/review/commands";
import { findCaseContract, findReview } from "@/lib/contracts/review/queries";
import { confirmations } from "@/lib/contracts/review/rules";
import { readRuleInput } from "@/lib/contracts/review/schema";
import { ruleOf } from "@/lib/contracts/terms";
import { found } from "@/lib/platform/action/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { Deed, Demo } from "../demo.ts";
import { on, order, type Step, type StoryLife } from "../step.ts";
import type { StoryChecks, StoryReview } from "../story/tools.ts";
import { readingOf } from "../dates.ts";
import { within } from "./within.ts";

/** The contract, read and confirmed before anything was sent. */
export function stepsOfReview(demo: Demo, life: StoryLife, review: StoryReview | undefined): Step[] {
  if (!review) return [];
  const { clock } = demo;
  const { daysAgo, insolvency = [], unfinished, checked = [] } = review;
  return [
    ...(review.reading ? [on(clock, daysAgo, order.read, read(demo, life, review))] : []),
    on(clock, daysAgo, order.read, go(demo, life, review)),
    ...insolvency.map((check) =>
      on(
        clock,
        check.daysAgo,
        order.read,
        within(demo, life, check.by, canEditAnalysis, async (scope, clientCase) =>
          checkInsolvency(scope, clientCase, {
            caseId: clientCase.id,
            version: await seen(scope, clientCase.id),
            checkedOn: scope.today,
            result: check.result,
          }),
        ),
      ),
    ),
    ...checked.map((told) => on(clock, told.daysAgo, order.confirmed, tick(demo, life, told))),
    ...(unfinished ? [] : [on(clock, daysAgo, order.confirmed, finish(demo, life, review))]),
  ];
}

const read = (demo: Demo, life: StoryLife, { by, reading = {}, readingReason = "" }: StoryReview): Deed =>
  within(demo, life, by, canEditAnalysis, async (scope, clientCase) => {
    const contract = found(await findCaseContract(scope, clientCase.id));
    const rule = readRuleInput.parse({
      caseId: clientCase.id,
      version: contract.version,
      clause: life.story.contract.clause,
      readingReason,
      calendar: ruleOf(contract)?.calendar ?? scope.workspace.calendar,
      ...readingOf(demo.clock, reading),
    });
    await readRule(scope, clientCase, rule);
  });

const go = (demo: Demo, life: StoryLife, { by, points }: StoryReview): Deed =>
  within(demo, life, by, canEditAnalysis, async (scope, clientCase) => {
    for (const { point, place = "", clause = "", note, after } of points) {
      const known = { point, place, clause, note, continues: after !== undefined };
      await savePoint(scope, clientCase, {
        caseId: clientCase.id,
        version: 0,
        ...known,
        status: after ?? "not_applicable",
      });
    }
  });

const tick = (demo: Demo, life: StoryLife, { by, items }: StoryChecks): Deed =>
  within(demo, life, by, canEditAnalysis, async (scope, clientCase) => {
    for (const item of items) await checkItem(scope, clientCase, { caseId: clientCase.id, item });
  });

const finish = (demo: Demo, life: StoryLife, { by }: StoryReview): Deed =>
  within(demo, life, by, canEditAnalysis, async (scope, clientCase) => {
    const { version } = found(await findCaseContract(scope, clientCase.id));
    for (const what of confirmations) await confirm(scope, clientCase, { caseId: clientCase.id, what, version });
    await complete(scope, clientCase, await seen(scope, clientCase.id));
  });

const seen = async (scope: Scope, caseId: string) => (await findReview(scope, caseId))?.version ?? 0;
