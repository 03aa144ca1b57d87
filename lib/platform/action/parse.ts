import "server-only";
import type { z } from "zod";
import type { Locale } from "@/db/enums";
import { translatorFor } from "@/lib/platform/i18n/translator";
import type { FieldErrors } from "./result";

type Parsed<Value> = { ok: true; value: Value } | { ok: false; fields: FieldErrors };

/** Parses what was sent, with a sentence per field in the reader's language. Schemas themselves hold no words. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  sent: unknown,
  locale: Locale,
): Parsed<z.output<Schema>> {
  const bad = whereUnstorable(sent);
  if (bad) return { ok: false, fields: { [bad.join(".")]: translatorFor(locale, "validation")("invalid") } };
  const parsed = schema.safeParse(sent, { error: (issue) => sentence(issue, locale) });
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".")] ??= issue.message;
  return { ok: false, fields };
}

function sentence(issue: z.core.$ZodRawIssue, locale: Locale): string {
  const t = translatorFor(locale, "validation");
  if (issue.input === undefined || issue.input === "" || issue.input === null) return t("required");
  if (issue.code === "too_small") {
    const min = Number(issue.minimum);
    return issue.origin === "string" ? (min <= 1 ? t("required") : t("too_short", { min })) : t("too_small", { min });
  }
  if (issue.code === "too_big") {
    const max = Number(issue.maximum);
    return issue.origin === "string" ? t("too_long", { max }) : t("too_big", { max });
  }
  if (issue.code === "invalid_format") {
    if (issue.format === "email") return t("email");
    return issue.format === "date" ? t("date") : t("invalid");
  }
  return issue.code === "invalid_value" ? t("choice") : t("invalid");
}

/** The first text the database cannot keep as it is, with NUL or half a letter in it: its path, else null. */
function whereUnstorable(value: unknown, path: string[] = []): string[] | null {
  if (typeof value === "string") return unstorable.test(value) ? path : null;
  if (typeof value !== "object" || value === null) return null;
  if (path.length > deepest) return path;
  for (const [key, part] of Object.entries(value)) {
    const found = whereUnstorable(key, path) ?? whereUnstorable(part, [...path, key]);
    if (found) return found;
  }
  return null;
}

const unstorable = /[\0\p{Cs}]/u;

/** No input of ours is half as deep. */
const deepest = 20;
