import { z } from "zod";
import { caseModes, decisionOutcomes } from "@/db/enums";
import { optionalText } from "@/lib/platform/text";

const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");

export const decideInput = z
  .object({
    caseId: z.uuid(),
    outcome: z.enum(decisionOutcomes),
    mode: z.enum(caseModes).nullable(),
    rationale: optionalText(10_000),
    alternatives: optionalText(5000),
    impact: optionalText(5000),
    clientReason: optionalText(2000),
    decidedOn: day,
    breach: optionalText(5000),
    cureDeliveredOn: day.nullable(),
    cureUntil: day.nullable(),
    cureNotRequired: optionalText(2000),
  })
  .refine(({ outcome, mode }) => outcome !== "end" || mode !== null, { path: ["mode"] });
export type DecideInput = z.output<typeof decideInput>;

export const decisionInput = z.object({ decisionId: z.uuid() });
