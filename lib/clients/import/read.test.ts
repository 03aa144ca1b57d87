import { expect, test } from "vitest";
import { readImportFile } from "./read";

const file = (text: string) => Buffer.from(text, "utf8");

test("fifty thousand lines are read, and other work goes on meanwhile", async () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `Firma ${at};${1_000_000_000 + at};osoba${at}@example.com`);
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 5);
  const read = await readImportFile(file(["nazwa;nip;e-mail", ...lines].join("\r\n")), "pl");
  clearInterval(clock);
  expect(turns).toBeGreaterThan(10);
  expect(read.rows).toHaveLength(50_000);
  expect(read.rows.at(-1)).toMatchObject({ line: 50_001, client: { name: "Firma 49999" } });
  expect(read.problems).toEqual([]);
});

test("a spreadsheet's Windows-1250 file is read with its Polish letters", async () => {
  const bytes = Buffer.from([...file("nazwa;osoba\r\n"), 0xa3, 0xb9, 0x6b, 0x61, 0x3b, 0x8c, 0x77, 0x69, 0xea, 0x63]);
  const read = await readImportFile(bytes, "pl");
  expect(read).toMatchObject({ encoding: "windows-1250", delimiter: ";" });
  expect(read.rows[0]).toMatchObject({ client: { name: "Łąka" }, contact: { name: "Święc" } });
});

test("good lines are kept beside bad ones, each bad one with its number in the file", async () => {
  const read = await readImportFile(file('nazwa;e-mail\nA;a@b.pl\n"B\nC";zly\n;;\nD\nE;e@b.pl\n'), "pl");
  expect(read.rows.map(({ line }) => line)).toEqual([2, 7]);
  expect(read.problems).toEqual([
    { line: 3, problem: "bad_email" },
    { line: 6, problem: "columns", found: 1, expected: 2 },
  ]);
});

test.each([
  ["import_without_name", "kolor;liczba\nx;1\n"],
  ["import_without_name", "to nie jest tabela\ntylko tekst\n"],
  ["import_without_rows", "nazwa;nip\n;\n\n"],
  ["import_too_many_lines", `nazwa\n${"x\n".repeat(70_000)}`],
  ["import_broken_quotes", 'nazwa\n"A\n'],
])("%s", async (reason, text) => {
  await expect(readImportFile(file(text), "pl")).rejects.toMatchObject({ reason });
});
