import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";

export type Delimiter = ";" | "," | "\t";
export type TableLine = { line: number; cells: string[] };
type Table = {
  delimiter: Delimiter;
  lines: TableLine[];
  /** Where a quotation mark is opened and never closed. */
  brokenAt: number | null;
};

const sliceLength = 64 * 1024;
const maxLineLength = 1_000_000;

/**
 * Reads the lines of a CSV text that hold anything, letting other work of the process through between slices.
 * Lines are numbered as a text editor numbers them: a quoted cell may span several. Stops soon after `enough` lines.
 */
export async function readTable(text: string, enough: number): Promise<Table> {
  const { delimiter, body } = delimiterOf(text);
  const lines: TableLine[] = [];
  let end = 0;
  const parser = parse({
    delimiter,
    record_delimiter: "\n",
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: maxLineLength,
    on_record: (cells: string[], context) => {
      end = context.lines;
      lines.push({ line: end - breaksIn(cells), cells });
      return null;
    },
  });
  try {
    await pipeline(
      slices(body, () => lines.length >= enough),
      parser,
    );
    return { delimiter, lines, brokenAt: null };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return { delimiter, lines, brokenAt: end + 1 };
  }
}

async function* slices(text: string, full: () => boolean) {
  for (let at = 0; at < text.length && !full(); at += sliceLength) {
    yield text.slice(at, at + sliceLength);
    await setImmediate();
  }
}

const breaksIn = (cells: string[]) => cells.reduce((sum, cell) => sum + (cell.split("\n").length - 1), 0);

/** The sign between cells: as the first line declares it ("sep=;"), or the one it has most of outside quotes. */
function delimiterOf(text: string): { delimiter: Delimiter; body: string } {
  const declared = /^sep=([;,\t])[ \t]*(?=\n)/.exec(text);
  if (declared) return { delimiter: asDelimiter(declared[1]), body: text.slice(declared[0].length) };
  const head = (/^\s*(.*)/.exec(text)?.[1] ?? "").replace(/"[^"]*"/g, "");
  const counted = delimiters.map((sign) => ({ sign, count: head.split(sign).length - 1 }));
  const best = counted.reduce((most, next) => (next.count > most.count ? next : most));
  return { delimiter: best.sign, body: text };
}

const delimiters: Delimiter[] = [";", ",", "\t"];

const asDelimiter = (sign: string | undefined): Delimiter => delimiters.find((known) => known === sign) ?? ";";
