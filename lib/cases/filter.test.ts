import { expect, test } from "vitest";
import { daysOfEnding, filterFrom, isNarrowed, queryFrom } from "./filter";

const id = "01a20ac3-c139-7034-b41e-020dbcb4a5ec";
const read = (address: string) => filterFrom(new URLSearchParams(address));

test.each([
  ["month", "2026-11-01", "2026-11-30"],
  ["quarter", "2026-10-01", "2026-12-31"],
  ["next_quarter", "2027-01-01", "2027-03-31"],
  ["passed", null, "2026-11-22"],
] as const)("%s is from %s to %s", (ending, from, to) => {
  expect(daysOfEnding(ending, "2026-11-23")).toEqual({ from, to });
});

test.each([
  "",
  "view=ended",
  "view=settlement&lead=me&playbook=for_cause&ending=quarter&overdue=1&sort=-client",
  "search=lak",
  "search=lak&view=open",
  `sort=end&after=2026-11-01~${id}`,
  `sort=client&before=a~b~${id}`,
  `after=~${id}`,
])("the address %s comes back as it was", (address) => {
  const filter = read(address);
  const query = Object.entries(queryFrom(filter, { cursor: filter.cursor })).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  expect(new URLSearchParams(query).toString()).toBe(new URLSearchParams(address).toString());
});

test("what makes no sense is left out", () => {
  expect(read("view=odd&lead=odd&playbook=odd&ending=odd&overdue=yes&sort=odd&after=odd")).toEqual(read(""));
});

test("a search looks everywhere unless it is told where", () => {
  expect([read("search=x").view, read("search=x&view=open").view, read("").view]).toEqual(["all", "open", "open"]);
});

test("turning a page does not make a list narrower", () => {
  expect(isNarrowed(read(`sort=client&after=a~${id}`))).toBe(false);
  expect(isNarrowed(read("overdue=1"))).toBe(true);
});
