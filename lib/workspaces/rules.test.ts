import { expect, test } from "vitest";
import { isTimeZone, suggestSlug, timeZones } from "./rules";

test.each([
  ["Studio Wierzba", "studio-wierzba"],
  ["Łąka & Syn sp. z o.o.", "laka-syn-sp-z-o-o"],
  ["  Żółw 24/7  ", "zolw-24-7"],
  ["Großmann", "grossmann"],
  ["東京", ""],
  ["x".repeat(80), "x".repeat(48)],
  [`${"x".repeat(47)} y`, "x".repeat(47)],
])("%j may live at %j", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

test.each([
  ["Europe/Warsaw", true],
  ["America/Argentina/Ushuaia", true],
  ["UTC", true],
  ["CET", false],
  ["Europe/Nowhere", false],
  ["Warsaw", false],
  ["", false],
  ["+02:00", false],
])("%j as a time zone: %s", (name, answer) => {
  expect(isTimeZone(name)).toBe(answer);
});

test("every time zone offered is one, and a stored one stays among them", () => {
  const offered = timeZones("Europe/Kiev");
  expect(offered).toContain("Europe/Kiev");
  expect(offered).toContain("Europe/Warsaw");
  for (const zone of offered) expect(isTimeZone(zone), zone).toBe(true);
});
