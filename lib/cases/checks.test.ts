import { expect, test } from "vitest";
import { checksFrom, quoting } from "./checks";
import checks from "./retained-checks.json";

test.each([
  ["2026-11-27", "PL", ["2026-12-28", "2027-02-25"]],
  ["2028-01-30", "PL", ["2028-02-29", "2028-05-02"]],
  ["2026-10-02", "PL", ["2026-11-02", "2026-12-31"]],
  ["2026-10-12", "PL", ["2026-11-12", "2027-01-11"]],
  ["2026-10-12", "NONE", ["2026-11-11", "2027-01-11"]],
] as const)("checks from %s in %s fall on working days: %s", (today, calendar, days) => {
  expect(checksFrom(today, calendar).map(({ on }) => on)).toEqual(days);
});

test("a check quotes what was promised, in both languages, one point each and not at any length", () => {
  const quoted = quoting(checks["30"], ["A weekly report\nby Monday", "x".repeat(600)]);
  expect(quoted.description.en).toContain("What was agreed in this case:\n\n* A weekly report by Monday\n* xxx");
  expect(quoted.description.pl).toContain("Ustalono w tej sprawie:\n\n* A weekly report by Monday");
  expect(quoted.description.en.length).toBeLessThan(checks["30"].description.en.length + 600);
  expect(quoted).toMatchObject({ key: checks["30"].key, title: checks["30"].title });
  expect(quoting(checks["30"], [])).toEqual(checks["30"]);
});
