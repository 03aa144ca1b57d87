import { z } from "zod";
import { conversationForms, conversationKinds, conversationParts } from "@/db/enums";
import { meantDay, optionalLine, optionalText, requiredLine } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";

const conversationId = z.uuid();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What is settled of a talk before it takes place. Day and time are those of the workspace's zone. */
const planned = {
  kind: z.enum(conversationKinds),
  form: z.enum(conversationForms),
  date: meantDay,
  time,
  durationMinutes: z.int().min(5).max(1440),
  place: optionalLine(300),
  agenda: optionalText(5000),
  members: z.array(z.object({ userId: z.uuid(), part: z.enum(conversationParts) })).max(30),
  contactIds: z.array(z.uuid()).max(30),
};

/** What is written down of a talk afterwards. */
const noted = {
  notes: optionalText(20_000),
  clientPosition: optionalText(10_000),
  agreed: optionalText(10_000),
  openPoints: optionalText(10_000),
  writtenReason: optionalText(1000),
};

export const missedOutcomes = ["no_show", "declined"] as const;
export const loggedOutcomes = ["held", ...missedOutcomes] as const;

const plannedFields = z.object(planned);
export type PlannedFields = z.output<typeof plannedFields>;

export const planConversationInput = z.object({ caseId: z.uuid(), ...planned });

export const logConversationInput = z.object({
  caseId: z.uuid(),
  ...planned,
  ...noted,
  outcome: z.enum(loggedOutcomes),
});

export const updateConversationInput = z.object({ conversationId, version: seenVersion, ...planned });

export const holdConversationInput = z.object({
  conversationId,
  version: seenVersion,
  form: z.enum(conversationForms),
  date: meantDay,
  time,
  ...noted,
});

export const updateNotesInput = z.object({
  conversationId,
  version: seenVersion,
  ...noted,
  summarySentOn: meantDay.nullable(),
  corrections: optionalText(5000),
});

export const missConversationInput = z.object({
  conversationId,
  version: seenVersion,
  outcome: z.enum(missedOutcomes),
  notes: optionalText(5000),
});

export const conversationIdInput = z.object({ conversationId, version: seenVersion });

export const inviteInput = z.object({ conversationId, contactIds: z.array(z.uuid()).min(1).max(30) });

/** What a summary says; it is never empty. */
export const sendSummaryInput = z.object({
  conversationId,
  version: seenVersion,
  contactIds: z.array(z.uuid()).min(1).max(30),
  text: optionalText(10_000).refine((text) => text !== ""),
});

export const makeTasksInput = z.object({
  conversationId,
  tasks: z
    .array(
      z.object({
        line: requiredLine(500),
        title: requiredLine(200),
        ownerId: z.uuid().nullable(),
        dueOn: meantDay.nullable(),
      }),
    )
    .min(1)
    .max(30),
});

export const unmakeTasksInput = z.object({ conversationId, taskIds: z.array(z.uuid()).min(1).max(30) });
