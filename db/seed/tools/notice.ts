import { clockAt } from "@/lib/conversations/rules";
import { deliver, receive, send } from "@/lib/notice/serving/commands";
import { confirmEnd } from "@/lib/notice/serving/commands/ending";
import { canServe } from "@/lib/notice/serving/policy";
import { lockNotice } from "@/lib/notice/serving/queries";
import { found } from "@/lib/platform/action/refusal";
import type { KnownDates } from "../dates.ts";
import type { Deed, Demo } from "../demo.ts";
import { on, order, type Step, type StoryLife } from "../step.ts";
import type { StoryNotice, StoryTools } from "../story/tools.ts";
import { fileOf, within } from "./within.ts";

type Made = { id: string | null };

/** The letter, ours or the client's, and the end that follows from the day it arrived. */
export function stepsOfNotice(demo: Demo, life: StoryLife, dates: KnownDates, tools: StoryTools): Step[] {
  const { notice, received } = tools;
  const { noticeDeliveredOn: day } = dates;
  const made: Made = { id: null };
  return [
    ...(notice ? [on(demo.clock, notice.daysAgo, order.sent, dispatch(demo, life, notice, made))] : []),
    ...(notice?.proof && day
      ? [
          { day, order: order.delivered, run: arrive(demo, life, notice, made) },
          { day, order: order.ended, run: settleEnd(demo, life, notice, dates, made) },
        ]
      : []),
    ...(received && day
      ? [
          { day, order: order.delivered, run: register(demo, life, received, made) },
          { day, order: order.ended, run: settleEnd(demo, life, received, dates, made) },
        ]
      : []),
  ];
}

const dispatch = (demo: Demo, life: StoryLife, told: StoryNotice, made: Made): Deed =>
  within(demo, life, told.by, canServe, async (scope, clientCase) => {
    const { date, time } = clockAt(new Date(scope.now.getTime() - quarter), scope.workspace.timeZone);
    const { id } = await send(scope, clientCase, {
      caseId: clientCase.id,
      channel: told.channel,
      address: told.address,
      sentAt: `${date}T${time}`,
      tracking: told.tracking ?? "",
      fileId: await fileOf(scope, clientCase.id, told.file),
    });
    made.id = id;
  });

/** People write it down a little after they did it. */
const quarter = 15 * 60_000;

const arrive = (demo: Demo, life: StoryLife, { by, proof, proofFile }: StoryNotice, made: Made): Deed =>
  within(demo, life, by, canServe, async (scope, clientCase) => {
    const noticeId = found(made.id);
    const held = found(await lockNotice(scope, noticeId));
    await deliver(scope, held, {
      noticeId,
      version: held.notice.version,
      deliveredOn: scope.today,
      proof: found(proof),
      fileId: await fileOf(scope, clientCase.id, proofFile),
    });
    life.stale = true;
  });

const settleEnd = (demo: Demo, life: StoryLife, { by }: Pick<StoryNotice, "by">, dates: KnownDates, made: Made): Deed =>
  within(demo, life, by, canServe, async (scope) => {
    const noticeId = found(made.id);
    const held = found(await lockNotice(scope, noticeId));
    const { version } = held.notice;
    await confirmEnd(scope, held, { noticeId, version, endsOn: found(dates.effectiveEndOn), reason: "" });
    life.stale = true;
  });

const register = (
  demo: Demo,
  life: StoryLife,
  { by, channel, file }: NonNullable<StoryTools["received"]>,
  made: Made,
): Deed =>
  within(demo, life, by, canServe, async (scope, clientCase) => {
    const fileId = found(await fileOf(scope, clientCase.id, file));
    const { id } = await receive(scope, clientCase, {
      caseId: clientCase.id,
      channel,
      receivedOn: scope.today,
      fileId,
      endsOn: null,
    });
    made.id = id;
    life.stale = true;
  });
