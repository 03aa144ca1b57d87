import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAmount, maxAmountMinor, parseAmount, writeAmount } from "./money";

test.each([
  ["1 234,56", 123456],
  ["1\u00a0234,56", 123456],
  ["1\u202f234,56", 123456],
  ["1234,56", 123456],
  ["1234.56", 123456],
  ["1,234.56", 123456],
  ["1.234,56", 123456],
  ["1.234.567,8", 123456780],
  ["1'234'567.80", 123456780],
  ["1,234,567", 123456700],
  ["0,01", 1],
  ["0.1", 10],
  ["0", 0],
  ["12", 1200],
  [" 15 714,70 ", 1571470],
  ["999 999 999,99", maxAmountMinor],
])("%s is %i in both languages", (text, minor) => {
  expect(parseAmount(text, "pl")).toBe(minor);
  expect(parseAmount(text, "en")).toBe(minor);
});

test("one mark before three digits groups thousands where the language groups with it, and is no amount otherwise", () => {
  expect(parseAmount("1,234", "en")).toBe(123400);
  expect(parseAmount("1,234", "pl")).toBeNull();
  expect(parseAmount("1.234", "pl")).toBe(123400);
  expect(parseAmount("1.234", "en")).toBeNull();
});

test.each([
  "",
  " ",
  "zł",
  "-5",
  "1 234,56 zł",
  "1,2,3",
  "1.23.4",
  "12,34.5.6",
  "1,23.45",
  "1.2345,00",
  "1,",
  ",5",
  "1,234.567",
  "1e5",
  "0x10",
  "1 000 000 000,00",
  "١٢",
  "1".repeat(30),
])("%s is no amount", (text) => {
  expect(parseAmount(text, "pl")).toBeNull();
  expect(parseAmount(text, "en")).toBeNull();
});

test("what a field shows is read back as the same amount", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: maxAmountMinor }),
      fc.constantFrom("pl" as const, "en" as const),
      (minor, locale) => {
        expect(parseAmount(writeAmount(minor, locale), locale)).toBe(minor);
      },
    ),
  );
});

test("what people read is read back too, without its currency", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: maxAmountMinor }), (minor) => {
      expect(parseAmount(formatAmount(minor, "PLN", "pl").replace("zł", ""), "pl")).toBe(minor);
      expect(parseAmount(formatAmount(minor, "PLN", "en").replace("PLN", ""), "en")).toBe(minor);
    }),
  );
});

test("an amount is written as the language writes it", () => {
  expect(formatAmount(1571470, "PLN", "pl")).toBe("15\u00a0714,70\u00a0zł");
  expect(formatAmount(123456, "EUR", "en")).toBe("€1,234.56");
});
