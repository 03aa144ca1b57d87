import { z } from "zod";
import { planOutcomes } from "@/db/enums";
import { meantDay, optionalText, requiredLine } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";

const measure = z.object({ title: requiredLine(200), target: requiredLine(200) });

const words = {
  goal: requiredLine(500),
  /** When the client agreed, and who of them; both or neither. */
  agreedOn: meantDay.nullable(),
  agreedBy: z.uuid().nullable(),
  reviewOn: meantDay.nullable(),
  measures: z.array(measure).min(1).max(10),
};

const planFields = z.object(words);
export type PlanFields = z.output<typeof planFields>;

export const startPlanInput = z.object({ caseId: z.uuid(), proposalId: z.uuid().nullable(), ...words });

export const updatePlanInput = z.object({ planId: z.uuid(), version: seenVersion, ...words });

export const reviewPlanInput = z.object({
  planId: z.uuid(),
  version: seenVersion,
  outcome: z.enum(planOutcomes),
  note: optionalText(5000),
  /** What came of each measure. */
  actuals: z.array(z.object({ measureId: z.uuid(), actual: optionalText(300) })).max(10),
});

export const planIdInput = z.object({ planId: z.uuid(), version: seenVersion });
