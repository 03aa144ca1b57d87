import { z } from "zod";
import { insolvencyResults, obligationStatuses } from "@/db/enums";
import { questionFields } from "@/lib/notice/question";
import { optionalLine, optionalText } from "@/lib/platform/text";
import { reviewPoints } from "./points";

const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");

/** What a person confirms of a contract before a letter goes out. */
export const confirmations = ["rule", "form", "address"] as const;
export type Confirmation = (typeof confirmations)[number];

export const confirmInput = z.object({ caseId: z.uuid(), what: z.enum(confirmations) });

export const readRuleInput = z.object({
  caseId: z.uuid(),
  clause: optionalText(5000),
  readingReason: optionalText(1000),
  ...Object.fromEntries(questionFields.map((field) => [field, z.string().max(40).nullish()])),
});
export type ReadRule = { caseId: string; clause: string; readingReason: string } & Record<
  string,
  string | null | undefined
>;

export const insolvencyInput = z.object({ caseId: z.uuid(), checkedOn: day, result: z.enum(insolvencyResults) });

export const pointInput = z.object({
  caseId: z.uuid(),
  point: z.string().refine((key) => reviewPoints.some((point) => point.key === key)),
  clause: optionalText(5000),
  place: optionalLine(100),
  note: optionalText(2000),
  continues: z.boolean(),
  status: z.enum(obligationStatuses),
});

export const completeInput = z.object({ caseId: z.uuid() });
