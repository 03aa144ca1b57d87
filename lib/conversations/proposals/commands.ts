import "server-only";
import type { z } from "zod";
import { proposals } from "@/db/schema/conversations";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { EventKind, WriteScope } from "@/lib/platform/scope";
import { type LockedProposal, ofProposal, type Proposal } from "./queries";
import { whyNotAnswer, whyNotReopen, whyNotUpdate, whyNotValid } from "./rules";
import type {
  addProposalInput,
  answerProposalInput,
  counterProposalInput,
  ProposalFields,
  proposalIdInput,
  updateProposalInput,
} from "./schema";

/** Puts a compromise on the table, from either side. */
export async function addProposal(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, side, ...fields }: z.output<typeof addProposalInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotValid(fields.validUntil, scope.today));
  const proposalId = await insert(scope, clientCase, { side, ...fields });
  trace(scope, "proposal.added", clientCase, { id: proposalId, ...fields });
  return { proposalId };
}

/** Changes an open proposal; refuses, and hands back the newer words, when someone else has changed them. */
export async function updateProposal(
  scope: WriteScope,
  { proposal, clientCase }: LockedProposal,
  { proposalId: _proposal, version, ...fields }: z.output<typeof updateProposalInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotUpdate(proposal));
  refuseUnseen(proposal, version, saved(proposal));
  if (fields.validUntil !== proposal.validUntil) refuseIf(whyNotValid(fields.validUntil, scope.today));
  await change(scope, proposal, fields);
  trace(scope, "proposal.updated", clientCase, { id: proposal.id, title: fields.title });
  return { version: proposal.version + 1 };
}

/** Writes down how the other side answered, or that whoever proposed it takes it back. */
export async function answerProposal(
  scope: WriteScope,
  { proposal, clientCase }: LockedProposal,
  { version, answer, note }: z.output<typeof answerProposalInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotAnswer(proposal, answer, scope.today));
  refuseUnseen(proposal, version);
  await change(scope, proposal, { status: answer, answer: note, answeredOn: scope.today });
  trace(scope, "proposal.answered", clientCase, proposal, { kind: answer });
}

/** Answers a proposal with another one of the other side. */
export async function counterProposal(
  scope: WriteScope,
  { proposal, clientCase }: LockedProposal,
  { proposalId: _proposal, version, ...fields }: z.output<typeof counterProposalInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotAnswer(proposal, "countered", scope.today));
  refuseUnseen(proposal, version);
  refuseIf(whyNotValid(fields.validUntil, scope.today));
  await change(scope, proposal, { status: "countered", answeredOn: scope.today });
  const side = proposal.side === "us" ? "client" : "us";
  const proposalId = await insert(scope, clientCase, { side, countersId: proposal.id, ...fields });
  trace(scope, "proposal.countered", clientCase, { id: proposalId, title: fields.title }, { name: proposal.title });
  return { proposalId };
}

/** Takes back an answer that was given by mistake: the proposal is open again. */
export async function reopenProposal(
  scope: WriteScope,
  { proposal, clientCase }: LockedProposal,
  { version }: z.output<typeof proposalIdInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotReopen(proposal));
  refuseUnseen(proposal, version);
  await change(scope, proposal, { status: "open", answer: "", answeredOn: null });
  trace(scope, "proposal.reopened", clientCase, proposal);
}

type New = ProposalFields & { side: Proposal["side"]; countersId?: string };

async function insert(scope: WriteScope, clientCase: LockedCase, fields: New): Promise<string> {
  const id = newId();
  await scope.tx.insert(proposals).values({
    workspaceId: scope.workspace.id,
    id,
    caseId: clientCase.id,
    createdBy: scope.actor.userId,
    createdAt: scope.now,
    ...fields,
  });
  return id;
}

const change = (scope: WriteScope, { id, version }: Proposal, values: Partial<typeof proposals.$inferInsert>) =>
  scope.tx
    .update(proposals)
    .set({ ...values, version: version + 1 })
    .where(ofProposal(scope, id));

const trace = (
  scope: WriteScope,
  event: Extract<EventKind, `proposal.${string}`>,
  clientCase: { id: string },
  { id, title }: { id: string; title: string },
  facts: Record<string, string> = {},
) => scope.record(event, { caseId: clientCase.id, proposalId: id, title, ...facts });

/** What is saved now, for a form that was opened before somebody else saved. */
const saved = ({ title, terms, measure, reviewOn, validUntil, version }: Proposal) => ({
  title,
  terms,
  measure,
  reviewOn,
  validUntil,
  version,
});
