import { z } from "zod";
import { sides } from "@/db/enums";
import { meantDay, optionalText, requiredLine } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";

const words = {
  title: requiredLine(200),
  terms: optionalText(5000),
  measure: optionalText(1000),
  reviewOn: meantDay.nullable(),
  validUntil: meantDay.nullable(),
};

const proposalFields = z.object(words);
export type ProposalFields = z.output<typeof proposalFields>;

export const addProposalInput = z.object({ caseId: z.uuid(), side: z.enum(sides), ...words });

export const updateProposalInput = z.object({ proposalId: z.uuid(), version: seenVersion, ...words });

export const proposalAnswers = ["accepted", "rejected", "withdrawn"] as const;
export type ProposalAnswer = (typeof proposalAnswers)[number];

export const answerProposalInput = z.object({
  proposalId: z.uuid(),
  version: seenVersion,
  answer: z.enum(proposalAnswers),
  note: optionalText(2000),
});

export const counterProposalInput = z.object({ proposalId: z.uuid(), version: seenVersion, ...words });

export const proposalIdInput = z.object({ proposalId: z.uuid(), version: seenVersion });
