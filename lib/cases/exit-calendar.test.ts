import { expect, test } from "vitest";
import { exitCalendarFile } from "./calendar-file";
import { exitCalendarOf } from "./exit-calendar";
import type { CaseDates } from "./rules";

const today = "2026-11-27";
const dates: CaseDates = {
  openedOn: "2026-11-02",
  consultationOn: "2026-11-10",
  decisionOn: "2026-11-20",
  noticeTargetOn: null,
  noticeDeliveredOn: null,
  lastServiceOn: null,
  effectiveEndOn: null,
  accessOffOn: null,
  tailEndOn: null,
  closedOn: null,
};
const daysOf = (given: Partial<CaseDates>, state: "analysis" | "retained" = "analysis") =>
  exitCalendarOf({ state, dates: { ...dates, ...given } }, today).map(({ key, date, forecast }) => [
    key,
    forecast ? `about ${date}` : date,
  ]);

test("nothing is known of the ending yet: all of it is foreseen, but what people have to agree on", () => {
  expect(daysOf({})).toEqual([
    ["opened", "2026-11-02"],
    ["consultation", "2026-11-10"],
    ["decision", "2026-11-20"],
    ["notice_delivered", "about 2026-11-27"],
    ["last_service", "about 2027-02-27"],
    ["effective_end", "about 2027-02-27"],
    ["access_off", "about 2027-02-27"],
    ["tail_end", null],
  ]);
});

test("a known end foretells the last service day and the day access goes", () => {
  expect(daysOf({ noticeDeliveredOn: "2026-11-25", effectiveEndOn: "2026-12-31" }).slice(3)).toEqual([
    ["notice_delivered", "2026-11-25"],
    ["last_service", "about 2026-12-31"],
    ["effective_end", "2026-12-31"],
    ["access_off", "about 2026-12-31"],
    ["tail_end", null],
  ]);
});

test("known dates stand as they are", () => {
  const known = { lastServiceOn: "2026-12-18", accessOffOn: "2027-01-08", tailEndOn: "2027-01-29" };
  expect(daysOf({ effectiveEndOn: "2026-12-31", ...known, closedOn: "2027-01-10" }).slice(4)).toEqual([
    ["last_service", "2026-12-18"],
    ["effective_end", "2026-12-31"],
    ["access_off", "2027-01-08"],
    ["tail_end", "2027-01-29"],
    ["closed", "2027-01-10"],
  ]);
});

test("a client who stays has no ending ahead", () => {
  expect(daysOf({ effectiveEndOn: "2026-12-31" }, "retained").map(([key]) => key)).toEqual([
    "opened",
    "consultation",
    "decision",
  ]);
});

test("the file has an entry of a whole day for each date, and marks the foreseen ones", () => {
  const file = exitCalendarFile({
    caseId: "0199a1b2-0000-7000-8000-000000000001",
    version: 3,
    now: new Date("2026-11-27T12:00:00Z"),
    days: [
      { key: "effective_end", date: "2026-12-31", forecast: false, title: "Studio Łąka: the contract ends" },
      { key: "access_off", date: "2026-12-31", forecast: true, title: "Studio Łąka: access off, foreseen" },
    ],
  });
  const lines = file.replaceAll("\r\n ", "").split("\r\n");
  const all = (name: string) => lines.filter((line) => line.startsWith(name));
  expect(all("BEGIN:VEVENT")).toHaveLength(2);
  expect(all("DTSTART")).toEqual(["DTSTART;VALUE=DATE:20261231", "DTSTART;VALUE=DATE:20261231"]);
  expect(all("STATUS")).toEqual(["STATUS:CONFIRMED", "STATUS:TENTATIVE"]);
  expect(all("SUMMARY")[0]).toBe("SUMMARY:Studio Łąka: the contract ends");
  expect(all("UID")).toEqual([
    "UID:0199a1b2-0000-7000-8000-000000000001-effective_end",
    "UID:0199a1b2-0000-7000-8000-000000000001-access_off",
  ]);
  expect(all("TRANSP")).toEqual(["TRANSP:TRANSPARENT", "TRANSP:TRANSPARENT"]);
});
