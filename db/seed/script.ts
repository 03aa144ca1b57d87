import { eq } from "drizzle-orm";
import { moveCase, setDates } from "@/lib/cases/commands";
import { openCase } from "@/lib/cases/commands/opening";
import { nameViewer } from "@/lib/cases/commands/quiet";
import { findEndable } from "@/lib/cases/queries/opening";
import { canMoveCase } from "@/lib/cases/policy";
import { lockStep, lockCase } from "@/lib/cases/queries";
import { dateFields, type SetDates } from "@/lib/cases/schema";
import { found } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { playbookKeys } from "@/lib/playbooks/schema";
import { cases } from "../schema/cases.ts";
import { clients, contacts, contracts } from "../schema/clients.ts";
import { tasks } from "../schema/tasks.ts";
import { writeParties } from "./clients.ts";
import { stepsOfConversations } from "./conversations.ts";
import { type CaseDay, datesOf, type KnownDates } from "./dates.ts";
import { byMember, type Deed, type Demo } from "./demo.ts";
import { stepsOfFeedback } from "./feedback.ts";
import type { StoryCase } from "./story/shape.ts";
import { on, order, type Step, type StoryLife } from "./step.ts";
import { stepOfFile, stepsOfComment } from "./talk.ts";
import { giveOwnTask, pinTask } from "./tasks.ts";
import { stepsOfTools } from "./tools/index.ts";

/** Everything of a case that stands written in the story, with its day. The work on tasks follows from the plan. */
export function scriptOf(demo: Demo, life: StoryLife): Step[] {
  const { clock } = demo;
  const { story } = life;
  const dates = datesOf(clock, story);
  const consulted = story.path.find(({ to }) => to === "consultation");
  return [
    on(
      clock,
      238 - (story.client.name.length % 12),
      order.parties,
      byMember(demo, "adam", enter(demo, life), [clients, contacts, contracts]),
    ),
    on(
      clock,
      story.openedDaysAgo,
      order.open,
      byMember(demo, story.slots.lead, open(demo, life, dates), [cases, tasks]),
    ),
    ...(consulted ? [on(clock, consulted.daysAgo, order.dates, changeDates(demo, life, dates, "consulted"))] : []),
    ...(dates.noticeDeliveredOn && dates.noticeDeliveredOn < clock.today
      ? [{ day: dates.noticeDeliveredOn, order: order.after, run: changeDates(demo, life, dates, "delivered") }]
      : []),
    ...story.path.map((step) => on(clock, step.daysAgo, order.move, move(demo, life, step))),
    ...(story.pinned ?? []).map((pin) => on(clock, pin.daysAgo, order.plan, pinTask(demo, life, pin))),
    ...(story.own ?? []).map((task) => on(clock, task.addedDaysAgo, order.plan, giveOwnTask(demo, life, task))),
    ...(story.files ?? []).map((file) => stepOfFile(demo, life, file)),
    ...stepsOfConversations(demo, life),
    ...stepsOfTools(demo, life, dates),
    ...story.comments.flatMap((comment) => stepsOfComment(demo, life, comment)),
    ...(story.feedback ?? []).flatMap((asked) => stepsOfFeedback(demo, life, asked)),
  ];
}

const enter =
  ({ clock }: Demo, life: StoryLife) =>
  async (scope: WriteScope) => {
    life.parties = await writeParties(scope, clock, life.story);
  };

const open =
  ({ people, tx }: Demo, life: StoryLife, dates: KnownDates) =>
  async (scope: WriteScope) => {
    const { clientId, contractId } = found(life.parties);
    const { story } = life;
    const holders = Object.fromEntries(Object.entries(story.slots).map(([slot, who]) => [slot, people[who].userId]));
    const known = story.path.some(({ to }) => to === "consultation")
      ? pick(dates, ["consultationOn"])
      : pick(dates, ["consultationOn", "decisionOn", "noticeTargetOn"]);
    const { caseId } = await openCase(scope, found(await findEndable(scope, { clientId, contractId })), {
      clientId,
      contractId,
      initiator: story.initiator,
      playbookKey: found(playbookKeys.find((key) => key === story.playbook)),
      holders,
      dates: story.initiator === "expiry" ? { ...known, ...pick(dates, ["effectiveEndOn"]) } : known,
      quiet: story.quietWith !== undefined,
      without: [],
    });
    for (const who of story.quietWith ?? [])
      await nameViewer(scope, found(await lockCase(scope, caseId)), people[who].userId);
    await tx.update(cases).set({ summary: story.summary }).where(eq(cases.id, caseId));
    life.caseId = caseId;
    life.stale = true;
  };

const pick = <Key extends CaseDay>(dates: KnownDates, keys: Key[]) =>
  Object.fromEntries(keys.flatMap((key) => (dates[key] ? [[key, dates[key]]] : []))) as Partial<Record<Key, string>>;

const whenKnown: Record<"consulted" | "delivered", readonly CaseDay[]> = {
  consulted: ["decisionOn", "noticeTargetOn"],
  delivered: ["noticeDeliveredOn", "effectiveEndOn", "lastServiceOn", "accessOffOn", "tailEndOn"],
};

const changeDates = (demo: Demo, life: StoryLife, dates: KnownDates, when: keyof typeof whenKnown): Deed =>
  byMember(demo, life.story.slots.lead, async (scope) => {
    const clientCase = found(await lockCase(scope, found(life.caseId)));
    const next = Object.fromEntries(
      dateFields.map((field) => [
        field,
        whenKnown[when].includes(field) ? (dates[field] ?? null) : clientCase.dates[field],
      ]),
    ) as SetDates;
    if (dateFields.every((field) => next[field] === clientCase.dates[field])) return;
    await setDates(scope, clientCase, clientCase.version, next);
    life.stale = true;
  });

const move = (demo: Demo, life: StoryLife, { to, by, reason }: StoryCase["path"][number]): Deed =>
  byMember(demo, by ?? life.story.slots.lead, async (scope) => {
    const caseId = found(life.caseId);
    const { state: from } = found(await lockCase(scope, caseId));
    const { clientCase, step } = found(await lockStep(scope, { caseId, from, to }));
    if (!step || !canMoveCase(scope.actor, clientCase, step))
      throw new Error(`${scope.actor.name} cannot: ${from} → ${to}`);
    await moveCase(scope, clientCase, step, reason ?? "");
    life.stale = true;
  });
