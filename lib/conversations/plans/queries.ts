import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { PlanOutcome } from "@/db/enums";
import { shownNameIfAny, users } from "@/db/schema/accounts";
import { contacts } from "@/db/schema/clients";
import { improvementPlans, planMeasures } from "@/db/schema/conversations";
import { lockCase, type LockedCase } from "@/lib/cases/queries";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { type MissingOfPlan, missingOfPlan } from "./rules";

export type Plan = typeof improvementPlans.$inferSelect;
export type LockedPlan = { plan: Plan; clientCase: LockedCase };

export type PlanMeasure = { id: string; title: string; target: string; actual: string };

export type PlanView = {
  id: string;
  goal: string;
  agreedOn: string | null;
  agreedBy: { id: string; name: string } | null;
  reviewOn: string | null;
  reviewTaskId: string | null;
  outcome: PlanOutcome | null;
  reviewNote: string;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  measures: PlanMeasure[];
  missing: MissingOfPlan[];
  version: number;
};

/** The improvement plans of a case: the running one first, then what was tried before. */
export async function listPlans(scope: Scope, caseId: string): Promise<PlanView[]> {
  const rows = await scope.tx
    .select({
      plan: improvementPlans,
      agreedBy: { id: contacts.id, name: contacts.name },
      reviewedBy: shownNameIfAny(users),
    })
    .from(improvementPlans)
    .leftJoin(
      contacts,
      and(eq(contacts.workspaceId, improvementPlans.workspaceId), eq(contacts.id, improvementPlans.agreedBy)),
    )
    .leftJoin(users, eq(users.id, improvementPlans.reviewedBy))
    .where(and(eq(improvementPlans.workspaceId, scope.workspace.id), eq(improvementPlans.caseId, caseId)))
    .orderBy(desc(improvementPlans.createdAt), desc(improvementPlans.id));
  const measures = await scope.tx
    .select({
      planId: planMeasures.planId,
      id: planMeasures.id,
      title: planMeasures.title,
      target: planMeasures.target,
      actual: planMeasures.actual,
    })
    .from(planMeasures)
    .innerJoin(
      improvementPlans,
      and(eq(improvementPlans.workspaceId, planMeasures.workspaceId), eq(improvementPlans.id, planMeasures.planId)),
    )
    .where(and(eq(planMeasures.workspaceId, scope.workspace.id), eq(improvementPlans.caseId, caseId)))
    .orderBy(asc(planMeasures.createdAt), asc(planMeasures.id));
  return rows.map(({ plan, agreedBy, reviewedBy }) => ({
    id: plan.id,
    goal: plan.goal,
    agreedOn: plan.agreedOn,
    agreedBy,
    reviewOn: plan.reviewOn,
    reviewTaskId: plan.reviewTaskId,
    outcome: plan.outcome,
    reviewNote: plan.reviewNote,
    reviewedAt: plan.reviewedAt,
    reviewedBy,
    measures: measures.filter(({ planId }) => planId === plan.id).map(({ planId: _plan, ...measure }) => measure),
    missing: plan.reviewedAt === null ? missingOfPlan(plan) : [],
    version: plan.version,
  }));
}

/** A plan and its case, held until the end of the transaction. */
export async function lockPlan(scope: Scope, planId: string): Promise<LockedPlan | null> {
  const before = await findPlan(scope, planId);
  const clientCase = before ? await lockCase(scope, before.caseId) : null;
  const plan = clientCase ? await findPlan(scope, planId) : null;
  return plan && clientCase ? { plan, clientCase } : null;
}

/** Whether a plan of this case has not been reviewed yet. */
export async function isRunning(scope: Scope, caseId: string): Promise<boolean> {
  const rows = await scope.tx
    .select({ id: improvementPlans.id })
    .from(improvementPlans)
    .where(
      and(
        eq(improvementPlans.workspaceId, scope.workspace.id),
        eq(improvementPlans.caseId, caseId),
        isNull(improvementPlans.reviewedAt),
      ),
    );
  return rows.length > 0;
}

async function findPlan(scope: Scope, planId: string): Promise<Plan | null> {
  if (!isId(planId)) return null;
  const [row] = await scope.tx.select().from(improvementPlans).where(ofPlan(scope, planId));
  return row ?? null;
}

export const ofPlan = (scope: Scope, planId: string) =>
  and(eq(improvementPlans.workspaceId, scope.workspace.id), eq(improvementPlans.id, planId));
