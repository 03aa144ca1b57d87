import { logConversation, planConversation } from "@/lib/conversations/commands";
import { makeTasks } from "@/lib/conversations/commands/following";
import { invite } from "@/lib/conversations/commands/inviting";
import { holdConversation, missConversation, updateNotes } from "@/lib/conversations/commands/recording";
import { startPlan } from "@/lib/conversations/plans/commands";
import { addProposal, answerProposal } from "@/lib/conversations/proposals/commands";
import { lockProposal } from "@/lib/conversations/proposals/queries";
import { lockTalk } from "@/lib/conversations/queries/locking";
import { clockAt, instantAt } from "@/lib/conversations/rules";
import { lockCase } from "@/lib/cases/queries";
import { found } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { outbox } from "../schema/platform.ts";
import { planMeasures } from "../schema/conversations.ts";
import { tasks } from "../schema/tasks.ts";
import { byMember, type Deed, type Demo } from "./demo.ts";
import { on, order, type Step, type StoryLife } from "./step.ts";
import type { StoryConversation, StoryPlan, StoryProposal } from "./story/conversations.ts";

/** What was said and proposed in a case of the story. */
export function stepsOfConversations(demo: Demo, life: StoryLife): Step[] {
  const told = life.story.conversations;
  if (!told) return [];
  return [
    ...told.talks.flatMap((talk) => stepsOfTalk(demo, life, talk)),
    ...(told.proposals ?? []).flatMap((proposal) => stepsOfProposal(demo, life, proposal)),
    ...(told.plan ? [on(demo.clock, told.plan.startedDaysAgo, order.trial, start(demo, life, told.plan))] : []),
  ];
}

type Made = { id: string | null };

function stepsOfTalk(demo: Demo, life: StoryLife, talk: StoryConversation): Step[] {
  const { clock } = demo;
  const made: Made = { id: null };
  const daysAgo = -talk.inDays;
  const { plannedDaysAgo, outcome, summarySentDaysAgo, tasks: agreed } = talk;
  return [
    ...(plannedDaysAgo === undefined ? [] : [on(clock, plannedDaysAgo, order.meet, plan(demo, life, talk, made))]),
    ...(outcome ? [on(clock, daysAgo, order.said, record(demo, life, talk, made))] : []),
    ...(agreed ? [on(clock, daysAgo, order.agreed, follow(demo, life, talk, made))] : []),
    ...(summarySentDaysAgo === undefined
      ? []
      : [on(clock, summarySentDaysAgo, order.summed, sum(demo, talk, made, summarySentDaysAgo))]),
  ];
}

const plan = (demo: Demo, life: StoryLife, talk: StoryConversation, made: Made): Deed =>
  byMember(
    demo,
    talk.speaks,
    async (scope) => {
      const clientCase = found(await lockCase(scope, found(life.caseId)));
      const fields = plannedFields(demo, life, talk);
      made.id = (await planConversation(scope, clientCase, { caseId: clientCase.id, ...fields })).conversationId;
      if (talk.invited) await invite(scope, found(await lockTalk(scope, made.id)), fields.contactIds);
    },
    [outbox],
  );

const record = (demo: Demo, life: StoryLife, talk: StoryConversation, made: Made): Deed =>
  byMember(demo, talk.writes ?? talk.speaks, async (scope) => {
    const outcome = found(talk.outcome);
    const { notes = "", clientPosition = "", agreed = "", openPoints = "" } = talk;
    const noted = { notes, clientPosition, agreed, openPoints, writtenReason: "" };
    const fields = plannedFields(demo, life, talk);
    const when = { date: fields.date, time: earlierThan(scope, fields) };
    if (made.id === null) {
      const clientCase = found(await lockCase(scope, found(life.caseId)));
      const log = { caseId: clientCase.id, ...fields, ...when, ...noted, outcome };
      made.id = (await logConversation(scope, clientCase, log)).conversationId;
      return;
    }
    const located = found(await lockTalk(scope, made.id));
    if (outcome !== "held") {
      const { version } = located.conversation;
      await missConversation(scope, located, { conversationId: made.id, version, outcome, notes });
      return;
    }
    const { version } = located.conversation;
    const held = { conversationId: made.id, version, form: talk.form, ...when, ...noted };
    await holdConversation(scope, located, held);
  });

