import { z } from "zod";
import { type Initiator, publishLevels } from "@/db/enums";
import { keepVisible } from "./form";
import { csatAreas } from "./score";

export const publishPlaces = ["website", "social", "offers"] as const;
export type PublishPlace = (typeof publishPlaces)[number];

const longText = text(2000);
const yesNo = z.enum(["yes", "no"]);

/** What may be answered to each question: the same questions, limits and options as in form.json. */
export const answerShapes = {
  nps: z.int().min(0).max(10),
  nps_reason: longText,
  csat: z.partialRecord(z.enum(csatAreas), z.literal([1, 2, 3, 4, 5, "na"])),
  reasons_clear: z.enum(["yes", "partly", "no"]),
  went_well: longText,
  improve: longText,
  return: z.enum(["yes", "maybe", "no"]),
  contact_ok: yesNo,
  recovery: longText,
  manager_call: yesNo,
  testimonial: text(800),
  publish: z.enum(["no", ...publishLevels]),
  publish_places: z.array(z.enum(publishPlaces)).max(publishPlaces.length),
  reference_call: yesNo,
};

export type QuestionId = keyof typeof answerShapes;

const partialAnswers = z.object(answerShapes).partial();

/** Answers given so far. */
export type Answers = z.infer<typeof partialAnswers>;

/** A kept draft read back, or the fields of the first step: well-formed, not yet complete. */
export const draftAnswersSchema = partialAnswers;

/** What is sent to be final. What the answers did not unlock is dropped, whatever the browser says. */
export const answersSchema = (initiator: Initiator) =>
  partialAnswers.required({ nps: true, contact_ok: true }).transform((answers) => {
    const { nps, contact_ok } = answers;
    return { ...keepVisible({ initiator, answers }), nps, contact_ok };
  });
export type FinalAnswers = z.infer<ReturnType<typeof answersSchema>>;

/** One question answered, or cleared with null. */
export const draftSchema = z.discriminatedUnion("question", [
  draftOf("nps"),
  draftOf("nps_reason"),
  draftOf("csat"),
  draftOf("reasons_clear"),
  draftOf("went_well"),
  draftOf("improve"),
  draftOf("return"),
  draftOf("contact_ok"),
  draftOf("recovery"),
  draftOf("manager_call"),
  draftOf("testimonial"),
  draftOf("publish"),
  draftOf("publish_places"),
  draftOf("reference_call"),
]);
export type Draft = z.infer<typeof draftSchema>;

/** The kept answers with one of them changed. Hidden ones stay: nobody loses text by changing a score back and forth. */
export function withDraft(answers: Answers, draft: Draft): Answers {
  const next = { ...answers };
  if (draft.answer === null) delete next[draft.question];
  else Object.assign(next, { [draft.question]: draft.answer });
  return next;
}

/** Reads a plain HTML form: `nps`, `csat.quality`, repeated `publish_places`. Proves nothing; parse the outcome. */
export function answersFromFields(fields: FormData): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  const csat: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    const area = name.startsWith("csat.") ? name.slice("csat.".length) : null;
    if (value === "") continue;
    if (area !== null) csat[area] = value === "na" ? value : Number(value);
    else if (name === "nps") answers.nps = Number(value);
    else if (name === "publish_places") answers.publish_places = fields.getAll(name);
    else if (Object.hasOwn(answerShapes, name)) answers[name] = value;
  }
  if (Object.keys(csat).length > 0) answers.csat = csat;
  return answers;
}

function draftOf<Id extends QuestionId>(question: Id) {
  return z.object({ question: z.literal(question), answer: z.nullable(answerShapes[question]) });
}

/** Plain text as PostgreSQL can keep it: no NUL, no half characters, one kind of line end. */
function text(maxLength: number) {
  return z
    .string()
    .overwrite((value) =>
      value
        .replaceAll("\r\n", "\n")
        .replaceAll("\u0000", "")
        .replaceAll(/\p{Surrogate}/gu, ""),
    )
    .trim()
    .max(maxLength);
}
