import "server-only";
import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { conversations, proposals } from "@/db/schema/conversations";
import { notices } from "@/db/schema/decisions";
import { offers } from "@/db/schema/offers";
import { tasks } from "@/db/schema/tasks";
import { notExpired } from "@/lib/platform/expiry";
import { dateIn, type Scope } from "@/lib/platform/scope";
import { datesAhead, type PlannedDate, type Stops } from "../stopping";

/** What is under way in a case and would be called off. */
export async function listStops(scope: Scope, caseId: string): Promise<Stops> {
  const [{ talks, proposals: open, offers: sent, drafts }, letters, [task], [row]] = await Promise.all([
    findUnderWay(scope, caseId),
    listLetters(scope, caseId),
    scope.tx
      .select({ open: count() })
      .from(tasks)
      .where(
        and(
          eq(tasks.workspaceId, scope.workspace.id),
          eq(tasks.caseId, caseId),
          eq(tasks.status, "open"),
          isNull(tasks.deletedAt),
          isNull(tasks.parentId),
        ),
      ),
    scope.tx
      .select({ quiet: cases.quiet, dates: plannedColumns })
      .from(cases)
      .where(and(eq(cases.workspaceId, scope.workspace.id), eq(cases.id, caseId))),
  ]);
  return {
    talks: talks.flatMap(({ at }) => (at ? [dateIn(at, scope.workspace.timeZone)] : [])),
    proposals: open.map(({ title }) => title),
    offers: [...sent, ...drafts].map(({ number }) => number),
    dates: row ? datesAhead(row.dates, scope.today) : {},
    letters: letters.flatMap(({ at }) => (at ? [dateIn(at, scope.workspace.timeZone)] : [])),
    openTasks: task?.open ?? 0,
    quiet: row?.quiet ?? false,
  };
}

const plannedColumns = {
  noticeTargetOn: cases.noticeTargetOn,
  lastServiceOn: cases.lastServiceOn,
  effectiveEndOn: cases.effectiveEndOn,
  accessOffOn: cases.accessOffOn,
  tailEndOn: cases.tailEndOn,
} satisfies Record<PlannedDate, unknown>;

/** Letters of ours that are on their way to the client. */
const listLetters = ({ tx, workspace }: Scope, caseId: string) =>
  tx
    .select({ at: notices.dispatchedAt })
    .from(notices)
    .where(
      and(
        eq(notices.workspaceId, workspace.id),
        eq(notices.caseId, caseId),
        eq(notices.givenBy, "us"),
        isNull(notices.deliveredOn),
        isNull(notices.withdrawnAt),
      ),
    )
    .orderBy(asc(notices.dispatchedAt));

/** Planned talks, open proposals, open offers and drafts of offers, in their order. One that expired goes no further anyway. */
export async function findUnderWay({ tx, workspace, today }: Scope, caseId: string) {
  const [talks, open, ledger] = await Promise.all([
    tx
      .select({ id: conversations.id, at: conversations.plannedAt })
      .from(conversations)
      .where(
        and(
          eq(conversations.workspaceId, workspace.id),
          eq(conversations.caseId, caseId),
          eq(conversations.status, "planned"),
        ),
      )
      .orderBy(asc(conversations.plannedAt)),
    tx
      .select({ id: proposals.id, title: proposals.title })
      .from(proposals)
      .where(
        and(
          eq(proposals.workspaceId, workspace.id),
          eq(proposals.caseId, caseId),
          eq(proposals.status, "open"),
          notExpired(proposals.validUntil, today),
        ),
      )
      .orderBy(asc(proposals.createdAt)),
    tx
      .select({ id: offers.id, number: offers.number, status: offers.status })
      .from(offers)
      .where(
        and(
          eq(offers.workspaceId, workspace.id),
          eq(offers.caseId, caseId),
          inArray(offers.status, ["sent", "draft"]),
          notExpired(offers.validUntil, today),
        ),
      )
      .orderBy(asc(offers.number)),
  ]);
  return {
    talks,
    proposals: open,
    offers: ledger.filter(({ status }) => status === "sent"),
    drafts: ledger.filter(({ status }) => status === "draft"),
  };
}
