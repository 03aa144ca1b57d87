import { expect, test } from "vitest";
import { readHeader } from "./columns";
import { readRow } from "./rules";

const columns = readHeader(["Nazwa", "NIP", "Język", "Osoba kontaktowa", "E-mail", "Telefon"]);
const read = (...cells: string[]) => readRow({ line: 7, cells }, columns, "pl");

test.each([
  ["Nazwa klienta;NIP;Adres;Język;Osoba kontaktowa;E-mail;Telefon;Stanowisko;Uwagi"],
  ["Company name;Tax ID;Address;Language;Contact person;Email;Phone;Job title;Notes"],
  ["FIRMA;nr nip;siedziba;JEZYK;imię i nazwisko;adres e-mail;komórka;funkcja;notatki"],
])("%s are columns we know", (line) => {
  expect(readHeader(line.split(";")).map((column) => column.field)).toEqual([
    "name",
    "taxId",
    "address",
    "locale",
    "contact",
    "email",
    "phone",
    "position",
    "note",
  ]);
});

test("an unknown header and the second of a kind are left unread", () => {
  expect(readHeader(["Nazwa", "Kolor", "Firma"])).toEqual([
    { header: "Nazwa", field: "name" },
    { header: "Kolor", field: null },
    { header: "Firma", field: null },
  ]);
});

test("a line becomes a client and one of its people", () => {
  expect(
    read(" Piekarnia\u00a0 Łąkowa ", "525-000-12-34", "angielski", "Klara", "KLARA@Example.com", "600 100 200"),
  ).toEqual({
    row: {
      line: 7,
      client: { name: "Piekarnia Łąkowa", taxId: "525-000-12-34", address: "", locale: "en", note: "" },
      contact: { name: "Klara", email: "klara@example.com", phone: "600 100 200", position: "" },
    },
  });
});

test("a client may come alone, and a person may be known by the address only", () => {
  expect(read("Firma", "", "", "", "", "")).toMatchObject({ row: { client: { locale: "pl" }, contact: null } });
  expect(read("Firma", "", "", "", "a@b.pl", "")).toMatchObject({ row: { contact: { name: "a@b.pl" } } });
});

test.each([
  ["too few cells", ["Firma", "1"], { problem: "columns", found: 2, expected: 6 }],
  ["too many cells", ["F", "", "", "", "", "", "x"], { problem: "columns", found: 7, expected: 6 }],
  ["no name", [" ", "1", "", "", "", ""], { problem: "without_name" }],
  ["a name that is too long", ["x".repeat(201), "", "", "", "", ""], { problem: "too_long", field: "name", max: 200 }],
  ["a long number", ["F", "", "", "", "", "1".repeat(51)], { problem: "too_long", field: "phone", max: 50 }],
  ["no e-mail address", ["F", "", "", "Klara", "klara(at)example.com", ""], { problem: "bad_email" }],
  ["two addresses", ["F", "", "", "Klara", "a@b.pl, c@d.pl", ""], { problem: "bad_email" }],
  ["a language we do not speak", ["F", "", "niemiecki", "", "", ""], { problem: "bad_language" }],
  ["a number of nobody", ["F", "", "", "", "", "600"], { problem: "contact_without_name" }],
  ["a NUL", ["F\u0000", "", "", "", "", ""], { problem: "unreadable" }],
])("%s is named with its line", (_name, cells, problem) => {
  expect(read(...cells)).toEqual({ problem: { line: 7, ...problem } });
});

test("empty cells behind the last column do no harm", () => {
  expect(read("Firma", "", "", "", "", "", "", " ")).toHaveProperty("row");
});
