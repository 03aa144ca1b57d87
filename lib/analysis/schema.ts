import { z } from "zod";
import { currencies, keepAnswers, remedyResults } from "@/db/enums";
import { maxAmountMinor } from "@/lib/platform/money";
import { optionalLine, optionalText, requiredLine } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";
import { aspects } from "./questions";
import { aspectAnswers, tellsAnother } from "./rules";
import { isUsualRemedy, knownReasons } from "./taxonomy";

const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");
const code = z.string().refine((given) => knownReasons.some((known) => known.code === given));

const reason = {
  code: code.nullable(),
  title: optionalLine(200),
  internalText: optionalText(5000),
  clientText: optionalText(2000),
  clientCode: code.nullable(),
  clientGap: optionalText(2000),
  observedOn: day.nullable(),
};
type Told = { code: string | null; title: string; clientCode: string | null; clientGap: string };

/** A reason has a name, and one that is told as another kind says why. */
function checkReason({ code: known, title, clientCode, clientGap }: Told, context: z.core.$RefinementCtx) {
  if (known === null && title === "") context.addIssue({ code: "custom", path: ["title"], input: title });
  if (tellsAnother({ code: known, clientCode }) && clientGap === "")
    context.addIssue({ code: "custom", path: ["clientGap"], input: clientGap });
}

export const addReasonInput = z.object({ caseId: z.uuid(), ...reason }).superRefine(checkReason);
export const changeReasonInput = z
  .object({ reasonId: z.uuid(), version: seenVersion, ...reason })
  .superRefine(checkReason);
export const reasonInput = z.object({ reasonId: z.uuid(), version: seenVersion });
export type ReasonTexts = Pick<z.output<typeof addReasonInput>, keyof typeof reason>;

export const addEvidenceInput = z
  .object({ reasonId: z.uuid(), text: optionalText(2000), amount: optionalLine(200), fileId: z.uuid().nullable() })
  .refine(({ text, amount, fileId }) => text !== "" || amount !== "" || fileId !== null, { path: ["text"] });
export const evidenceInput = z.object({ evidenceId: z.uuid() });

const usual = z.string().refine(isUsualRemedy);

const remedy = {
  what: requiredLine(300),
  usual: usual.nullable(),
  triedOn: day,
  contactId: z.uuid().nullable(),
  clientAnswer: optionalText(2000),
  result: z.enum(remedyResults),
  effect: optionalText(2000),
};
export const addRemedyInput = z.object({ caseId: z.uuid(), ...remedy });
export const changeRemedyInput = z.object({ remedyId: z.uuid(), version: seenVersion, ...remedy });
export const remedyInput = z.object({ remedyId: z.uuid(), version: seenVersion });
export type RemedyTexts = Pick<z.output<typeof addRemedyInput>, keyof typeof remedy>;

/** A version of 0 says that nobody gave a reason yet. */
export const setAsideInput = z.object({
  caseId: z.uuid(),
  usual,
  version: seenVersion,
  why: optionalText(1000).pipe(z.string().min(1)),
});
export const takeUpInput = z.object({ caseId: z.uuid(), usual });

export const addGoalInput = z.object({
  caseId: z.uuid(),
  title: requiredLine(200),
  expected: requiredLine(300),
  actual: optionalLine(300),
  sinceOn: day.nullable(),
});
export const goalInput = z.object({ goalId: z.uuid() });

export const assessInput = z.object({
  caseId: z.uuid(),
  version: seenVersion,
  wouldKeep: z.enum(keepAnswers).nullable(),
  wouldKeepNote: optionalText(2000),
  revenueAtStakeMinor: z.int().min(0).max(maxAmountMinor).nullable(),
  currency: z.enum(currencies),
});

/** A version of 0 says that nothing was answered yet. */
export const aspectInput = z.object({
  caseId: z.uuid(),
  aspect: z.string().refine((given) => aspects.some(({ key }) => key === given)),
  version: seenVersion,
  answer: z.enum(aspectAnswers),
  note: optionalText(2000),
});

const need = optionalLine(500);
export const needsInput = z.object({
  caseId: z.uuid(),
  version: seenVersion,
  dependency: need,
  season: need,
  successor: need,
  language: need,
  channel: need,
  accessibility: need,
  decision_maker: need,
  internal_impact: need,
  formalities: need,
  relationship: need,
});
