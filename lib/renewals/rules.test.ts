import { describe, expect, test } from "vitest";
import { noticeRule } from "@/lib/notice/schema";
import { latestMark, renewalWindow } from "./rules";

const rule = (change: object = {}) =>
  noticeRule.parse({
    kind: "term_opt_out",
    n: 60,
    unit: "day",
    term: { end: "2026-12-31", renewalMonths: 12, earliest: { n: 90, unit: "day" } },
    ...change,
  });

describe("the window of a contract that runs until 31 December 2026 and renews for a year, 90 to 60 days before", () => {
  test.each([
    ["2026-09-01", "2026-12-31", "2026-11-01", 61, "ahead"],
    ["2026-10-02", "2026-12-31", "2026-11-01", 30, "open"],
    ["2026-10-23", "2026-12-31", "2026-11-01", 9, "open"],
    ["2026-10-28", "2026-12-31", "2026-11-01", 4, "late"],
    ["2026-11-01", "2026-12-31", "2026-11-01", 0, "late"],
    ["2026-11-02", "2027-12-31", "2027-11-01", 364, "ahead"],
  ])("on %s the term ends %s and objections arrive until %s", (today, termEnd, closes, daysLeft, state) => {
    expect(renewalWindow(rule(), today)).toMatchObject({ termEnd, closes, daysLeft, state, renewalMonths: 12 });
  });

  test("it opens 90 days before, and is sent five business days before the last one", () => {
    expect(renewalWindow(rule(), "2026-09-01")).toMatchObject({ opens: "2026-10-02", sendBy: "2026-10-23" });
  });

  test.each([
    ["2026-09-01", null],
    ["2026-09-02", "days_60"],
    ["2026-10-01", "days_60"],
    ["2026-10-02", "days_30"],
    ["2026-10-15", "days_30"],
    ["2026-10-16", "send"],
    ["2026-11-01", "send"],
  ])("on %s people have been told of %s", (today, mark) => {
    const window = renewalWindow(rule(), today);
    expect(window && latestMark(window, today)).toBe(mark);
  });
});

test.each([
  ["a period", { kind: "period", term: null }],
  ["a term that ends by itself", { term: { end: "2026-12-31", renewalMonths: 0 } }],
])("%s has no window to watch", (_name, change) => {
  expect(renewalWindow(rule(change), "2026-10-01")).toBeNull();
});

test("no rule, no window", () => {
  expect(renewalWindow(null, "2026-10-01")).toBeNull();
});

test("a window that opens long before the marks is told of once it opens", () => {
  const window = renewalWindow(
    rule({ term: { end: "2026-12-31", renewalMonths: 12, earliest: { n: 180, unit: "day" } } }),
    "2026-07-10",
  );
  expect(window && latestMark(window, "2026-07-10")).toBe("opening");
});
