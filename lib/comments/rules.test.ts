import { expect, test } from "vitest";
import {
  callable,
  excerptOf,
  lengthOf,
  mentionedIn,
  splitAtMentions,
  storeMentions,
  typeMentions,
  whyNotReopen,
  whyNotResolve,
} from "./rules";

const marta = { id: "0190a1b2-0000-7000-8000-000000000001", name: "Marta Zielińska" };
const anna = { id: "0190a1b2-0000-7000-8000-000000000002", name: "Anna" };
const annaLis = { id: "0190a1b2-0000-7000-8000-000000000003", name: "Anna Lis" };
const otherMarta = { id: "0190a1b2-0000-7000-8000-000000000004", name: "Marta Zielińska" };
const people = [anna, annaLis, marta];

test.each([
  ["a name", "Hello @Marta Zielińska", `Hello @[${marta.id}]`],
  ["before a comma", "@Anna, please", `@[${anna.id}], please`],
  ["the longer of two names", "@Anna Lis and @Anna", `@[${annaLis.id}] and @[${anna.id}]`],
  ["the beginning of another name is nobody", "@Annabel", "@Annabel"],
  ["an address is no mention", "write to office@Anna", "write to office@Anna"],
  ["a name without its sign", "Anna", "Anna"],
  ["a name with other diacritics", "@Marta Zielinska", "@Marta Zielinska"],
  ["nothing", "", ""],
])("stores %s", (_name, typed, stored) => {
  expect(storeMentions(typed, people)).toBe(stored);
});

test("two people of one name are told apart, there and back", () => {
  const both = [marta, otherMarta];
  expect(callable(both).map(({ call }) => call)).toEqual(["@Marta Zielińska", "@Marta Zielińska (2)"]);
  const stored = storeMentions("@Marta Zielińska (2), ask @Marta Zielińska", both);
  expect(mentionedIn(stored)).toEqual([otherMarta.id, marta.id]);
  expect(typeMentions(stored, both)).toBe("@Marta Zielińska (2), ask @Marta Zielińska");
});

test("names with signs of a pattern are only names", () => {
  const odd = [{ id: marta.id, name: "A. (B|C) [D]" }];
  expect(storeMentions("@A. (B|C) [D]!", odd)).toBe(`@[${marta.id}]!`);
  expect(storeMentions("@AxB", odd)).toBe("@AxB");
});

test("somebody unknown keeps the id, so that saving loses nothing", () => {
  const body = `@[${marta.id}] and @[${annaLis.id}]`;
  expect(typeMentions(body, [marta])).toBe(`@Marta Zielińska and @[${annaLis.id}]`);
  expect(storeMentions(typeMentions(body, [marta]), [marta])).toBe(body);
});

test("mentions are found once each, and only whole ones", () => {
  expect(mentionedIn(`@[${anna.id}] @[${anna.id}] @[nobody] [${marta.id}] @[${marta.id.toUpperCase()}]`)).toEqual([
    anna.id,
  ]);
  expect(splitAtMentions(`a @[${anna.id}]b`)).toEqual(["a ", { mentioned: anna.id }, "b"]);
});

test("a mention counts for one sign", () => {
  expect(lengthOf(`@[${anna.id}] yes`)).toBe(5);
});

test.each([
  ["short", "All  good\n\nhere", 300, "All good here"],
  ["with names", `@[${anna.id}] see`, 300, "@Anna see"],
  ["too long", "abcdefghij", 5, "abcd…"],
  ["cut between the halves of a sign", "abc😀defgh", 5, "abc…"],
])("an excerpt is %s", (_name, body, length, said) => {
  expect(excerptOf(body, people, length)).toBe(said);
});

test("a comment is resolved once and reopened once", () => {
  const resolvedAt = new Date();
  expect(whyNotResolve({ resolvedAt: null })).toBeNull();
  expect(whyNotResolve({ resolvedAt })).toBe("comment_already_resolved");
  expect(whyNotReopen({ resolvedAt })).toBeNull();
  expect(whyNotReopen({ resolvedAt: null })).toBe("comment_not_resolved");
});
