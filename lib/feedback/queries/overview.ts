import "server-only";
import { and, count, eq, gte, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Locale, Segment } from "@/db/enums";
import { feedbackRequests, feedbackResponses } from "@/db/schema/feedback";
import { links } from "@/db/schema/workspaces";
import { type Period, periodStart } from "@/lib/calendar/periods";
import type { Scope } from "@/lib/platform/scope";
import { canExportFeedback } from "../policy";
import { listResponses, type Place, type ResponseView } from "./responses";
import { startOfDay } from "../rules";
import type { OverviewQuery } from "../schema";
import {
  csatAreas,
  type CsatAnswer,
  type CsatArea,
  type CsatScore,
  csatScore,
  medianDays,
  type NpsScore,
  npsScore,
  responseRateTenths,
} from "../score";

export const pageSize = 50;

export type FeedbackOverview = {
  nps: NpsScore | null;
  areas: { area: CsatArea; score: CsatScore | null }[];
  invitations: { delivered: number; answered: number; rateTenths: number | null };
  medianDays: number | null;
  segments: Partial<Record<Segment, number>>;
  responses: ResponseView[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
  canExport: boolean;
  reader: { id: string; locale: Locale; timeZone: string };
  /** When it was read, in ms. */
  readAt: number;
  /** Whether anybody was ever asked. */
  begun: boolean;
};

/** The figures of a period and its answers, page by page. */
export async function loadOverview(scope: Scope, query: OverviewQuery): Promise<FeedbackOverview> {
  const since = startOf(scope, query.period);
  const [scores, responses, areas, invitations, days, begun] = await Promise.all([
    countScores(scope, since),
    listResponses(scope, {
      where: and(
        since && gte(feedbackResponses.submittedAt, since),
        query.segment && eq(feedbackResponses.segment, query.segment),
      ),
      before: placeOf(query.before),
      limit: pageSize + 1,
    }),
    scoreAreas(scope, since),
    countInvitations(scope, since),
    daysToAnswer(scope, since),
    anybodyAsked(scope),
  ]);
  const page = responses.slice(0, pageSize);
  const last = page.at(-1);
  return {
    nps: npsScore(scores.flatMap(({ nps, responses: times }) => (nps === null ? [] : fill(nps, times)))),
    areas,
    invitations,
    medianDays: medianDays(days),
    segments: segmentsOf(scores),
    responses: page,
    next: responses.length > pageSize && last ? `${last.submittedAt.toISOString()}_${last.id}` : null,
    canExport: canExportFeedback(scope.actor),
    reader: { id: scope.actor.userId, locale: scope.actor.locale, timeZone: scope.workspace.timeZone },
    readAt: scope.now.getTime(),
    begun,
  };
}

/** From when a period counts: whole days of the workspace. */
function startOf(scope: Scope, period: Period): Date | undefined {
  const day = periodStart(scope.today, period);
  return day === null ? undefined : startOfDay(day, scope.workspace.timeZone);
}

function placeOf(before: string | undefined): Place | undefined {
  const [at, id] = before?.split("_") ?? [];
  return at && id ? { submittedAt: new Date(at), id } : undefined;
}

const own = (scope: Scope, since: Date | undefined) =>
  and(eq(feedbackResponses.workspaceId, scope.workspace.id), since && gte(feedbackResponses.submittedAt, since));

const countScores = (scope: Scope, since: Date | undefined) =>
  scope.tx
    .select({ nps: feedbackResponses.nps, segment: feedbackResponses.segment, responses: count() })
    .from(feedbackResponses)
    .where(own(scope, since))
    .groupBy(feedbackResponses.nps, feedbackResponses.segment);

function segmentsOf(scores: { segment: Segment; responses: number }[]): Partial<Record<Segment, number>> {
  const segments: Partial<Record<Segment, number>> = {};
  for (const { segment, responses } of scores) segments[segment] = (segments[segment] ?? 0) + responses;
  return segments;
}

async function scoreAreas(scope: Scope, since: Date | undefined) {
  const rated = sql`jsonb_each_text(coalesce(${feedbackResponses.answers} -> 'csat', '{}')) as rated(area, answer)`;
  const counts = await scope.tx
    .select({ area: sql<string>`rated.area`, answer: sql<string>`rated.answer`, times: count() })
    .from(feedbackResponses)
    .crossJoin(rated)
    .where(own(scope, since))
    .groupBy(sql`rated.area`, sql`rated.answer`);
  return csatAreas.map((area) => ({
    area,
    score: csatScore(
      counts.filter((row) => row.area === area).flatMap(({ answer, times }) => fill(asAnswer(answer), times)),
    ),
  }));
}

const invited = sql`coalesce(${feedbackRequests.sentAt}, ${feedbackRequests.createdAt})`;

/** An invitation counts when it went out by mail or came back answered, and was not withdrawn before. */
async function countInvitations(scope: Scope, since: Date | undefined) {
  const [row] = await scope.tx
    .select({ delivered: count(), answered: count(links.usedAt) })
    .from(feedbackRequests)
    .innerJoin(links, and(eq(links.workspaceId, feedbackRequests.workspaceId), eq(links.id, feedbackRequests.linkId)))
    .where(
      and(
        eq(feedbackRequests.workspaceId, scope.workspace.id),
        or(isNotNull(links.usedAt), and(isNotNull(feedbackRequests.sentAt), isNull(links.revokedAt))),
        since && sql`${invited} >= ${since.toISOString()}::timestamptz`,
      ),
    );
  const counts = row ?? { delivered: 0, answered: 0 };
  return { ...counts, rateTenths: responseRateTenths(counts) };
}

async function daysToAnswer(scope: Scope, since: Date | undefined): Promise<number[]> {
  const zone = scope.workspace.timeZone;
  const days = sql<number>`(${feedbackResponses.submittedAt} at time zone ${zone})::date - (${invited} at time zone ${zone})::date`;
  const counts = await scope.tx
    .select({ days, times: count() })
    .from(feedbackResponses)
    .innerJoin(
      feedbackRequests,
      and(
        eq(feedbackRequests.workspaceId, feedbackResponses.workspaceId),
        eq(feedbackRequests.id, feedbackResponses.requestId),
      ),
    )
    .where(own(scope, since))
    .groupBy(sql`1`);
  return counts.flatMap((row) => fill(row.days, row.times));
}

async function anybodyAsked(scope: Scope): Promise<boolean> {
  const [row] = await scope.tx
    .select({ id: feedbackRequests.id })
    .from(feedbackRequests)
    .where(eq(feedbackRequests.workspaceId, scope.workspace.id))
    .limit(1);
  return row !== undefined;
}

const fill = <T>(value: T, times: number): T[] => Array.from({ length: times }, () => value);

const asAnswer = (text: string): CsatAnswer =>
  text === "1" || text === "2" || text === "3" || text === "4" || text === "5" ? (Number(text) as CsatAnswer) : "na";
