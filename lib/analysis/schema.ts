import { z } from "zod";
import { currencies, keepAnswers, remedyResults } from "@/db/enums";
import { maxAmountMinor } from "@/lib/contracts/money";
import { optionalLine, optionalText, requiredLine } from "@/lib/platform/text";
import { aspects } from "./questions";
import { aspectAnswers } from "./rules";
import { knownReasons } from "./taxonomy";

const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");
const code = z.string().refine((given) => knownReasons.some((known) => known.code === given));

const reason = {
  code: code.nullable(),
  title: optionalLine(200),
  internalText: optionalText(5000),
  clientText: optionalText(2000),
  observedOn: day.nullable(),
};
const named = (given: { code: string | null; title: string }) => given.code !== null || given.title !== "";

export const addReasonInput = z.object({ caseId: z.uuid(), ...reason }).refine(named, { path: ["title"] });
export const changeReasonInput = z
  .object({ reasonId: z.uuid(), version: z.int32(), ...reason })
  .refine(named, { path: ["title"] });
export const reasonInput = z.object({ reasonId: z.uuid() });
export type ReasonTexts = Pick<z.output<typeof addReasonInput>, keyof typeof reason>;

export const addEvidenceInput = z
  .object({ reasonId: z.uuid(), text: optionalText(2000), amount: optionalLine(200), fileId: z.uuid().nullable() })
  .refine(({ text, amount, fileId }) => text !== "" || amount !== "" || fileId !== null, { path: ["text"] });
export const evidenceInput = z.object({ evidenceId: z.uuid() });

const remedy = {
  what: requiredLine(300),
  triedOn: day,
  contactId: z.uuid().nullable(),
  clientAnswer: optionalText(2000),
  result: z.enum(remedyResults),
  effect: optionalText(2000),
};
export const addRemedyInput = z.object({ caseId: z.uuid(), ...remedy });
export const changeRemedyInput = z.object({ remedyId: z.uuid(), version: z.int32(), ...remedy });
export const remedyInput = z.object({ remedyId: z.uuid() });
export type RemedyTexts = Pick<z.output<typeof addRemedyInput>, keyof typeof remedy>;

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
  version: z.int32(),
  wouldKeep: z.enum(keepAnswers).nullable(),
  wouldKeepNote: optionalText(2000),
  revenueAtStakeMinor: z.int().min(0).max(maxAmountMinor).nullable(),
  currency: z.enum(currencies),
});

/** A version of 0 says that nothing was answered yet. */
export const aspectInput = z.object({
  caseId: z.uuid(),
  aspect: z.string().refine((given) => aspects.some(({ key }) => key === given)),
  version: z.int32(),
  answer: z.enum(aspectAnswers),
  note: optionalText(2000),
});

const need = optionalLine(500);
export const needsInput = z.object({
  caseId: z.uuid(),
  version: z.int32(),
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
