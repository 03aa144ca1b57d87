import { expect, test } from "vitest";
import { isNamedIn, whyNotConfirmEnd, whyNotDeliver } from "./rules";

test.each([
  ["2026-11-20", "2026-11-24", null],
  ["2026-11-20", "2026-11-20", null],
  ["2026-11-20", "2026-11-19", "notice_before_sending"],
  [null, "2026-11-19", null],
  ["2026-11-20", "2026-11-28", "notice_in_future"],
])("sent %s, arrived %s: %s", (dispatchedOn, deliveredOn, why) => {
  expect(whyNotDeliver({ dispatchedOn, deliveredOn: null }, deliveredOn, "2026-11-27")).toBe(why);
});

test.each([
  [null, null, false, "2026-12-31", "notice_not_delivered"],
  ["2026-11-24", "2026-12-31", false, "2026-12-31", null],
  ["2026-11-24", "2026-12-31", false, "2027-01-31", null],
  ["2026-11-24", "2026-12-31", false, "2026-12-30", "notice_ends_too_early"],
  ["2026-11-24", "2026-12-31", true, "2026-12-30", null],
  ["2026-11-24", null, false, "2026-11-30", null],
  ["2026-11-24", null, false, "2026-11-23", "notice_ends_before_delivery"],
])("arrived %s, computed %s, agreed %s, ends %s: %s", (deliveredOn, computedEndOn, agreed, endsOn, why) => {
  expect(whyNotConfirmEnd({ deliveredOn, computedEndOn, agreed }, endsOn)).toBe(why);
});

test("an address is found whatever its spaces and capitals", () => {
  expect(isNamedIn("ul. Łąkowa 14,\n90-562 Łódź; halina@x.example", "Halina@x.example")).toBe(true);
  expect(isNamedIn("ul. Łąkowa 14", "ul. Polna 1")).toBe(false);
  expect(isNamedIn("ul. Łąkowa 14", " ")).toBe(false);
});
