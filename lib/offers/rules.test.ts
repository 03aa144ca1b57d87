import { expect, test } from "vitest";
import {
  asksForMandate,
  isOpenOffer,
  isUntouched,
  isWithinMandate,
  paperDays,
  paperOf,
  phaseOfPoints,
  pointsIn,
  reopenedStatus,
  statusOn,
  whyNotAnswerOffer,
  whyNotSend,
  worthOfStaying,
} from "./rules";

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
  ["draft", null, "sent", "offer_is_open"],
  ["draft", null, "accepted", "offer_not_sent"],
  ["draft", null, "rejected", "offer_not_sent"],
  ["draft", null, "withdrawn", null],
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

test.each([
  ["draft", null, null],
  ["draft", today, null],
  ["draft", "2026-11-26", "offer_expired"],
  ["sent", null, "offer_is_open"],
  ["rejected", null, "offer_answered"],
  ["withdrawn", null, "offer_answered"],
] as const)("%s until %s is sent: %s", (status, validUntil, why) => {
  expect(whyNotSend({ status, validUntil }, today)).toBe(why);
});

test.each([
  ["sent", "2026-11-26", "expired"],
  ["sent", today, "sent"],
  ["accepted", "2026-11-26", "accepted"],
  ["draft", "2026-11-26", "draft"],
] as const)("%s until %s counts as %s", (status, validUntil, counts) => {
  expect(statusOn({ status, validUntil }, today)).toBe(counts);
});

test.each([
  ["us", null, "draft", true],
  ["us", "olga", "sent", false],
  ["client", null, "sent", true],
] as const)(
  "an offer of %s approved by %s opens again as %s, needs a mandate: %s",
  (side, approvedBy, status, asks) => {
    expect(reopenedStatus({ side, approvedBy })).toBe(status);
    expect(asksForMandate({ side, approvedBy })).toBe(asks);
  },
);

test("only another exit becomes an agreement to end, and its points are kept before the end", () => {
  expect(paperOf("exit")).toBe("exit");
  for (const kind of ["price", "scope", "people", "term", "other"] as const) expect(paperOf(kind)).toBe("annex");
  expect([phaseOfPoints("annex"), phaseOfPoints("exit")]).toEqual(["aftercare", "settlement"]);
});

test("the paper falls due on working days, over a holiday and a weekend", () => {
  expect(paperDays("2026-12-23", "PL")).toEqual({ prepareOn: "2026-12-30", signOn: "2027-01-07" });
});

test.each([
  ["", []],
  ["  \n \n", []],
  [
    "Weekly report\n- One contact person\n2) A call on Mondays",
    ["Weekly report", "One contact person", "A call on Mondays"],
  ],
  ["Same\n• Same", ["Same"]],
  ["20 hours a month\r\n1.5 days", ["20 hours a month", "1.5 days"]],
])("the points of %j", (text, points) => {
  expect(pointsIn(text)).toEqual(points);
});

const fresh = { status: "open", deletedAt: null, commentCount: 0, subtasks: 0, events: 0 } as const;

test.each([
  ["nothing", {}, true],
  ["it was finished", { status: "done" as const }, false],
  ["it was deleted", { deletedAt: new Date() }, false],
  ["somebody commented", { commentCount: 1 }, false],
  ["it was divided", { subtasks: 1 }, false],
  ["it was changed", { events: 1 }, false],
])("a planted task when %s happened is untouched: %s", (_what, change, untouched) => {
  expect(isUntouched({ ...fresh, ...change })).toBe(untouched);
});
