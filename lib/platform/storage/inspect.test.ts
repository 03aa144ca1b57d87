import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptedExtensions, acceptedType, mayShowInline } from "./accepted";
import { isPlainBytes, isWhatItSays } from "./inspect";
import * as files from "./testing/files";

const utf8 = (text: string) => Buffer.from(text);
const after = (start: Buffer, ...rest: (Buffer | string)[]) =>
  Buffer.concat([start, ...rest.map((part) => Buffer.from(part))]);

test.each([
  ["pdf", files.pdf],
  ["png", files.png],
  ["jpg", files.jpg],
  ["jpeg", files.jpg],
  ["gif", files.gif],
  ["webp", files.webp],
  ["docx", files.docx],
  ["xlsx", files.xlsx],
  ["pptx", files.pptx],
  ["odt", files.odt],
  ["ods", files.ods],
  ["doc", files.cfb],
  ["xls", files.cfb],
  ["ppt", files.cfb],
  ["msg", files.cfb],
  ["zip", files.zip({ "umowa.txt": "treść" })],
  ["zip", files.zip({ "page.html": "<script>alert(1)</script>" })],
  ["docx", files.zip({ "word/document.xml": "<document/>" })],
  ["txt", utf8("Zażółć gęślą jaźń\r\n\tkoniec")],
  ["txt", Buffer.from([0xef, 0xbb, 0xbf, 0x41])],
  ["txt", Buffer.from([0xb9, 0xe6, 0xea, 0x0d, 0x0a])],
  ["csv", utf8("BMW;MZK;ID3\n1;2;3\n")],
  ["md", utf8("# Notatki\n\nZnacznik <script> w środku zdania jest tylko tekstem.\n")],
  ["eml", utf8("From: Marta <marta@firma.pl>\r\nSubject: Umowa\r\n\r\n<p>Dzień dobry</p>")],
])("a real .%s is what it says", async (extension, bytes) => {
  expect(await isWhatItSays(extension, bytes)).toBe(true);
});

test.each([
  ["txt", "a page", utf8("  <!DOCTYPE html><p>")],
  ["txt", "a page behind a comment", utf8("<!-- x --> <html>")],
  ["txt", "a page behind a byte order mark", utf8("\uFEFF<script>alert(1)</script>")],
  ["md", "a drawing", utf8("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ["csv", "XML", utf8('<?xml version="1.0"?><a/>')],
  ["txt", "a PDF", files.pdf],
  ["txt", "an archive", files.zip({ a: "b" })],
  ["txt", "text with a zero byte", utf8("a\0b")],
  ["txt", "UTF-16", Buffer.from("tekst", "utf16le")],
  ["eml", "prose", utf8("to nie jest list\n")],
  ["eml", "a page", utf8("<html>From: x")],
  ["png", "a JPEG", files.jpg],
  ["jpg", "a PNG", files.png],
  ["png", "a drawing", utf8("<svg/>")],
  ["png", "nothing known", utf8("hello")],
  ["pdf", "a page", utf8("<html>%PDF-1.7")],
  ["pdf", "a PDF that starts late", after(utf8("x"), files.pdf)],
  ["pdf", "a program", files.exe],
  ["doc", "a program", files.exe],
  ["docx", "an ordinary archive", files.zip({ "a.txt": "b" })],
  ["docx", "a spreadsheet", files.xlsx],
  ["xlsx", "a document", files.docx],
  ["odt", "a document", files.docx],
  ["zip", "a Java archive", files.zip({ "META-INF/MANIFEST.MF": "Main-Class: A" })],
  ["zip", "an Android app", files.zip({ "classes.dex": "dex" })],
  ["zip", "a program", files.elf],
  ["gif", "a picture that is also a page", after(files.gif, "<script>alert(1)</script>")],
  ["gif", "a picture that is also PHP", after(files.gif, "<?php system('id');")],
  ["png", "a picture that is also an archive", after(files.png, files.zip({ a: "b" }))],
  ["jpg", "a picture that is also a PDF", after(files.jpg, files.pdf)],
  ["jpg", "a picture that is also a drawing", after(files.jpg, "<SVG onload=alert(1)>")],
  ["pdf", "a PDF that is also an archive", after(files.pdf, files.zip({ a: "b" }))],
  ["pdf", "a PDF that is also a program", after(files.pdf, files.elf)],
  ["pdf", "a PDF that is also a page", after(files.pdf, "<!doctype HTML>")],
  ["png", "a picture with a program behind it", after(files.png, files.exe)],
])("a .%s that is %s is refused", async (extension, _what, bytes) => {
  expect(await isWhatItSays(extension, bytes)).toBe(false);
});

test.each([
  "svg",
  "html",
  "htm",
  "xml",
  "js",
  "mjs",
  "exe",
  "bat",
  "jar",
  "docm",
  "php",
  "",
  "constructor",
  "__proto__",
])("no .%s is kept", async (extension) => {
  expect(acceptedType(extension)).toBeNull();
  expect(await isWhatItSays(extension, files.png)).toBe(false);
});

test("only pictures made of dots may be shown in a page", () => {
  const shown = acceptedExtensions.filter((dotted) => mayShowInline(acceptedType(dotted.slice(1)) ?? ""));
  expect(shown).toEqual([".png", ".jpg", ".jpeg", ".webp", ".gif"]);
});

test("no bytes whatsoever make the inspection fail", async () => {
  const starts = [files.pdf, files.png, files.docx, files.odt, files.cfb, files.webp, files.jpg, Buffer.alloc(0)];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...acceptedExtensions),
      fc.constantFrom(...starts),
      fc.nat(80),
      fc.uint8Array({ maxLength: 300 }),
      async (dotted, start, cut, noise) => {
        const verdict = await isWhatItSays(dotted.slice(1), after(start.subarray(0, cut), Buffer.from(noise)));
        expect(typeof verdict).toBe("boolean");
      },
    ),
    { numRuns: 1_000 },
  );
});

test("control characters are told from text", () => {
  expect(isPlainBytes(utf8("tab\t, line\r\n, page\f"))).toBe(true);
  for (const byte of [0, 1, 8, 14, 27, 31]) expect(isPlainBytes(Buffer.from([65, byte]))).toBe(false);
});
