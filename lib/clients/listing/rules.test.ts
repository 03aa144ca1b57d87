import { expect, test } from "vitest";
import { cursorFrom, writeCursor } from "./rules";

const place = { folded: 'firma "a", b', id: "0190b0a0-0000-7000-8000-000000000000" };

test("a place in the list survives its way through an address", () => {
  expect(cursorFrom(writeCursor(place))).toEqual(place);
});

test.each([
  null,
  "",
  "x",
  "{}",
  "[]",
  '["a"]',
  '["a","b"]',
  '[1,"0190b0a0-0000-7000-8000-000000000000"]',
  '["a\\u0000","0190b0a0-0000-7000-8000-000000000000"]',
])("%s is the first page", (text) => {
  expect(cursorFrom(text)).toBeNull();
});
