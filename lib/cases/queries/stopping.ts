import "server-only";
import { and, asc, count, eq, gte, isNull, or } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { cases } from "@/db/schema/cases";
import { conversations, proposals } from "@/db/schema/conversations";
import { offers } from "@/db/schema/offers";
import { tasks } from "@/db/schema/tasks";
import { dateIn, type Scope } from "@/lib/platform/scope";
import type { Stops } from "../stopping";

/** What is under way in a case and would be called off. */
export async function listStops(scope: Scope, caseId: string): Promise<Stops> {
  const [{ talks, proposals: open, offers: sent }, [task], [row]] = await Promise.all([
    findUnderWay(scope, caseId),
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
      .select({ quiet: cases.quiet })
      .from(cases)
      .where(and(eq(cases.workspaceId, scope.workspace.id), eq(cases.id, caseId))),
  ]);
  return {
    talks: talks.flatMap(({ at }) => (at ? [dateIn(at, scope.workspace.timeZone)] : [])),
    proposals: open.map(({ title }) => title),
    offers: sent.map(({ number }) => number),
    openTasks: task?.open ?? 0,
    quiet: row?.quiet ?? false,
  };
}

/** Planned talks, open proposals and open offers, in their order. One that expired goes no further anyway. */
export async function findUnderWay({ tx, workspace, today }: Scope, caseId: string) {
  const [talks, open, sent] = await Promise.all([
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
      .select({ id: offers.id, number: offers.number })
      .from(offers)
      .where(
        and(
          eq(offers.workspaceId, workspace.id),
          eq(offers.caseId, caseId),
          eq(offers.status, "sent"),
          notExpired(offers.validUntil, today),
        ),
      )
      .orderBy(asc(offers.number)),
  ]);
  return { talks, proposals: open, offers: sent };
}

const notExpired = (validUntil: AnyPgColumn, today: string) => or(isNull(validUntil), gte(validUntil, today));
