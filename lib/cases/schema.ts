import { z } from "zod";
import { caseStates, guardProfiles, initiators, slots } from "@/db/enums";
import { optionalText } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";
import { casePaths } from "./paths";
import { playbookKeys } from "@/lib/playbooks/schema";

/** A day people may type: a real one, and not of another century. */
const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");

/** The dates people set; that of the opening and of the closing the product keeps itself. */
export const dateFields = [
  "consultationOn",
  "decisionOn",
  "noticeTargetOn",
  "noticeDeliveredOn",
  "effectiveEndOn",
  "lastServiceOn",
  "accessOffOn",
  "tailEndOn",
] as const;
export type DateField = (typeof dateFields)[number];

/** Dates that can be known before there is a case. */
export const openingDateFields = [
  "consultationOn",
  "decisionOn",
  "noticeTargetOn",
  "noticeDeliveredOn",
  "effectiveEndOn",
] as const;

const holders = z.partialRecord(z.enum(slots), z.uuid());

export const openCaseInput = z.object({
  clientId: z.uuid(),
  contractId: z.uuid(),
  initiator: z.enum(initiators),
  playbookKey: z.enum(playbookKeys),
  holders: holders.refine((given) => given.lead !== undefined),
  dates: z.partialRecord(z.enum(openingDateFields), day),
  /** Seen by those who have a role in it and whoever opens it, until it is announced. */
  quiet: z.boolean(),
  /** Keys of optional tasks this case does without. */
  without: z.array(z.string().max(80)).max(100),
});
export type OpenCaseInput = z.output<typeof openCaseInput>;

export const moveCaseInput = z.object({
  caseId: z.uuid(),
  from: z.enum(caseStates),
  to: z.enum(caseStates),
  reason: z.string().trim().max(2000),
});

/** In `seen` the summary the person began from, so that one over a newer text is refused. */
export const updateSummaryInput = z.object({
  caseId: z.uuid(),
  seen: z.string().max(2000),
  summary: optionalText(2000),
});

export const changePathInput = z.object({
  caseId: z.uuid(),
  version: seenVersion,
  path: z.enum(casePaths),
  reason: z.string().trim().min(10).max(2000),
});

export const setDatesInput = z.object({
  caseId: z.uuid(),
  version: seenVersion,
  dates: z.record(z.enum(dateFields), day.nullable()),
});
export type SetDates = z.output<typeof setDatesInput>["dates"];

export const fillSlotInput = z.object({ caseId: z.uuid(), slot: z.enum(slots), userId: z.uuid().nullable() });

/** What a form or an address says about a date: a day, or nothing. */
export const dayOrNothing = (text: string | undefined): string | null => day.safeParse(text).data ?? null;

export const makeQuietInput = z.object({ caseId: z.uuid(), userIds: z.array(z.uuid()).max(200) });

export const announceInput = z.object({ caseId: z.uuid() });

export const viewerInput = z.object({ caseId: z.uuid(), userId: z.uuid() });

export const answerGuardInput = z.object({
  caseId: z.uuid(),
  guard: z.string().regex(/^G\d\d$/),
  reason: z.string().trim().min(10).max(2000),
});

export const withdrawAnswerInput = z.object({ answerId: z.uuid() });

/** No profile: the playbook's own holds again. */
export const chooseProfileInput = z.object({
  playbookKey: z.enum(playbookKeys),
  profile: z.enum(guardProfiles).nullable(),
});
