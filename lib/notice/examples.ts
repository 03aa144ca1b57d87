import { z } from "zod";
import { latestNotice } from "./reverse";
import { computeNotice } from "./rules";
import { noticeInput, noticeRule } from "./schema";

const fields = z.record(z.string(), z.unknown());

/** One worked example, as far as it can be recognised; what it holds is judged when it is run. */
const example = z.object({
  id: z.string().max(100),
  rule: fields,
  input: fields,
  expected: fields,
  reverse: fields.nullish(),
});

/** A file of worked examples of notice periods. */
export const noticeExamples = z.object({ ruleDefaults: fields.optional(), cases: z.array(z.unknown()) });

export type Outcome = { id: string; mismatches: string[] };

/** Runs every example through the engine. Out: for each its name and what differs, `expected … got …`; none: it passed. */
export function runNoticeExamples({ ruleDefaults, cases }: z.output<typeof noticeExamples>): Outcome[] {
  return cases.map((given, index) => {
    const read = example.safeParse(given);
    if (!read.success) return { id: nameOf(given, index), mismatches: [`is not an example: ${reasonOf(read.error)}`] };
    const { id, expected, reverse } = read.data;
    const rule = noticeRule.safeParse({ ...ruleDefaults, ...read.data.rule });
    if (!rule.success) return { id, mismatches: [`rule: ${reasonOf(rule.error)}`] };
    const input = noticeInput.safeParse(read.data.input);
    if (!input.success) return { id, mismatches: [`input: ${reasonOf(input.error)}`] };
    const mismatches = differences("", expected, computeNotice(rule.data, input.data).result);
    if (!reverse) return { id, mismatches };
    const desired = z.iso.date().safeParse(reverse.desiredEnd);
    if (!desired.success) return { id, mismatches: [...mismatches, "reverse.desiredEnd is not a date"] };
    return {
      id,
      mismatches: [...mismatches, ...differences("reverse.", reverse, latestNotice(rule.data, desired.data))],
    };
  });
}

/** Only what the example names is compared: an answer may say more. */
function differences(prefix: string, expected: Record<string, unknown>, got: Record<string, unknown>): string[] {
  return Object.entries(expected).flatMap(([field, value]) => {
    const own = got[field] ?? null;
    return own === (value ?? null)
      ? []
      : [`${prefix}${field}: expected ${JSON.stringify(value)}, got ${JSON.stringify(own)}`];
  });
}

const nameOf = (given: unknown, index: number) =>
  z.object({ id: z.string() }).safeParse(given).data?.id ?? `case ${index + 1}`;

const reasonOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => `${path.join(".") || "it"}: ${message}`).join("; ");
