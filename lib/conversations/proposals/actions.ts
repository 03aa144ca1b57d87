"use server";

import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { addProposal, answerProposal, counterProposal, reopenProposal, updateProposal } from "./commands";
import { canAddProposal, canAnswerProposal, canReopenProposal, canUpdateProposal } from "./policy";
import { lockProposal } from "./queries";
import {
  addProposalInput,
  answerProposalInput,
  counterProposalInput,
  proposalIdInput,
  updateProposalInput,
} from "./schema";

export const addProposalAction = workspaceAction({
  name: "proposal.add",
  input: addProposalInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canAddProposal,
  run: addProposal,
});

export const updateProposalAction = workspaceAction({
  name: "proposal.update",
  input: updateProposalInput,
  subject: (scope, input) => lockProposal(scope, input.proposalId),
  can: canUpdateProposal,
  run: updateProposal,
});

export const answerProposalAction = workspaceAction({
  name: "proposal.answer",
  input: answerProposalInput,
  subject: async (scope, input) => {
    const located = await lockProposal(scope, input.proposalId);
    return located && { ...located, answer: input.answer };
  },
  can: (actor, { clientCase, answer }) => canAnswerProposal(actor, clientCase, answer),
  run: answerProposal,
});

export const counterProposalAction = workspaceAction({
  name: "proposal.answer",
  input: counterProposalInput,
  subject: (scope, input) => lockProposal(scope, input.proposalId),
  can: (actor, { clientCase }) => canAnswerProposal(actor, clientCase, "countered"),
  run: counterProposal,
});

export const reopenProposalAction = workspaceAction({
  name: "proposal.reopen",
  input: proposalIdInput,
  subject: (scope, input) => lockProposal(scope, input.proposalId),
  can: canReopenProposal,
  run: reopenProposal,
});
