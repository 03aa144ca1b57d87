import { z } from "zod";
import { calendars, contractTerms, currencies, noticeForms } from "@/db/enums";
import { noticeRule } from "@/lib/notice/schema";
import { alignments, noticePeriodUnits } from "@/lib/notice/words";
import { maxAmountMinor } from "@/lib/platform/money";
import { optionalLine, optionalText, requiredLine } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";

/** A day people mean: a slip such as the year 0202 is not one. */
const day = z.iso.date().refine((date) => date >= "1900-01-01" && date <= "2199-12-31");

const contractFields = z.object({
  title: requiredLine(200),
  number: optionalLine(100),
  signedOn: day.nullable(),
  startsOn: day.nullable(),
  term: z.enum(contractTerms),
  endsOn: day.nullable(),
  noticeLength: z.int().nullable(),
  noticeUnit: z.enum(noticePeriodUnits),
  noticeAlign: z.enum(alignments),
  noticeCalendar: z.enum(calendars),
  noticeClause: optionalText(4000),
  noticeForm: z.enum(noticeForms),
  noticeAddress: optionalText(500),
  monthlyValueMinor: z.int().min(0).max(maxAmountMinor).nullable(),
  currency: z.enum(currencies),
});

type Typed = z.output<typeof contractFields>;

/** A fixed term needs its end, and nobody gives notice for a thousand years. What does not apply is not kept: the end of an indefinite term, the unit of no notice. */
const consistent = (typed: Typed, problems: z.core.$RefinementCtx) => {
  if (typed.term === "fixed" && typed.endsOn === null) {
    problems.addIssue({ code: "custom", path: ["endsOn"], input: null });
    return z.NEVER;
  }
  const { noticeLength: n, noticeUnit: unit } = typed;
  if (n !== null && !noticeRule.safeParse({ n, unit }).success) {
    problems.addIssue({ code: "custom", path: ["noticeLength"], input: n });
    return z.NEVER;
  }
  return {
    ...typed,
    endsOn: typed.term === "fixed" ? typed.endsOn : null,
    noticeUnit: typed.noticeLength === null ? null : typed.noticeUnit,
    noticeAlign: typed.noticeLength === null ? ("none" as const) : typed.noticeAlign,
  };
};

const fields = contractFields.transform(consistent);

export const createContractInput = z.object({ clientId: z.uuid(), contract: fields });
export const updateContractInput = z.object({ contractId: z.uuid(), version: seenVersion, contract: fields });
export const contractIdInput = z.object({ contractId: z.uuid() });

export type ContractFields = z.output<typeof fields>;
export type ContractInput = z.input<typeof fields>;
