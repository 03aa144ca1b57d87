import { expect, test } from "vitest";
import { caseStates } from "@/db/enums";
import { callsOff, checksFrom } from "./stopping";

test.each(caseStates)("a step to %s calls off what was under way only where nothing ends", (to) => {
  expect(callsOff(to)).toBe(to === "retained" || to === "cancelled");
});

test("checks fall 30 and 90 days after the client stayed, over the end of a year and of February", () => {
  expect(checksFrom("2026-11-27").map(({ on }) => on)).toEqual(["2026-12-27", "2027-02-25"]);
  expect(checksFrom("2028-01-30").map(({ on }) => on)).toEqual(["2028-02-29", "2028-04-29"]);
});
