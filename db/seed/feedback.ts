import { eq } from "drizzle-orm";
import { remindOfFeedback, requestFeedback } from "@/lib/feedback/commands";
import { lockAskable, lockRequest } from "@/lib/feedback/queries/requests";
import { continueSurvey, saveDraft, submitSurvey } from "@/lib/feedback/answering/commands";
import { lockSurvey } from "@/lib/feedback/answering/queries";
import { found } from "@/lib/platform/action/refusal";
import { feedbackRequests } from "../schema/feedback.ts";
import { outbox } from "../schema/platform.ts";
import { tasks } from "../schema/tasks.ts";
import { links } from "../schema/workspaces.ts";
import { byHolder, byMember, type Deed, type Demo } from "./demo.ts";
import { on, order, type Step, type StoryLife } from "./step.ts";
import type { StoryFeedback } from "./story/shape.ts";

/** Asking one person of the client, and what came of it. */
export function stepsOfFeedback(demo: Demo, life: StoryLife, asked: StoryFeedback): Step[] {
  const { clock } = demo;
  const made: Made = { requestId: null };
  const { remindedDaysAgo, begun, answered } = asked;
  return [
    on(clock, asked.askedDaysAgo, order.ask, ask(demo, life, asked, made)),
    ...(remindedDaysAgo === undefined ? [] : [on(clock, remindedDaysAgo, order.ask, remind(demo, life, made))]),
    ...(begun ? [on(clock, begun.daysAgo, order.answer, begin(demo, made, begun.nps))] : []),
    ...(answered ? [on(clock, answered.daysAgo, order.answer, answer(demo, life, made, answered.answer))] : []),
  ];
}

/** The secret of the link is kept nowhere: of the mails only the newest remains. */
type Made = { requestId: string | null };

const ask = (demo: Demo, life: StoryLife, { contact }: StoryFeedback, made: Made): Deed =>
  byMember(
    demo,
    life.story.slots.lead,
    async (scope) => {
      const contactId = found(life.parties?.contactIds.get(contact));
      const askable = found(await lockAskable(scope, found(life.caseId), contactId));
      made.requestId = (await requestFeedback(scope, askable, true)).requestId;
    },
    [links, feedbackRequests, outbox],
  );

const remind = (demo: Demo, life: StoryLife, made: Made): Deed =>
  byMember(demo, life.story.slots.lead, async (scope) =>
    remindOfFeedback(scope, found(await lockRequest(scope, found(made.requestId)))),
  );

const begin =
  (demo: Demo, made: Made, nps: number): Deed =>
  async (at) =>
    byHolder(demo, await linkOf(demo, made), async (scope) => {
      await saveDraft(scope, found(await lockSurvey(scope)), { question: "nps", answer: nps });
    })(at);

type Answered = NonNullable<StoryFeedback["answered"]>["answer"];

const answer =
  (demo: Demo, life: StoryLife, made: Made, answers: Answered): Deed =>
  async (at) => {
    const page = { answers, locale: life.story.client.locale };
    const submit = async (scope: Parameters<typeof lockSurvey>[0] & Parameters<typeof submitSurvey>[0]) => {
      await continueSurvey(scope, found(await lockSurvey(scope)), page);
      const next = await submitSurvey(scope, found(await lockSurvey(scope)), page);
      if (next.to !== "thanks") throw new Error(`${life.story.client.name}: an answer of the story is incomplete`);
      life.stale = true;
    };
    await byHolder(demo, await linkOf(demo, made), submit, [tasks])(at);
  };

async function linkOf({ tx }: Demo, made: Made): Promise<string> {
  const requestId = found(made.requestId);
  const rows = await tx
    .select({ linkId: feedbackRequests.linkId })
    .from(feedbackRequests)
    .where(eq(feedbackRequests.id, requestId));
  return found(rows[0]).linkId;
}
