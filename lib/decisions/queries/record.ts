import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { remedies } from "@/db/schema/analysis";
import { cases } from "@/db/schema/cases";
import { clients, contracts } from "@/db/schema/clients";
import { proposals } from "@/db/schema/conversations";
import { loadCaseHead } from "@/lib/cases/queries";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { loadDecisions } from "../queries";

/** One decision as a paper of its own: whose, about whom, what was weighed, who decided and agreed. Null: not here. */
export async function loadDecisionRecord(scope: Scope, caseId: string, decisionId: string) {
  const head = isId(decisionId) ? await loadCaseHead(scope, caseId) : null;
  if (!head) return null;
  const [view, [parties], tried, proposed] = await Promise.all([
    loadDecisions(scope, head),
    scope.tx
      .select({ client: clients.name, address: clients.address, contract: contracts.title, number: contracts.number })
      .from(cases)
      .innerJoin(clients, and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId)))
      .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
      .where(and(eq(cases.workspaceId, scope.workspace.id), eq(cases.id, caseId))),
    scope.tx
      .select({ id: remedies.id, what: remedies.what, triedOn: remedies.triedOn, result: remedies.result })
      .from(remedies)
      .where(and(eq(remedies.workspaceId, scope.workspace.id), eq(remedies.caseId, caseId)))
      .orderBy(asc(remedies.triedOn), asc(remedies.id)),
    scope.tx
      .select({ id: proposals.id, title: proposals.title, status: proposals.status })
      .from(proposals)
      .where(and(eq(proposals.workspaceId, scope.workspace.id), eq(proposals.caseId, caseId)))
      .orderBy(asc(proposals.createdAt), asc(proposals.id)),
  ]);
  const decision = [view.standing, ...view.withdrawn].find((one) => one?.id === decisionId);
  if (!decision || !parties) return null;
  const { name, address } = scope.workspace;
  return { head, decision, twoPeople: view.twoPeople, parties, firm: { name, address }, tried, proposed };
}

export type DecisionPaper = NonNullable<Awaited<ReturnType<typeof loadDecisionRecord>>>;
