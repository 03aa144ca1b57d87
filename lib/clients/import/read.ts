import "server-only";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Locale } from "@/db/enums";
import { Refused, refuseIf } from "@/lib/platform/action/refusal";
import { type Column, readHeader } from "./columns";
import { decodeText, type Encoding } from "./decode";
import { type ImportRow, type ProblemAt, readRow } from "./rules";
import { type Delimiter, readTable, type TableLine } from "./table";

export const maxImportBytes = 10 * 1024 * 1024;
export const maxImportLines = 50_000;
const linesPerBreath = 2000;

export type ImportFile = {
  sha256: string;
  encoding: Encoding;
  delimiter: Delimiter;
  columns: Column[];
  rows: ImportRow[];
  problems: ProblemAt[];
};

/** Reads a file of clients, line by line. Refuses a file that is no table of clients at all. */
export async function readImportFile(bytes: Uint8Array, defaultLocale: Locale): Promise<ImportFile> {
  const decoded = decodeText(bytes);
  if ("refusal" in decoded) throw new Refused(decoded.refusal);
  const table = await readTable(decoded.text, maxImportLines + 2);
  const [header, ...lines] = table.lines;
  const columns = readHeader(header?.cells ?? []);
  refuseIf(columns.some((column) => column.field === "name") ? null : "import_without_name");
  refuseIf(lines.length === 0 && table.brokenAt === null ? "import_without_rows" : null);
  refuseIf(lines.length > maxImportLines ? "import_too_many_lines" : null);
  refuseIf(table.brokenAt === null ? null : "import_broken_quotes", { line: table.brokenAt });
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    encoding: decoded.encoding,
    delimiter: table.delimiter,
    columns,
    ...(await readRows(lines, columns, defaultLocale)),
  };
}

async function readRows(lines: TableLine[], columns: Column[], defaultLocale: Locale) {
  const rows: ImportRow[] = [];
  const problems: ProblemAt[] = [];
  await inBreaths(lines, (line) => {
    const read = readRow(line, columns, defaultLocale);
    if ("row" in read) rows.push(read.row);
    else problems.push(read.problem);
  });
  return { rows, problems };
}

/** Does a small thing many times, letting other work of the process through now and then. */
export async function inBreaths<T>(many: T[], work: (one: T) => void): Promise<void> {
  for (const [at, one] of many.entries()) {
    work(one);
    if (at % linesPerBreath === linesPerBreath - 1) await setImmediate();
  }
}
