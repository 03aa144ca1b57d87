import { expect, test } from "vitest";
import { caseStates } from "@/db/enums";
import { callsOff, datesAhead } from "./stopping";

test.each(caseStates)("a step to %s calls off what was under way only where nothing ends", (to) => {
  expect(callsOff(to)).toBe(to === "retained" || to === "cancelled");
});

test("a date that came stays, and one that is ahead goes", () => {
  const dates = {
    noticeTargetOn: null,
    lastServiceOn: "2026-11-27",
    effectiveEndOn: "2026-11-28",
    accessOffOn: "2027-01-01",
    tailEndOn: null,
  };
  expect(datesAhead(dates, "2026-11-27")).toEqual({ effectiveEndOn: "2026-11-28", accessOffOn: "2027-01-01" });
  expect(datesAhead(dates, "2027-02-01")).toEqual({});
});
