import { expect, test } from "vitest";
import { isTimeZone, suggestSlug } from "./rules";

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
  ["Europe/Nowhere", false],
  ["Warsaw", false],
  ["", false],
  ["+02:00", false],
])("%j as a time zone: %s", (name, answer) => {
  expect(isTimeZone(name)).toBe(answer);
});
