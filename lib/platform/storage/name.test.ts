import { expect, test } from "vitest";
import { extensionOf, normalFileName } from "./name";

test.each([
  ["umowa.pdf", "umowa.pdf"],
  ["  Umowa nr 5 (aneks).PDF ", "Umowa nr 5 (aneks).PDF"],
  ["zaz\u0307o\u0301łc\u0301.txt", "zażółć.txt"],
  ['„cytat" & więcej.txt', '„cytat" & więcej.txt'],
  ["rodzina 👩‍💻.png", "rodzina 👩‍💻.png"],
  ["bez rozszerzenia", "bez rozszerzenia"],
])("%j is kept as %j", (raw, name) => {
  expect(normalFileName(raw)).toBe(name);
});

test.each([
  "",
  "   ",
  ".",
  "..",
  ".htaccess",
  "umowa.",
  "../umowa.pdf",
  "a/b.pdf",
  "a\\b.pdf",
  "C:\\umowa.pdf",
  "umowa\u0000.pdf",
  "umowa\r\nSet-Cookie: a=b.pdf",
  "umowa\u202Efdp.exe",
  "umowa\u2066.pdf",
  "umo\u200Bwa.pdf",
  "\uD800.pdf",
  `${"ż".repeat(130)}.pdf`,
  "x".repeat(1001),
])("%j is no name", (raw) => {
  expect(normalFileName(raw)).toBeNull();
});

test.each([
  ["umowa.pdf", "pdf"],
  ["umowa.pdf.EXE", "exe"],
  ["umowa", ""],
  ["archiwum.tar.gz", "gz"],
])("the extension of %j is %j", (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
