import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Side } from "@/db/enums";
import { proposals } from "@/db/schema/conversations";
import { lockCase, type LockedCase } from "@/lib/cases/queries";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { type ProposalState, stateOf } from "./rules";

export type Proposal = typeof proposals.$inferSelect;
export type LockedProposal = { proposal: Proposal; clientCase: LockedCase };

export type ProposalView = {
  id: string;
  side: Side;
  title: string;
  terms: string;
  measure: string;
  reviewOn: string | null;
  validUntil: string | null;
  state: ProposalState;
  answer: string;
  answeredOn: string | null;
  /** The title of the proposal this one answers. */
  counters: string | null;
  version: number;
};

/** The compromises proposed in a case, the newest first. */
export async function listProposals(scope: Scope, caseId: string): Promise<ProposalView[]> {
  const rows = await scope.tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.workspaceId, scope.workspace.id), eq(proposals.caseId, caseId)))
    .orderBy(desc(proposals.createdAt), desc(proposals.id));
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return rows.map((row) => ({
    id: row.id,
    side: row.side,
    title: row.title,
    terms: row.terms,
    measure: row.measure,
    reviewOn: row.reviewOn,
    validUntil: row.validUntil,
    state: stateOf(row, scope.today),
    answer: row.answer,
    answeredOn: row.answeredOn,
    counters: row.countersId === null ? null : (titles.get(row.countersId) ?? null),
    version: row.version,
  }));
}

/** A proposal and its case, held until the end of the transaction. */
export async function lockProposal(scope: Scope, proposalId: string): Promise<LockedProposal | null> {
  const before = await findProposal(scope, proposalId);
  const clientCase = before ? await lockCase(scope, before.caseId) : null;
  const proposal = clientCase ? await findProposal(scope, proposalId) : null;
  return proposal && clientCase ? { proposal, clientCase } : null;
}

async function findProposal(scope: Scope, proposalId: string): Promise<Proposal | null> {
  if (!isId(proposalId)) return null;
  const [row] = await scope.tx.select().from(proposals).where(ofProposal(scope, proposalId));
  return row ?? null;
}

export const ofProposal = (scope: Scope, proposalId: string) =>
  and(eq(proposals.workspaceId, scope.workspace.id), eq(proposals.id, proposalId));
