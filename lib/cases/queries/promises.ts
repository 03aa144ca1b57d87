import "server-only";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { improvementPlans, planMeasures, proposals } from "@/db/schema/conversations";
import { agreements, offers } from "@/db/schema/offers";
import type { Scope } from "@/lib/platform/scope";

/** What was promised in a case so that the client stays: offers, annexes and compromises accepted, measures agreed. */
export async function listPromises({ tx, workspace }: Scope, caseId: string): Promise<string[]> {
  const [accepted, annexes, compromises, measures] = await Promise.all([
    tx
      .select({ text: offers.terms })
      .from(offers)
      .where(
        and(
          eq(offers.workspaceId, workspace.id),
          eq(offers.caseId, caseId),
          eq(offers.status, "accepted"),
          ne(offers.kind, "exit"),
        ),
      )
      .orderBy(asc(offers.number)),
    tx
      .select({ text: agreements.terms })
      .from(agreements)
      .where(
        and(
          eq(agreements.workspaceId, workspace.id),
          eq(agreements.caseId, caseId),
          eq(agreements.kind, "annex"),
          isNull(agreements.cancelledAt),
        ),
      )
      .orderBy(asc(agreements.createdAt)),
    tx
      .select({ text: proposals.title })
      .from(proposals)
      .where(
        and(eq(proposals.workspaceId, workspace.id), eq(proposals.caseId, caseId), eq(proposals.status, "accepted")),
      )
      .orderBy(asc(proposals.createdAt)),
    tx
      .select({ text: planMeasures.title })
      .from(planMeasures)
      .innerJoin(
        improvementPlans,
        and(eq(improvementPlans.workspaceId, planMeasures.workspaceId), eq(improvementPlans.id, planMeasures.planId)),
      )
      .where(and(eq(planMeasures.workspaceId, workspace.id), eq(improvementPlans.caseId, caseId)))
      .orderBy(asc(planMeasures.createdAt), asc(planMeasures.id)),
  ]);
  return [...new Set([...accepted, ...annexes, ...compromises, ...measures].map(({ text }) => text))];
}
