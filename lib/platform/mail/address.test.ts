import { expect, test } from "vitest";
import { headerName, headerText, normalEmail } from "./address";

test.each([
  ["marta@firma.pl", "marta@firma.pl"],
  ["  Marta.Nowak@Firma.PL ", "marta.nowak@firma.pl"],
  ["marta+partwell@sub.firma.com.pl", "marta+partwell@sub.firma.com.pl"],
  ["marta＠firma.pl", "marta@firma.pl"],
  ["Ｍarta@firma.pl", "marta@firma.pl"],
  ["\u212Aasia@firma.pl", "kasia@firma.pl"],
  [`${"a".repeat(64)}@firma.pl`, `${"a".repeat(64)}@firma.pl`],
])("%j is %j", (raw, normal) => {
  expect(normalEmail(raw)).toBe(normal);
});

test.each([
  "",
  "@",
  "marta",
  "marta@",
  "@firma.pl",
  "marta@firma",
  "marta@@firma.pl",
  "marta@firma.pl@zla.pl",
  "marta@firma.pl＠zla.pl",
  "marta@firma.pl, olga@firma.pl",
  "marta@firma.pl\nBcc: olga@firma.pl",
  "Marta <marta@firma.pl>",
  '"marta"@firma.pl',
  "mar ta@firma.pl",
  "mar\u200Bta@firma.pl",
  "zażółć@firma.pl",
  "marta@źródło.pl",
  "marta@firma..pl",
  "marta@-firma.pl",
  "marta@firma.pl.",
  ".marta@firma.pl",
  "marta..nowak@firma.pl",
  "marta@[127.0.0.1]",
  `${"a".repeat(65)}@firma.pl`,
  `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(60)}.${"f".repeat(60)}.pl`,
  "a".repeat(100_000),
])("%j is no address", (raw) => {
  expect(normalEmail(raw)).toBeNull();
});

test.each([
  ["Marta Nowak", "Marta Nowak"],
  ["Marta\r\nBcc: zla@zla.pl", "Marta Bcc: zla@zla.pl"],
  ['Marta "Szefowa" Nowak', "Marta Szefowa Nowak"],
  ["<marta@firma.pl>", "marta@firma.pl"],
  ["Łucja\u202E\u0000 Źrebiec", "Łucja Źrebiec"],
  ["", ""],
])("the name %j becomes %j", (raw, safe) => {
  expect(headerName(raw)).toBe(safe);
});

test("a long name is cut and a subject stays one line", () => {
  expect(headerName("x".repeat(500))).toHaveLength(100);
  expect(headerText("Nowe\r\nzadanie")).toBe("Nowe zadanie");
});
