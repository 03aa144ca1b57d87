import { describe, expect, test } from "vitest";
import {
  feesBetween,
  isNamedIn,
  isOverdue,
  whyNotAllowAddress,
  whyNotConfirmEnd,
  whyNotCorrectSending,
  whyNotDeliver,
  whyNotProve,
  whyNotRevoke,
} from "./rules";

const today = "2026-11-27";

test.each([
  ["2026-11-20", null, "2026-11-24", null],
  ["2026-11-20", null, "2026-11-20", null],
  ["2026-11-20", null, "2026-11-19", "notice_before_sending"],
  [null, null, "2026-11-19", null],
  ["2026-11-20", null, "2026-11-28", "notice_in_future"],
  ["2026-11-20", "2026-12-31", "2026-11-24", "notice_end_confirmed"],
])("sent %s, end confirmed %s, arrived %s: %s", (dispatchedOn, endsOn, deliveredOn, why) => {
  expect(whyNotDeliver({ dispatchedOn, endsOn }, deliveredOn, today)).toBe(why);
});

test.each([
  ["us", null, null],
  ["us", "2026-11-24", "notice_already_delivered"],
  ["client", null, "notice_not_ours"],
] as const)("the sending of a letter by %s, arrived %s, is corrected: %s", (givenBy, deliveredOn, why) => {
  expect(whyNotCorrectSending({ givenBy, deliveredOn })).toBe(why);
});

test.each([
  ["us", null, "sending", false, null],
  ["us", "2026-11-24", "sending", true, null],
  ["us", null, "delivery", false, "notice_not_delivered"],
  ["us", "2026-11-24", "delivery", true, null],
  ["client", "2026-11-24", "sending", false, "notice_not_ours"],
  ["client", "2026-11-24", "delivery", false, null],
  ["client", "2026-11-24", "delivery", true, "notice_letter_stays"],
] as const)(
  "a letter by %s, arrived %s: the proof of its %s, taken off %s: %s",
  (givenBy, deliveredOn, step, removes, why) => {
    expect(whyNotProve({ givenBy, deliveredOn, step, removes })).toBe(why);
  },
);

test.each([
  ["us", "2026-11-20", "2026-11-20", null],
  ["us", "2026-11-20", today, null],
  ["us", "2026-11-20", "2026-11-19", "notice_before_sending"],
  ["us", null, "2026-11-19", null],
  ["us", "2026-11-20", "2026-11-28", "notice_in_future"],
  ["client", null, "2026-11-24", "notice_not_ours"],
] as const)("a letter by %s sent %s is revoked with word on %s: %s", (givenBy, dispatchedOn, receivedOn, why) => {
  expect(whyNotRevoke({ givenBy, dispatchedOn }, receivedOn, today)).toBe(why);
});

test.each([
  ["us", "ul. Polna 1", null],
  ["us", "ul. Łąkowa 14", "notice_address_named"],
  ["client", "ul. Polna 1", "notice_not_ours"],
] as const)("a letter by %s to %s needs no leave: %s", (givenBy, address, why) => {
  expect(whyNotAllowAddress({ givenBy, address, contractAddress: "ul. Łąkowa 14" })).toBe(why);
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

describe("an address the contract names", () => {
  const both = "ul. Łąkowa 14,\n90-562 Łódź; halina@x.example";
  test.each([
    [both, "Halina@x.example", true],
    [both, "ul. Łąkowa 14, 90-562 Łódź", true],
    [both, "UL. ŁĄKOWA 14", true],
    [both, "ul. Łąkowa", false],
    ["ul. Łąkowa 14, 90-562 Łódź", "90-562 Łódź", false],
    ["pl. Trzech Krzyży 10/14, 00-499 Warszawa, front office", "pl. Trzech Krzyży 10/14, 00-499 Warszawa", true],
    ["pl. Trzech Krzyży 10/14, 00-499 Warszawa", "pl. Trzech Krzyży 10/14, 00-499 Kraków", false],
    [both, "Łódź", false],
    [both, "a", false],
    [both, "x.example", false],
    ["Letters to: Halina <halina@x.example>, in working hours", "halina@x.example", true],
    ["Letters to: Halina <halina@x.example>, in working hours", "lina@x.example", false],
    ["ul. Łąkowa 14", "ul. Polna 1", false],
    ["ul. Łąkowa 14", " ", false],
    ["", "ul. Polna 1", false],
  ])("%j names %j: %s", (contractAddress, address, named) => {
    expect(isNamedIn({ contractAddress, address })).toBe(named);
  });
});

test.each([
  ["2026-11-23", null, "PL", false],
  ["2026-11-20", null, "PL", true],
  ["2026-11-10", null, "PL", true],
  ["2026-11-02", "2026-11-05", "PL", false],
  [null, null, "PL", false],
] as const)(
  "sent %s, arrived %s, by the calendar %s, it should have arrived by 27 November: %s",
  (dispatchedOn, deliveredOn, calendar, late) => {
    expect(isOverdue({ dispatchedOn, deliveredOn }, today, calendar)).toBe(late);
  },
);

test("days more of a contract cost their part of a year of fees", () => {
  expect(feesBetween(1_000_00, "2026-12-31", "2027-12-31")).toBe(12_000_00);
  expect(feesBetween(1_000_00, "2026-12-31", "2027-01-31")).toBe(1_019_18);
  expect(feesBetween(1_000_00, "2026-12-31", "2026-12-31")).toBe(0);
});
