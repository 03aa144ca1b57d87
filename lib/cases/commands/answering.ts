import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { GuardAnswerKind } from "@/db/enums";
import { guardAnswers } from "@/db/schema/lifecycle";
import { refuseIf } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { lockCase, type LockedCase } from "../queries";
import { whyNotAnswer, whyNotChange } from "../rules";

type Answer = { guard: string; kind: GuardAnswerKind; reason: string };

/** States that a condition is met, or lets the case pass without it. Out: the answer, to be withdrawn by its id. */
export async function answerGuard(scope: WriteScope, clientCase: LockedCase, { guard, kind, reason }: Answer) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotAnswer(clientCase, guard, kind));
  const id = newId();
  const added = await scope.tx
    .insert(guardAnswers)
    .values({
      workspaceId: scope.workspace.id,
      id,
      caseId: clientCase.id,
      guard,
      kind,
      reason,
      answeredBy: scope.actor.userId,
      createdAt: scope.now,
    })
    .onConflictDoNothing()
    .returning({ id: guardAnswers.id });
  refuseIf(added.length === 1 ? null : "guard_already_answered");
  scope.record(kind === "waived" ? "case.guard_waived" : "case.guard_confirmed", {
    caseId: clientCase.id,
    guard,
    reason,
  });
  return { id };
}

/** The answer with the case it belongs to, held; null when it is not here. */
export async function lockAnswer(scope: Scope, answerId: string) {
  const [answer] = await scope.tx
    .select({
      id: guardAnswers.id,
      caseId: guardAnswers.caseId,
      guard: guardAnswers.guard,
      by: guardAnswers.answeredBy,
    })
    .from(guardAnswers)
    .where(and(eq(guardAnswers.workspaceId, scope.workspace.id), eq(guardAnswers.id, answerId)));
  const clientCase = answer ? await lockCase(scope, answer.caseId) : null;
  return answer && clientCase ? { answer, clientCase } : null;
}

/** Takes back what was said of a condition: the condition stands again. */
export async function withdrawAnswer(scope: WriteScope, clientCase: LockedCase, answer: { id: string; guard: string }) {
  refuseIf(whyNotChange(clientCase));
  const withdrawn = await scope.tx
    .update(guardAnswers)
    .set({ withdrawnAt: scope.now, withdrawnBy: scope.actor.userId })
    .where(
      and(
        eq(guardAnswers.workspaceId, scope.workspace.id),
        eq(guardAnswers.id, answer.id),
        isNull(guardAnswers.withdrawnAt),
      ),
    )
    .returning({ id: guardAnswers.id });
  refuseIf(withdrawn.length === 1 ? null : "guard_not_answered");
  scope.record("case.answer_withdrawn", { caseId: clientCase.id, guard: answer.guard });
}