/** People write down what was said after it was said: at the time of the story, or just before they write. */
function earlierThan(scope: WriteScope, planned: { date: string; time: string; durationMinutes: number }) {
  const { timeZone } = scope.workspace;
  if (instantAt(planned.date, planned.time, timeZone) <= scope.now) return planned.time;
  const latest = clockAt(new Date(scope.now.getTime() - planned.durationMinutes * 60_000), timeZone).time;
  const halfHour = `${latest.slice(0, 3)}${latest.slice(3) < "30" ? "00" : "30"}`;
  return halfHour < firstTalk ? firstTalk : halfHour;
}

const firstTalk = "08:00";

const follow = (demo: Demo, life: StoryLife, talk: StoryConversation, made: Made): Deed =>
  byMember(
    demo,
    talk.writes ?? talk.speaks,
    async (scope) => {
      const located = found(await lockTalk(scope, found(made.id)));
      const lines = (talk.tasks ?? []).map(({ line, title, owner, dueInDays }) => ({
        line,
        title,
        ownerId: demo.people[owner].userId,
        dueOn: demo.clock.meeting(dueInDays),
      }));
      await makeTasks(scope, located, { conversationId: located.conversation.id, tasks: lines });
      life.stale = true;
    },
    [tasks],
  );

const sum = (demo: Demo, talk: StoryConversation, made: Made, daysAgo: number): Deed =>
  byMember(demo, talk.writes ?? talk.speaks, async (scope) => {
    const located = found(await lockTalk(scope, found(made.id)));
    const { notes, clientPosition, agreed, openPoints, writtenReason, version, id } = located.conversation;
    await updateNotes(scope, located, {
      conversationId: id,
      version,
      notes,
      clientPosition,
      agreed,
      openPoints,
      writtenReason,
      summarySentOn: demo.clock.workday(-daysAgo),
      corrections: talk.corrections ?? "",
    });
  });

function plannedFields({ people, clock }: Demo, life: StoryLife, talk: StoryConversation) {
  const { kind, form, time, inDays, minutes = 60, place = "", agenda = "", speaks, writes } = talk;
  const taking = [
    { userId: people[speaks].userId, part: "speaks" as const },
    ...(writes ? [{ userId: people[writes].userId, part: "writes" as const }] : []),
  ];
  return {
    kind,
    form,
    date: inDays < 0 ? clock.workday(inDays) : clock.meeting(inDays),
    time,
    durationMinutes: minutes,
    place,
    agenda,
    members: taking,
    contactIds: talk.contacts.map((name) => found(life.parties?.contactIds.get(name))),
  };
}

function stepsOfProposal(demo: Demo, life: StoryLife, proposal: StoryProposal): Step[] {
  const { clock } = demo;
  const made: Made = { id: null };
  const { answered } = proposal;
  return [
    on(clock, proposal.addedDaysAgo, order.proposed, propose(demo, life, proposal, made)),
    ...(answered ? [on(clock, answered.daysAgo, order.answered, answer(demo, answered, made))] : []),
  ];
}

const propose = (demo: Demo, life: StoryLife, proposal: StoryProposal, made: Made): Deed =>
  byMember(demo, proposal.by, async (scope) => {
    const clientCase = found(await lockCase(scope, found(life.caseId)));
    const { side, title, terms, measure, reviewInDays, validInDays } = proposal;
    const day = (inDays: number | undefined) => (inDays === undefined ? null : demo.clock.day(inDays));
    const fields = { side, title, terms, measure, reviewOn: day(reviewInDays), validUntil: day(validInDays) };
    made.id = (await addProposal(scope, clientCase, { caseId: clientCase.id, ...fields })).proposalId;
  });

const answer = (demo: Demo, answered: NonNullable<StoryProposal["answered"]>, made: Made): Deed =>
  byMember(demo, answered.by, async (scope) => {
    const proposalId = found(made.id);
    const { answer: word, note } = answered;
    const held = found(await lockProposal(scope, proposalId));
    await answerProposal(scope, held, { proposalId, version: held.proposal.version, answer: word, note });
  });

const start = (demo: Demo, life: StoryLife, told: StoryPlan): Deed =>
  byMember(
    demo,
    told.by,
    async (scope) => {
      const clientCase = found(await lockCase(scope, found(life.caseId)));
      await startPlan(scope, clientCase, {
        caseId: clientCase.id,
        proposalId: null,
        goal: told.goal,
        agreedOn: demo.clock.workday(-told.agreedDaysAgo),
        agreedBy: found(life.parties?.contactIds.get(told.agreedBy)),
        reviewOn: demo.clock.meeting(told.reviewInDays),
        measures: told.measures,
      });
      life.stale = true;
    },
    [tasks, planMeasures],
  );
