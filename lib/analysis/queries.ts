import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { caseAnalyses, caseAspects, caseEvidence, caseGoals, caseReasons, remedies } from "@/db/schema/analysis";
import { shownName, users } from "@/db/schema/accounts";
import { contacts, contracts } from "@/db/schema/clients";
import { files } from "@/db/schema/comments";
import { remediesSetAside } from "@/db/schema/remedies";
import { whyNotChange } from "@/lib/cases/rules";
import { type CaseHead, lockCase } from "@/lib/cases/queries";
import type { Scope } from "@/lib/platform/scope";
import { canEditAnalysis } from "./policy";

/** Everything the page of the analysis shows. In: the head of a case that is there. */
export async function loadAnalysis(scope: Scope, head: CaseHead) {
  const reasons = await scope.tx
    .select()
    .from(caseReasons)
    .where(and(eq(caseReasons.workspaceId, scope.workspace.id), eq(caseReasons.caseId, head.id)))
    .orderBy(asc(caseReasons.createdAt));
  const evidence = await scope.tx
    .select({
      id: caseEvidence.id,
      reasonId: caseEvidence.reasonId,
      text: caseEvidence.text,
      amount: caseEvidence.amount,
      file: { id: files.id, name: files.name },
    })
    .from(caseEvidence)
    .leftJoin(files, and(eq(files.workspaceId, caseEvidence.workspaceId), eq(files.id, caseEvidence.fileId)))
    .where(and(eq(caseEvidence.workspaceId, scope.workspace.id), eq(caseEvidence.caseId, head.id)))
    .orderBy(asc(caseEvidence.createdAt));
  const tried = await scope.tx
    .select()
    .from(remedies)
    .where(and(eq(remedies.workspaceId, scope.workspace.id), eq(remedies.caseId, head.id)))
    .orderBy(asc(remedies.triedOn), asc(remedies.createdAt));
  const setAside = await scope.tx
    .select({
      usual: remediesSetAside.usual,
      why: remediesSetAside.why,
      by: shownName(users),
      at: remediesSetAside.saidAt,
      version: remediesSetAside.version,
    })
    .from(remediesSetAside)
    .innerJoin(users, eq(users.id, remediesSetAside.saidBy))
    .where(and(eq(remediesSetAside.workspaceId, scope.workspace.id), eq(remediesSetAside.caseId, head.id)));
  const goals = await scope.tx
    .select()
    .from(caseGoals)
    .where(and(eq(caseGoals.workspaceId, scope.workspace.id), eq(caseGoals.caseId, head.id)))
    .orderBy(asc(caseGoals.createdAt));
  const [assessment] = await scope.tx
    .select()
    .from(caseAnalyses)
    .where(and(eq(caseAnalyses.workspaceId, scope.workspace.id), eq(caseAnalyses.caseId, head.id)));
  const looked = await scope.tx
    .select()
    .from(caseAspects)
    .where(and(eq(caseAspects.workspaceId, scope.workspace.id), eq(caseAspects.caseId, head.id)));
  const [contract] = await scope.tx
    .select({ monthlyValueMinor: contracts.monthlyValueMinor, currency: contracts.currency })
    .from(contracts)
    .where(and(eq(contracts.workspaceId, scope.workspace.id), eq(contracts.id, head.contract.id)));
  const held = { slots: head.slots.map(({ slot, person }) => ({ slot, userId: person.id })) };
  return {
    reasons: reasons.map((reason) => ({
      ...reason,
      evidence: evidence.filter(({ reasonId }) => reasonId === reason.id),
    })),
    remedies: tried,
    setAside,
    goals,
    assessment: assessment ?? null,
    aspects: looked,
    contract: contract ?? null,
    contacts: await listContacts(scope, head.client.id),
    files: await listCaseFiles(scope, head.id),
    canEdit: canEditAnalysis(scope.actor, held) && whyNotChange(head) === null,
  };
}

export type AnalysisView = Awaited<ReturnType<typeof loadAnalysis>>;

/** The people of a client, by name. */
export const listContacts = (scope: Scope, clientId: string) =>
  scope.tx
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(and(eq(contacts.workspaceId, scope.workspace.id), eq(contacts.clientId, clientId)))
    .orderBy(asc(contacts.name));

/** Files of a case that can be pointed to. */
export const listCaseFiles = (scope: Scope, caseId: string) =>
  scope.tx
    .select({ id: files.id, name: files.name })
    .from(files)
    .where(and(eq(files.workspaceId, scope.workspace.id), eq(files.caseId, caseId), eq(files.status, "ready")))
    .orderBy(asc(files.name));

/** A reason with the case it belongs to, held; null when it is not here. */
export async function lockReason(scope: Scope, reasonId: string) {
  const [reason] = await scope.tx
    .select()
    .from(caseReasons)
    .where(and(eq(caseReasons.workspaceId, scope.workspace.id), eq(caseReasons.id, reasonId)));
  const clientCase = reason ? await lockCase(scope, reason.caseId) : null;
  return reason && clientCase ? { reason, clientCase } : null;
}

/** A piece of evidence with its case, held. */
export async function lockEvidence(scope: Scope, evidenceId: string) {
  const [evidence] = await scope.tx
    .select()
    .from(caseEvidence)
    .where(and(eq(caseEvidence.workspaceId, scope.workspace.id), eq(caseEvidence.id, evidenceId)));
  const clientCase = evidence ? await lockCase(scope, evidence.caseId) : null;
  return evidence && clientCase ? { evidence, clientCase } : null;
}

/** A remedy with its case, held. */
export async function lockRemedy(scope: Scope, remedyId: string) {
  const [remedy] = await scope.tx
    .select()
    .from(remedies)
    .where(and(eq(remedies.workspaceId, scope.workspace.id), eq(remedies.id, remedyId)));
  const clientCase = remedy ? await lockCase(scope, remedy.caseId) : null;
  return remedy && clientCase ? { remedy, clientCase } : null;
}

/** A goal with its case, held. */
export async function lockGoal(scope: Scope, goalId: string) {
  const [goal] = await scope.tx
    .select()
    .from(caseGoals)
    .where(and(eq(caseGoals.workspaceId, scope.workspace.id), eq(caseGoals.id, goalId)));
  const clientCase = goal ? await lockCase(scope, goal.caseId) : null;
  return goal && clientCase ? { goal, clientCase } : null;
}
