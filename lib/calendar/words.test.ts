import { expect, test } from "vitest";
import {
  dateOf,
  dateTimeOf,
  longDate,
  longDateTimeOf,
  plainDate,
  shortDate,
  shortDateOf,
  spokenDay,
  timeOf,
} from "./words";

const at = new Date("2026-11-27T23:30:00Z");
const en = { locale: "en", timeZone: "Europe/Warsaw" } as const;
const pl = { locale: "pl", timeZone: "Europe/London" } as const;

test.each([
  ["this year", shortDate("2026-11-27", "2026-01-01", "en"), "27 Nov"],
  ["another year", shortDate("2027-02-01", "2026-01-01", "pl"), "1 lut 2027"],
  ["plain", plainDate("2026-11-27", "en"), "27 November 2026"],
  ["plain in Polish", plainDate("2026-11-27", "pl"), "27 listopada 2026"],
  ["with its weekday", longDate("2026-11-27", "en"), "Friday, 27 November 2026"],
  ["spoken this year", spokenDay("2026-11-27", "2026-01-01", "pl"), "piątek, 27 listopada"],
  ["spoken another year", spokenDay("2027-11-27", "2026-01-01", "pl"), "sobota, 27 listopada 2027"],
])("a day, %s", (_name, said, expected) => {
  expect(said).toBe(expected);
});

test.each([
  ["its day", dateOf(at, en), "28 November 2026"],
  ["its day in another zone", dateOf(at, pl), "27 listopada 2026"],
  ["short", shortDateOf(at, en), "28 Nov 2026"],
  ["its time", timeOf(at, en), "00:30"],
  ["day and time", dateTimeOf(at, en), "28 November 2026 at 00:30"],
  ["long", longDateTimeOf(at, pl), "piątek, 27 listopada 2026 23:30"],
])("a moment, %s", (_name, said, expected) => {
  expect(said).toBe(expected);
});
