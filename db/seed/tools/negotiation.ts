import { and, desc, eq, isNull } from "drizzle-orm";
import { agree, answerOffer, offer, sign, takeStance } from "@/lib/offers/commands";
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
    ...(answered ? [on(demo.clock, answered.daysAgo, order.settled, settle(demo, life, answered, made))] : []),
  ];
}

const settle = (
  demo: Demo,
  life: StoryLife,
  { by, status, answer }: NonNullable<StoryOffer["answered"]>,
  made: { id: string | null },
): Deed =>
  within(demo, life, by, canNegotiate, async (scope, clientCase) => {
    const offerId = found(made.id);
    const held = found(await lockOffer(scope, offerId));
    if (status === "accepted" && !canAcceptOffer(scope.actor, clientCase, held))
      throw new Error(`${scope.actor.name} has no mandate for this`);
    await answerOffer(scope, held, { offerId, status, answer });
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
    await sign(scope, found(await lockAgreement(scope, agreementId)), {
      agreementId,
      byUsOn: demo.clock.workday(-byUsDaysAgo),
      byClientOn: demo.clock.workday(-byClientDaysAgo),
      fileId: await fileOf(scope, clientCase.id, file),
    });
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
