import { expect, test } from "vitest";
import { readTable } from "./table";

const read = (text: string) => readTable(text, 100);

test.each([
  ["semicolons", "a;b\n1;2\n", ";"],
  ["commas", "a,b\n1,2\n", ","],
  ["tabs", "a\tb\n1\t2\n", "\t"],
  ["semicolons with commas inside quotes", '"a, and, more";b\n1;2\n', ";"],
  ["a declared sign", "sep=,\na,b\n1,2\n", ","],
])("%s are told apart", async (_name, text, delimiter) => {
  const table = await read(text);
  expect(table.delimiter).toBe(delimiter);
  expect(table.lines.at(-1)?.cells).toEqual(["1", "2"]);
});

test("lines are numbered as a text editor numbers them", async () => {
  const table = await read('a;b\n\n1;"x\ny\nz"\n\n\n2;w\n3;"say ""yes"""\n4;5" pipe');
  expect(table.lines).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 3, cells: ["1", "x\ny\nz"] },
    { line: 8, cells: ["2", "w"] },
    { line: 9, cells: ["3", 'say "yes"'] },
    { line: 10, cells: ["4", '5" pipe'] },
  ]);
});

test("a declared sign keeps its line", async () => {
  expect((await read("sep=;\na;b\n")).lines).toEqual([{ line: 2, cells: ["a", "b"] }]);
});

test("a quotation mark that is never closed is named by its line", async () => {
  expect((await read('a;b\n1;2\n3;"four\n5;6\n')).brokenAt).toBe(3);
  expect((await read(`a;b\n1;"${"x".repeat(1_100_000)}\n`)).brokenAt).toBe(2);
});

test("reading stops soon after enough lines", async () => {
  const { lines } = await readTable("a\n".repeat(1_000_000), 12);
  expect(lines.length).toBeGreaterThanOrEqual(12);
  expect(lines.length).toBeLessThan(100_000);
});

test("lines of nothing but separators are left out, and the others keep their numbers", async () => {
  expect((await read("a;b\n;\n ; \n1;2\n;\n")).lines.map(({ line }) => line)).toEqual([1, 4]);
});

test("quotes that span two slices stay whole", async () => {
  const long = "ż".repeat(100_000);
  expect((await read(`a;b\n1;"${long}\n2"\n3;4\n`)).lines.map(({ line }) => line)).toEqual([1, 2, 4]);
});
