import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { CaseMode } from "@/db/enums";
import { cases } from "@/db/schema/cases";
import { decisions } from "@/db/schema/decisions";
import { refreshCounters } from "@/lib/cases/commands";
import { reschedule } from "@/lib/cases/commands/reschedule";
import { type LockedCase, ofCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { refuseIf } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import type { HeldDecision } from "./queries";
import { ends, whyNotApprove, whyNotDecide } from "./rules";
import type { DecideInput } from "./schema";

/** Records a decision. The one before it is withdrawn, never rewritten; the tasks that count from its day move. */
export async function decide(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, mode, ...given }: DecideInput,
) {
  refuseIf(whyNotDecide(clientCase, given, scope.today));
  await withdrawStanding(scope, clientCase.id);
  const id = newId();
  const way = ends(given.outcome) ? mode : null;
  await scope.tx.insert(decisions).values({
    workspaceId: scope.workspace.id,
    id,
    caseId: clientCase.id,
    ...given,
    mode: way,
    decidedBy: scope.actor.userId,
    recordedAt: scope.now,
    createdAt: scope.now,
  });
  await setWay(scope, clientCase, way, given.decidedOn);
  scope.record("decision.made", { caseId: clientCase.id, outcome: given.outcome });
  return { id };
}

/** A second person agrees. */
export async function approve(scope: WriteScope, { decision, clientCase }: HeldDecision) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotApprove(decision, scope.actor.userId));
  await write(scope, decision.id, { approvedBy: scope.actor.userId, approvedAt: scope.now });
  scope.record("decision.approved", { caseId: clientCase.id });
}

/** Takes the approval back. */
export async function unapprove(scope: WriteScope, { decision, clientCase }: HeldDecision) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(decision.approvedBy === null ? "decision_not_approved" : null);
  await write(scope, decision.id, { approvedBy: null, approvedAt: null });
  scope.record("decision.approval_withdrawn", { caseId: clientCase.id });
}

/** Withdraws the decision: the case is undecided again. */
export async function withdraw(scope: WriteScope, { clientCase }: HeldDecision) {
  refuseIf(whyNotChange(clientCase));
  await withdrawStanding(scope, clientCase.id);
  await setWay(scope, clientCase, null, null);
  scope.record("decision.withdrawn", { caseId: clientCase.id });
}

const withdrawStanding = (scope: WriteScope, caseId: string) =>
  scope.tx
    .update(decisions)
    .set({ withdrawnAt: scope.now, withdrawnBy: scope.actor.userId })
    .where(
      and(eq(decisions.workspaceId, scope.workspace.id), eq(decisions.caseId, caseId), isNull(decisions.withdrawnAt)),
    );

async function setWay(scope: WriteScope, clientCase: LockedCase, mode: CaseMode | null, decisionOn: string | null) {
  const dates = { ...clientCase.dates, decisionOn: decisionOn ?? clientCase.dates.decisionOn };
  await scope.tx
    .update(cases)
    .set({ mode, decisionOn: dates.decisionOn, version: clientCase.version + 1 })
    .where(ofCase(scope, clientCase.id));
  await reschedule(scope, clientCase.id, dates);
  await refreshCounters(scope, clientCase.id);
}

const write = (scope: WriteScope, id: string, values: Partial<typeof decisions.$inferInsert>) =>
  scope.tx
    .update(decisions)
    .set(values)
    .where(and(eq(decisions.workspaceId, scope.workspace.id), eq(decisions.id, id)));
