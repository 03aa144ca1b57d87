import { expect, test } from "vitest";
import { isTimeZone, suggestSlug, timeZones, whyNotBringBack, whyNotDelete } from "./rules";

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

test.each([
  ["Studio Wierzba", "Studio Wierzba", null],
  ["Studio Wierzba", "  Studio   Wierzba ", null],
  ["Łąka", "Ła\u0328ka", null],
  ["Studio Wierzba", "studio wierzba", "workspace_name_differs"],
  ["Studio Wierzba", "Studio", "workspace_name_differs"],
  ["Studio Wierzba", "", "workspace_name_differs"],
] as const)("%j is deleted by typing %j: %s", (name, typed, answer) => {
  expect(whyNotDelete(name, typed)).toBe(answer);
});

const deletedAt = new Date("2026-11-01T12:00:00Z");

test.each([
  ["2026-11-01T12:00:00Z", null],
  ["2026-12-01T11:59:59Z", null],
  ["2026-12-01T12:00:00Z", "workspace_gone"],
  ["2027-01-01T00:00:00Z", "workspace_gone"],
] as const)("at %s what was deleted on 1 November comes back: %s", (now, answer) => {
  expect(whyNotBringBack(deletedAt, new Date(now))).toBe(answer);
  expect(whyNotBringBack(null, new Date(now))).toBe("workspace_not_deleted");
});
