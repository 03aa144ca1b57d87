import { z } from "zod";
import { conversationForms, conversationKinds, planOutcomes, sides } from "@/db/enums";
import { optionalLine, optionalText, requiredLine } from "@/lib/platform/text";

const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");
/** A time as a browser's field writes it, in the time zone of the workspace. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);

export const planTalkInput = z.object({
  caseId: z.uuid(),
  kind: z.enum(conversationKinds),
  form: z.enum(conversationForms),
  at: moment,
  place: optionalLine(200),
  agenda: optionalText(5000),
  contactId: z.uuid().nullable(),
});

export const holdTalkInput = z.object({
  conversationId: z.uuid(),
  version: z.int(),
  at: moment,
  notes: optionalText(20_000),
  clientPosition: optionalText(5000),
  agreed: optionalText(5000),
  openPoints: optionalText(5000),
  summarySentOn: day.nullable(),
});
export type HeldTexts = Omit<z.output<typeof holdTalkInput>, "conversationId" | "version" | "at">;

export const endTalkInput = z.object({
  conversationId: z.uuid(),
  status: z.enum(["no_show", "declined", "cancelled", "planned"]),
});

export const proposeInput = z.object({
  caseId: z.uuid(),
  side: z.enum(sides),
  title: requiredLine(200),
  terms: optionalText(5000),
  measure: optionalLine(300),
  reviewOn: day.nullable(),
  validUntil: day.nullable(),
});

export const answerProposalInput = z.object({
  proposalId: z.uuid(),
  status: z.enum(["accepted", "rejected", "withdrawn", "open"]),
  answer: optionalText(2000),
});

export const startPlanInput = z.object({
  caseId: z.uuid(),
  goal: requiredLine(300),
  measure: requiredLine(200),
  target: requiredLine(200),
  agreedOn: day.nullable(),
  agreedBy: z.uuid().nullable(),
  reviewOn: day.nullable(),
});

export const changePlanInput = z.object({
  planId: z.uuid(),
  version: z.int(),
  agreedOn: day.nullable(),
  agreedBy: z.uuid().nullable(),
  reviewOn: day.nullable(),
});

export const addMeasureInput = z.object({ planId: z.uuid(), title: requiredLine(200), target: requiredLine(200) });

export const reviewPlanInput = z.object({
  planId: z.uuid(),
  outcome: z.enum(planOutcomes),
  reviewNote: optionalText(2000),
});

export const planInput = z.object({ planId: z.uuid() });
