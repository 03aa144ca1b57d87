import { z } from "zod";

/** Characters nobody types: control codes the database or a mail header would refuse. Line breaks and tabs are not here. */
const control = /(?![\t\n])[\p{Cc}\u2028\u2029\ufeff]/gu;

/** A text as one line: no line breaks, no control characters, single spaces, nothing at its ends. */
export const oneLine = (text: string): string => text.replace(control, " ").replace(/\s+/g, " ").trim();

/** A text of several lines: line breaks as one sign, no control characters, nothing at its ends. */
export const manyLines = (text: string): string => text.replace(/\r\n?/g, "\n").replace(control, "").trim();

/** A line that must not be empty. */
export const requiredLine = (max: number) => z.string().transform(oneLine).pipe(z.string().min(1).max(max));

/** All that cannot be seen, but for the two joiners that spell Persian names and emoji of several people. */
const unseen = /(?:(?![\u200c\u200d])[\p{Cc}\p{Cf}\s])+/gu;

/** What somebody or a firm is called: one line with something to see in it, and no marks that turn its direction. */
export const calledBy = (max: number) =>
  z
    .string()
    .transform((typed) => typed.replace(unseen, " ").trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/[\p{L}\p{N}\p{P}\p{S}]/u),
    );

/** A line that may be empty. */
export const optionalLine = (max: number) => z.string().transform(oneLine).pipe(z.string().max(max));

/** A text of several lines that may be empty. */
export const optionalText = (max: number) => z.string().transform(manyLines).pipe(z.string().max(max));

/** A day people mean. The year nought is a day for a parser, and none for the database. */
export const meantDay = z.iso.date().refine((date) => date >= "1900-01-01" && date <= "2199-12-31");

/** What a form or an address says in one field: its text, or nothing for a missing field and a file. */
export function fieldText(fields: { get: (name: string) => unknown }, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
