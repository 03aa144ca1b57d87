import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvText } from "./csv";

test.each([
  "=1+1",
  "+48 600 000 000",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "\u00A0=1",
  "\uFEFF=1",
  "\uFF1D1",
  "\uFF0B1",
  "\uFF0D1",
  "\uFF201",
])("%j cannot act as a formula", (cell) => {
  expect(parse(csvText([[cell]]), { bom: true })).toEqual([[`'${cell}`]]);
});

test("words, quotes, separators and line ends come back as they went in", () => {
  const rows = [
    ["Łąka", 'said "yes"', "a,b;c", "two\nlines", "", "7-8"],
    ["1", "2", "3", "4", "5", "6"],
  ];
  expect(parse(csvText(rows), { bom: true })).toEqual(rows);
});

test("every cell is quoted and the file says that it is UTF-8", () => {
  expect(csvText([["a", ""]])).toBe('\uFEFF"a",""\r\n');
});
