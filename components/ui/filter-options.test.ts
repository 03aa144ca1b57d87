import { expect, test } from "vitest";
import { filterOptions } from "./filter-options";

const people = [
  { value: "1", label: "Łukasz Śliwa", hint: "finanse" },
  { value: "2", label: "Marta Łącka" },
];

test.each([
  ["nothing typed, everything", "  ", ["1", "2"]],
  ["without diacritics", "lukasz sliwa", ["1"]],
  ["with diacritics and capitals", "ŁĄCKA", ["2"]],
  ["words in any order, hints included", "finanse luk", ["1"]],
  ["no match", "zzz", []],
])("%s", (_, typed, found) => {
  expect(filterOptions(people, typed).map((option) => option.value)).toEqual(found);
});
