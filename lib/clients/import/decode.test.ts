import { expect, test } from "vitest";
import { decodeText } from "./decode";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part))));
const utf16 = (text: string) => Buffer.from(text, "utf16le");

const sentence = "Zażółć gęślą jaźń";
const windows1250 = [90, 97, 191, 243, 179, 230, 32, 103, 234, 156, 108, 185, 32, 106, 97, 159, 241];

test.each([
  ["UTF-8", bytes(sentence), "utf-8"],
  ["UTF-8 with its mark", bytes([0xef, 0xbb, 0xbf], sentence), "utf-8"],
  ["UTF-16 little endian", bytes([0xff, 0xfe], [...utf16(sentence)]), "utf-16le"],
  ["UTF-16 big endian", bytes([0xfe, 0xff], [...utf16(sentence).swap16()]), "utf-16be"],
  ["Windows-1250", bytes(windows1250), "windows-1250"],
])("reads Polish letters of %s", (_name, file, encoding) => {
  expect(decodeText(file)).toEqual({ text: sentence, encoding });
});

test("line breaks of every system become one", () => {
  expect(decodeText(bytes("a\r\nb\rc\nd"))).toEqual({ text: "a\nb\nc\nd", encoding: "utf-8" });
});

test.each([
  ["nothing", bytes("")],
  ["only a mark", bytes([0xef, 0xbb, 0xbf])],
  ["only blanks", bytes(" \r\n\t\n")],
])("%s is an empty file", (_name, file) => {
  expect(decodeText(file)).toEqual({ refusal: "import_empty" });
});

test.each([
  ["a spreadsheet", bytes([0x50, 0x4b, 3, 4, 20, 0, 6, 0], "name")],
  ["an old spreadsheet", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [...Array(50).fill(0)])],
  ["a document", bytes("%PDF-1.7\n")],
  ["a picture", bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ["UTF-16 without its mark", utf16("name;email\nAnna;a@example.com\n")],
])("%s is no CSV", (_name, file) => {
  expect(decodeText(file)).toEqual({ refusal: "import_not_text" });
});

test("a dozen strays in a long file do not spoil it, a dozen in a short one do", () => {
  const strays = "\u0001".repeat(12);
  const long = `${"name;note\n".repeat(2000)}${strays}`;
  expect(decodeText(bytes(long))).toEqual({ text: long, encoding: "utf-8" });
  expect(decodeText(bytes(`name;note\n${strays}`))).toEqual({ refusal: "import_not_text" });
});

test("one stray NUL does not spoil a whole file: its line will be named", () => {
  expect(decodeText(bytes("name\nAnna\u0000\n"))).toEqual({ text: "name\nAnna\u0000\n", encoding: "utf-8" });
});
