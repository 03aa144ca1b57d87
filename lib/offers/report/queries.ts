import "server-only";
import { and, asc, eq, gt, gte, ne, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { clients } from "@/db/schema/clients";
import { offers } from "@/db/schema/offers";
import { periodStart } from "@/lib/calendar/periods";
import { notExpired } from "@/lib/platform/expiry";
import { allows } from "@/lib/platform/permissions";
import type { Scope } from "@/lib/platform/scope";
import { type OfferGroup, type OfferResult, reportOf } from "./rules";
import type { OffersQuery } from "./schema";

/** As many open offers as a page shows; the file has them all. */
const mostOpen = 100;

/** What was offered in a period and what became of it, and the offers that wait for an answer today. */
export async function loadOffersReport(scope: Scope, query: OffersQuery) {
  const [groups, open, [any]] = await Promise.all([
    countOffers(scope, query),
    listMade(scope, query, {
      where: and(eq(offers.status, "sent"), notExpired(offers.validUntil, scope.today)),
      limit: mostOpen + 1,
    }),
    scope.tx
      .select({ id: offers.id })
      .from(offers)
      .where(and(eq(offers.workspaceId, scope.workspace.id), ne(offers.status, "draft")))
      .limit(1),
  ]);
  return {
    ...reportOf(groups),
    open: open.slice(0, mostOpen),
    moreOpen: open.length > mostOpen,
    canExport: allows(scope.actor.role, "offer.export"),
    reader: { id: scope.actor.userId, locale: scope.actor.locale, timeZone: scope.workspace.timeZone },
    today: scope.today,
    /** When it was read, in ms. */
    readAt: scope.now.getTime(),
    /** Whether anything was ever offered. */
    begun: any !== undefined,
  };
}

export type OffersReport = Awaited<ReturnType<typeof loadOffersReport>>;

/** What an offer counts as today: one that nobody answered by its last day has expired. */
const resultOf = (scope: Scope) => sql<OfferResult>`
  case when ${offers.status} = 'sent' and ${offers.validUntil} < ${scope.today} then 'expired' else ${offers.status} end`;

/** Only a yes, a no and a counter-offer are answers. */
const isAnswer = sql`${offers.status} in ('accepted', 'rejected', 'countered') and ${offers.answeredOn} is not null`;

async function countOffers(scope: Scope, query: OffersQuery): Promise<OfferGroup[]> {
  const result = resultOf(scope).as("result");
  const groups = scope.tx.$with("groups").as(
    scope.tx
      .select({
        kind: offers.kind,
        result,
        currency: offers.currency,
        valueMinor: offers.valueMinor,
        days: sql<number | null>`case when ${isAnswer} then ${offers.answeredOn} - ${offers.offeredOn} end`.as("days"),
      })
      .from(offers)
      .where(madeIn(scope, query)),
  );
  return scope.tx
    .with(groups)
    .select({
      kind: groups.kind,
      result: groups.result,
      currency: groups.currency,
      made: sql`count(*)`.mapWith(Number),
      valueMinor: sql`coalesce(sum(${groups.valueMinor}), 0)`.mapWith(Number),
      valued: sql`count(${groups.valueMinor})`.mapWith(Number),
      days: sql`coalesce(sum(${groups.days}), 0)`.mapWith(Number),
      answered: sql`count(${groups.days})`.mapWith(Number),
    })
    .from(groups)
    .groupBy(groups.kind, groups.result, groups.currency);
}

/** Offers that were made in the period, each with its case, in the order they were written down. */
export function listMade(
  scope: Scope,
  query: OffersQuery,
  page: { where?: SQL | undefined; limit: number; after?: string },
) {
  return scope.tx
    .select({
      id: offers.id,
      caseId: offers.caseId,
      caseNumber: cases.number,
      client: clients.name,
      number: offers.number,
      side: offers.side,
      kind: offers.kind,
      terms: offers.terms,
      valueMinor: offers.valueMinor,
      currency: offers.currency,
      offeredOn: offers.offeredOn,
      validUntil: offers.validUntil,
      answeredOn: offers.answeredOn,
      answer: offers.answer,
      result: resultOf(scope),
    })
    .from(offers)
    .innerJoin(cases, and(eq(cases.workspaceId, offers.workspaceId), eq(cases.id, offers.caseId)))
    .innerJoin(clients, and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId)))
    .where(and(madeIn(scope, query), page.where, page.after ? gt(offers.id, page.after) : undefined))
    .orderBy(asc(offers.id))
    .limit(page.limit);
}

export type MadeOffer = Awaited<ReturnType<typeof listMade>>[number];

function madeIn(scope: Scope, { period, side }: OffersQuery) {
  const from = periodStart(scope.today, period);
  return and(
    eq(offers.workspaceId, scope.workspace.id),
    ne(offers.status, "draft"),
    // A draft that was put away again was never made.
    or(ne(offers.status, "withdrawn"), eq(offers.side, "client"), sql`${offers.approvedBy} is not null`),
    from === null ? undefined : gte(offers.offeredOn, from),
    side && eq(offers.side, side),
  );
}
