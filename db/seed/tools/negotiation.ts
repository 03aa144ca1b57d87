import { and, desc, eq, isNull } from "drizzle-orm";
import { listCaseContacts } from "@/lib/conversations/queries/people";
import { agree, offer, sign, takeStance } from "@/lib/offers/commands";
import { answerOffer, sendOffer } from "@/lib/offers/commands/answering";
import { listPlanted } from "@/lib/offers/queries/planted";
import { completeTask } from "@/lib/tasks/commands/changing";
import { lockTask } from "@/lib/tasks/commands/rows";
import { canAcceptOffer, canNegotiate } from "@/lib/offers/policy";
import { lockAgreement, lockOffer } from "@/lib/offers/queries";
import { found } from "@/lib/platform/action/refusal";
import type { Scope } from "@/lib/platform/scope";
import { agreements, offers } from "../../schema/offers.ts";
import type { KnownDates } from "../dates.ts";
import type { Deed, Demo } from "../demo.ts";
import { on, order, type Step, type StoryLife } from "../step.ts";
import type { StoryAgreement, StoryOffer, StoryStance, StoryTools } from "../story/tools.ts";
import { fileOf, within } from "./within.ts";

/** Where we stood, what was offered, and what both sides signed. */
export function stepsOfNegotiation(demo: Demo, life: StoryLife, dates: KnownDates, tools: StoryTools): Step[] {
  const { clock } = demo;
  const { stance, offers: ledger = [], agreement } = tools;
  return [
    ...(stance ? [on(clock, stance.daysAgo, order.stood, stand(demo, life, stance))] : []),
    ...ledger.flatMap((told) => stepsOfOffer(demo, life, told)),
    ...(agreement?.drafted
      ? [on(clock, agreement.drafted.daysAgo, order.offered, draft(demo, life, dates, agreement.drafted))]
      : []),
    ...(agreement ? [on(clock, agreement.signed.daysAgo, order.signed, signed(demo, life, agreement.signed))] : []),
  ];
}

const stand = (demo: Demo, life: StoryLife, told: StoryStance): Deed =>
  within(demo, life, told.by, canNegotiate, (scope, clientCase) =>
    takeStance(scope, clientCase, {
      caseId: clientCase.id,
      version: 0,
      attitude: told.attitude,
      conditions: told.conditions,
      limits: told.limits,
      mandate: told.mandate,
      mandateMinor: told.mandateMinor ?? null,
      until: told.untilInDays === undefined ? null : demo.clock.day(told.untilInDays),
      stayMarginMinor: told.stayMarginMinor ?? null,
      endMarginMinor: told.endMarginMinor ?? null,
      currency: life.story.contract.currency,
    }),
  );

function stepsOfOffer(demo: Demo, life: StoryLife, told: StoryOffer): Step[] {
  const { answered } = told;
  const made: { id: string | null } = { id: null };
  const make = within(demo, life, told.by, canNegotiate, async (scope, clientCase) => {
    await offer(scope, clientCase, {
      caseId: clientCase.id,
      side: told.side,
      kind: told.kind,
      terms: told.terms,
      valueMinor: told.valueMinor ?? null,
      currency: life.story.contract.currency,
      endsOn: told.endsInDays === undefined ? null : demo.clock.day(told.endsInDays),
      validUntil: told.validInDays === undefined ? null : demo.clock.day(told.validInDays),
    });
    made.id = await newestOffer(scope, clientCase.id);
  });
  return [
    on(demo.clock, told.daysAgo, order.offered, make),
    ...(told.side === "us" ? [on(demo.clock, told.daysAgo, order.settled, send(demo, life, told, made))] : []),
    ...(answered ? [on(demo.clock, answered.daysAgo, order.settled, settle(demo, life, answered, made))] : []),
  ];
}

/** An offer of ours goes out once whoever may approve it has. */
const send = (demo: Demo, life: StoryLife, { by, approvedBy = by }: StoryOffer, made: { id: string | null }): Deed =>
  within(demo, life, approvedBy, canNegotiate, async (scope, clientCase) => {
    const held = found(await lockOffer(scope, found(made.id)));
    if (!canAcceptOffer(scope.actor, clientCase, held))
      throw new Error(`${scope.actor.name} has no mandate to offer this`);
    await sendOffer(scope, held, held.offer.version);
  });

const settle = (
  demo: Demo,
  life: StoryLife,
  answered: NonNullable<StoryOffer["answered"]>,
  made: { id: string | null },
): Deed =>
  within(demo, life, answered.by, canNegotiate, async (scope, clientCase) => {
    const { status, answer } = answered;
    const offerId = found(made.id);
    const held = found(await lockOffer(scope, offerId));
    if (status === "accepted" && !canAcceptOffer(scope.actor, clientCase, held))
      throw new Error(`${scope.actor.name} has no mandate for this`);
    const [contact] = await listCaseContacts(scope, clientCase.id);
    const answeredBy = held.offer.side === "us" ? (contact?.id ?? null) : scope.actor.userId;
    await answerOffer(scope, held, {
      offerId,
      version: held.offer.version,
      status,
      answer,
      answeredBy,
      points: answered.points ?? [],
    });
  });

const draft = (
  demo: Demo,
  life: StoryLife,
  { effectiveEndOn }: KnownDates,
  { by, kind, terms }: NonNullable<StoryAgreement["drafted"]>,
): Deed =>
  within(demo, life, by, canNegotiate, (scope, clientCase) =>
    agree(scope, clientCase, {
      caseId: clientCase.id,
      kind,
      terms,
      endsOn: kind === "exit" ? (effectiveEndOn ?? null) : null,
      withdrawsNotice: false,
    }),
  );

const signed = (
  demo: Demo,
  life: StoryLife,
  { by, byUsDaysAgo, byClientDaysAgo, file }: StoryAgreement["signed"],
): Deed =>
  within(demo, life, by, canNegotiate, async (scope, clientCase) => {
    const agreementId = await newestAgreement(scope, clientCase.id);
    const held = found(await lockAgreement(scope, agreementId));
    await sign(scope, held, {
      agreementId,
      version: held.agreement.version,
      byUsOn: demo.clock.workday(-byUsDaysAgo),
      byClientOn: demo.clock.workday(-byClientDaysAgo),
      fileId: await fileOf(scope, clientCase.id, file),
    });
    const papers = (await listPlanted(scope, clientCase.id)).filter(({ template }) => template !== null);
    for (const { id } of papers) await completeTask(scope, found(await lockTask(scope, id)));
  });

async function newestOffer({ tx, workspace }: Scope, caseId: string): Promise<string> {
  const own = and(eq(offers.workspaceId, workspace.id), eq(offers.caseId, caseId));
  const rows = await tx.select({ id: offers.id }).from(offers).where(own).orderBy(desc(offers.number)).limit(1);
  return found(rows[0]).id;
}

async function newestAgreement({ tx, workspace }: Scope, caseId: string): Promise<string> {
  const own = and(
    eq(agreements.workspaceId, workspace.id),
    eq(agreements.caseId, caseId),
    isNull(agreements.cancelledAt),
  );
  const rows = await tx.select({ id: agreements.id }).from(agreements).where(own).orderBy(desc(agreements.createdAt));
  return found(rows[0]).id;
}
