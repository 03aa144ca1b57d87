import { expect, test } from "vitest";
import { noticeRule } from "@/lib/notice/schema";
import { type Consequence, consequencesOf } from "./consequences";
import { dateFields, type SetDates } from "./schema";

const dates = (given: Partial<SetDates> = {}): SetDates => ({
  ...(Object.fromEntries(dateFields.map((field) => [field, null])) as SetDates),
  ...given,
});
const circumstances = {
  today: "2026-11-27",
  calendar: "PL" as const,
  rule: noticeRule.parse({ align: "month_end" }),
  agreed: false,
  statedEnd: null,
};

test.each<[string, Partial<SetDates>, Partial<SetDates>, Consequence[]]>([
  ["nothing changed", { decisionOn: "2026-11-01" }, { decisionOn: "2026-11-01" }, []],
  ["a working day ahead", {}, { decisionOn: "2026-12-01" }, []],
  ["a Sunday", {}, { lastServiceOn: "2026-12-06" }, [{ kind: "holiday", field: "lastServiceOn", date: "2026-12-06" }]],
  [
    "Christmas Eve",
    {},
    { consultationOn: "2026-12-24" },
    [{ kind: "holiday", field: "consultationOn", date: "2026-12-24" }],
  ],
  [
    "a day that is over",
    {},
    { noticeTargetOn: "2026-11-26" },
    [{ kind: "past", field: "noticeTargetOn", date: "2026-11-26" }],
  ],
  ["a talk that was held", {}, { consultationOn: "2026-11-20" }, []],
  ["an end on a Sunday is no surprise", {}, { effectiveEndOn: "2027-01-31" }, []],
  [
    "an end its notice can no longer reach",
    {},
    { effectiveEndOn: "2026-11-30" },
    [{ kind: "too_late", deliverBy: "2026-10-31" }],
  ],
  [
    "an end before the period runs out",
    { noticeDeliveredOn: "2026-11-25" },
    { noticeDeliveredOn: "2026-11-25", effectiveEndOn: "2026-12-30" },
    [{ kind: "minimum", earliest: "2026-12-31" }],
  ],
  [
    "a delivery too late for the end",
    { effectiveEndOn: "2026-12-31" },
    { effectiveEndOn: "2026-12-31", noticeDeliveredOn: "2026-12-01" },
    [{ kind: "minimum", earliest: "2027-01-31" }],
  ],
  ["no end any more", { effectiveEndOn: "2026-12-31" }, {}, []],
])("%s", (_what, before, wanted, consequences) => {
  expect(consequencesOf(dates(before), dates(wanted), circumstances)).toEqual(consequences);
});

test("a minimum term makes an end too early to be reached at all", () => {
  const rule = noticeRule.parse({ minTermUntil: "2027-06-30" });
  expect(consequencesOf(dates(), dates({ effectiveEndOn: "2027-01-31" }), { ...circumstances, rule })).toEqual([
    { kind: "minimum", earliest: "2027-06-30" },
  ]);
});

test("a signed agreement and an unknown rule break no period", () => {
  const wanted = dates({ noticeDeliveredOn: "2026-11-25", effectiveEndOn: "2026-12-30" });
  expect(consequencesOf(dates(), wanted, { ...circumstances, agreed: true })).toEqual([]);
  expect(consequencesOf(dates(), wanted, { ...circumstances, rule: null })).toEqual([]);
});

test("the day a letter states is not passed over in silence", () => {
  const wanted = dates({ noticeDeliveredOn: "2026-11-25", effectiveEndOn: "2027-01-31" });
  expect(consequencesOf(dates(), wanted, { ...circumstances, statedEnd: "2026-12-31" })).toEqual([
    { kind: "stated", date: "2026-12-31" },
  ]);
});
