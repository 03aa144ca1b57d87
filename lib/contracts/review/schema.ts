import { z } from "zod";
import { calendars, insolvencyResults, obligationStatuses } from "@/db/enums";
import { type QuestionField, questionFields, questionFrom } from "@/lib/notice/question";
import { optionalLine, optionalText } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";
import { reviewPoints } from "./points";
import { confirmations } from "./rules";

const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");

export const confirmInput = z.object({ caseId: z.uuid(), what: z.enum(confirmations), version: seenVersion });
/** The version of a confirmation is the contract's; those below carry the review's. */
export const unconfirmInput = z.object({ caseId: z.uuid(), what: z.enum(confirmations), version: seenVersion });

const ruleText = z.string().max(40);
/** As a box says it, or as an address does. */
const ticked = z.union([
  z.boolean().transform((yes) => (yes ? "yes" : "")),
  z.string().refine((text) => text === "yes" || text === ""),
]);

/** The clause and the rule a person read out of it. A condition that makes no sense is said at its field. */
export const readRuleInput = z
  .object({
    caseId: z.uuid(),
    /** Of the contract that was read. */
    version: seenVersion,
    clause: optionalText(5000),
    readingReason: optionalText(1000),
    ...(Object.fromEntries(questionFields.map((field) => [field, ruleText.nullish()])) as Record<
      QuestionField,
      z.ZodOptional<z.ZodNullable<typeof ruleText>>
    >),
    clearDays: ticked.nullish(),
    roll: ticked.nullish(),
    calendar: z.enum(calendars),
  })
  .transform(({ caseId, version, clause, readingReason, ...fields }, context) => {
    const query = new URLSearchParams(Object.entries(fields).map(([name, text]) => [name, text ?? ""]));
    const { rule, wrong } = questionFrom(query, fields.calendar);
    for (const name of wrong) context.addIssue({ code: "custom", path: [name], input: fields[name] });
    return rule ? { caseId, version, clause, readingReason, rule } : z.NEVER;
  });

export const insolvencyInput = z.object({
  caseId: z.uuid(),
  version: seenVersion,
  checkedOn: day,
  result: z.enum(insolvencyResults),
});

export const pointInput = z.object({
  caseId: z.uuid(),
  /** Of the point as it was read; 0 when nobody wrote it down yet. */
  version: seenVersion,
  point: z.string().refine((key) => reviewPoints.some((point) => point.key === key)),
  clause: optionalText(5000),
  place: optionalLine(100),
  note: optionalText(2000),
  continues: z.boolean(),
  status: z.enum(obligationStatuses),
});

export const completeInput = z.object({ caseId: z.uuid(), version: seenVersion });
