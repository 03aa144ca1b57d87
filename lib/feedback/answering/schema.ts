import { z } from "zod";
import { locales } from "@/db/enums";
import { answersFromFields, draftAnswersSchema, draftSchema } from "../answers";

/** The fields of a plain form; a field sent twice is a list. Files are not text and are refused. */
const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** One question, as it was left: its name under `question`, its fields beside it. */
export const saveDraftInput = fields
  .transform((sent) => {
    const question = String(sent.question);
    return { question, answer: answersFromFields(formOf(sent))[question] ?? null };
  })
  .pipe(draftSchema);

/** One page of the form: its answers, the language it was shown in, and whether to go elsewhere than on. */
export const pageInput = z.preprocess(
  (sent) => {
    const read = fields.safeParse(sent);
    return read.success ? { ...read.data, answers: answersFromFields(formOf(read.data)) } : sent;
  },
  z.object({
    answers: draftAnswersSchema,
    locale: z.enum(locales),
    switchTo: z.enum(locales).optional(),
    back: z.literal("yes").optional(),
  }),
);
export type PageInput = z.output<typeof pageInput>;

function formOf(sent: z.infer<typeof fields>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(sent)) {
    for (const part of [value].flat()) form.append(name, part);
  }
  return form;
}
