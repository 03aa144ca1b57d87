import { expect, test } from "vitest";
import { isOpenOffer, isWithinMandate, whyNotAnswerOffer, worthOfStaying } from "./rules";

const today = "2026-11-27";

test.each([
  ["sent", null, true],
  ["sent", today, true],
  ["sent", "2026-11-26", false],
  ["draft", null, false],
  ["accepted", null, false],
] as const)("%s until %s is open: %s", (status, validUntil, open) => {
  expect(isOpenOffer({ status, validUntil }, today)).toBe(open);
});

test.each([
  ["sent", null, "accepted", null],
  ["sent", "2026-11-26", "accepted", "offer_expired"],
  ["sent", "2026-11-26", "rejected", null],
  ["rejected", null, "accepted", "offer_answered"],
  ["rejected", null, "sent", null],
  ["sent", null, "sent", "offer_is_open"],
] as const)("%s until %s becomes %s: %s", (status, validUntil, to, why) => {
  expect(whyNotAnswerOffer({ status, validUntil }, to, today)).toBe(why);
});

test.each([
  [100_00, "PLN", 200_00, "PLN", true],
  [200_00, "PLN", 200_00, "PLN", true],
  [200_01, "PLN", 200_00, "PLN", false],
  [null, "PLN", 200_00, "PLN", true],
  [100_00, "EUR", 200_00, "PLN", false],
  [100_00, "PLN", null, "PLN", false],
] as const)("an offer of %s %s within a mandate of %s %s: %s", (valueMinor, currency, mandateMinor, own, within) => {
  expect(isWithinMandate({ valueMinor, currency }, { mandateMinor, currency: own })).toBe(within);
});

test("without a stance nothing may be accepted", () => {
  expect(isWithinMandate({ valueMinor: 1, currency: "PLN" }, null)).toBe(false);
});

test.each([
  [500, 200, 300],
  [200, 500, -300],
  [null, 200, null],
  [200, null, null],
])("staying is worth %s, ending %s: %s", (stayMarginMinor, endMarginMinor, worth) => {
  expect(worthOfStaying({ stayMarginMinor, endMarginMinor })).toBe(worth);
});
