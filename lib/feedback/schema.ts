import { z } from "zod";
import { segments } from "@/db/enums";
import { periods } from "@/lib/calendar/periods";
import { meantDay } from "@/lib/platform/text";

export const requestFeedbackInput = z.object({
  caseId: z.uuid(),
  contactId: z.uuid(),
  /** Whether the link goes out by e-mail at once. */
  send: z.boolean(),
});

export const requestIdInput = z.object({ requestId: z.uuid() });

export const extendFeedbackInput = z.object({ requestId: z.uuid(), until: meantDay });

export const consentIdInput = z.object({ consentId: z.uuid() });

/** What the address of the feedback page may ask for; anything else is as if it had not been said. */
export const overviewQuery = z.object({
  period: z.enum(periods).catch("year"),
  segment: z.enum(segments).optional().catch(undefined),
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type OverviewQuery = z.output<typeof overviewQuery>;
