import type { Locale } from "@/db/enums";
import { clientLimits } from "@/lib/clients/schema";
import { contactLimits } from "@/lib/clients/contacts/schema";
import { fold } from "@/lib/platform/fold";
import { normalEmail } from "@/lib/platform/mail/address";
import { manyLines, oneLine } from "@/lib/platform/text";
import type { Column, ImportField } from "./columns";
import { unreadable } from "./decode";
import type { TableLine } from "./table";

export type LineProblem =
  | { problem: "columns"; found: number; expected: number }
  | { problem: "too_long"; field: ImportField; max: number }
  | { problem: "unreadable" | "without_name" | "bad_email" | "bad_language" | "contact_without_name" };
export type ProblemAt = LineProblem & { line: number };

export type ImportedContact = { name: string; email: string; phone: string; position: string };
export type ImportedClient = { name: string; taxId: string; address: string; locale: Locale; note: string };
export type ImportRow = { line: number; client: ImportedClient; contact: ImportedContact | null };

const limits: Partial<Record<ImportField, number>> = {
  name: clientLimits.name,
  taxId: clientLimits.taxId,
  address: clientLimits.address,
  note: clientLimits.note,
  contact: contactLimits.name,
  email: contactLimits.email,
  phone: contactLimits.phone,
  position: contactLimits.position,
};

/**
 * Reads one line of the table as a client and perhaps one of its people.
 * Out: the row, or the first thing that is wrong with the line.
 */
export function readRow(
  { line, cells }: TableLine,
  columns: Column[],
  defaultLocale: Locale,
): { row: ImportRow } | { problem: ProblemAt } {
  const values = valuesOf(cells, columns);
  const locale = languageOf(values.locale ?? "", defaultLocale);
  const wrong = problemOf(cells, columns, values, locale);
  if (wrong) return { problem: { line, ...wrong } };
  return {
    row: {
      line,
      client: {
        name: values.name ?? "",
        taxId: values.taxId ?? "",
        address: values.address ?? "",
        locale: locale ?? defaultLocale,
        note: values.note ?? "",
      },
      contact: contactOf(values),
    },
  };
}

type Values = Partial<Record<ImportField, string>>;

function valuesOf(cells: string[], columns: Column[]): Values {
  const values: Values = {};
  for (const [at, { field }] of columns.entries()) {
    const cell = cells[at] ?? "";
    if (field) values[field] = field === "note" || field === "address" ? manyLines(cell) : oneLine(cell);
  }
  return values;
}

function problemOf(cells: string[], columns: Column[], values: Values, locale: Locale | null): LineProblem | null {
  const surplus = cells.slice(columns.length).some((cell) => cell.trim() !== "");
  if (cells.length < columns.length || surplus) {
    return { problem: "columns", found: cells.length, expected: columns.length };
  }
  if (cells.some((cell) => cell.search(unreadable) >= 0)) return { problem: "unreadable" };
  if (!values.name) return { problem: "without_name" };
  for (const { field } of columns) {
    const max = field ? limits[field] : undefined;
    if (field && max !== undefined && (values[field] ?? "").length > max) return { problem: "too_long", field, max };
  }
  if (values.email && normalEmail(values.email) === null) return { problem: "bad_email" };
  if (locale === null) return { problem: "bad_language" };
  const nameless = !values.contact && !values.email && (values.phone || values.position);
  return nameless ? { problem: "contact_without_name" } : null;
}

function contactOf(values: Values): ImportedContact | null {
  const email = normalEmail(values.email ?? "") ?? "";
  const name = values.contact || email;
  return name ? { name, email, phone: values.phone ?? "", position: values.position ?? "" } : null;
}

const languages: Record<string, Locale> = {
  pl: "pl",
  "pl pl": "pl",
  polski: "pl",
  polish: "pl",
  "po polsku": "pl",
  en: "en",
  "en gb": "en",
  "en us": "en",
  eng: "en",
  angielski: "en",
  english: "en",
  "po angielsku": "en",
};

/** The language a cell names, the default for an empty one, null for one we do not speak. */
function languageOf(cell: string, defaultLocale: Locale): Locale | null {
  if (cell === "") return defaultLocale;
  return (
    languages[
      fold(cell)
        .replace(/[^a-z]+/g, " ")
        .trim()
    ] ?? null
  );
}
