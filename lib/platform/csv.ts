import { stringify } from "csv-stringify/sync";

/** What a spreadsheet would run: a sign that starts a formula, behind spaces and marks that it skips too. */
const formula = /^[\s\uFEFF\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * Rows as a CSV file that spreadsheets open safely: every cell quoted, nothing that acts as a formula.
 * In: the rows, the header first. Out: the file as text, with its byte order mark.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (formula.test(cell) ? `'${cell}` : cell))),
    { quoted: true, quoted_empty: true, bom: true, record_delimiter: "\r\n" },
  );
