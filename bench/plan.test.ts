import { expect, test } from "vitest";
import { groups, planFrom } from "./plan.ts";

const short = groups.filter((group) => group !== "soak" && group !== "fresh");

test.each([
  { args: [], groups: [...groups], sizes: [1000, 10_000, 100_000], soakMinutes: 30 },
  { args: ["--cases", "10000"], groups: [...groups], sizes: [1000, 10_000], soakMinutes: 30 },
  { args: ["--soak", "45"], groups: [...groups], sizes: [1000, 10_000, 100_000], soakMinutes: 45 },
  { args: ["--quick"], groups: short, sizes: [200, 1000], soakMinutes: 1 },
  {
    args: ["--quick", "--soak", "5"],
    groups: [...short.slice(0, 6), "soak", "growth"],
    sizes: [200, 1000],
    soakMinutes: 5,
  },
  { args: ["--quick", "--fresh"], groups: [...short, "fresh"], sizes: [200, 1000], soakMinutes: 1 },
  { args: ["--quick", "--only", "pages, server"], groups: ["server", "pages"], sizes: [200, 1000], soakMinutes: 1 },
])("$args measures $groups", ({ args, ...plan }) => {
  expect(planFrom(args)).toMatchObject(plan);
});

test.each([
  { args: ["--only", "pages,speed"], says: "There is no group speed to measure." },
  { args: ["--soak", "0"], says: "--soak takes a whole number above zero." },
  { args: ["--cases", "many"], says: "--cases takes a whole number above zero." },
  { args: ["--slow"], says: "Unknown option '--slow'" },
])("$args is refused", ({ args, says }) => {
  expect(() => planFrom(args)).toThrow(says);
});
