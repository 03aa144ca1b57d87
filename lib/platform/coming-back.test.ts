import { expect, test } from "vitest";
import { backUntil, canComeBack, erasedFrom, lastErased, lastKept } from "./coming-back";

const deletedAt = new Date("2026-11-01T12:00:00Z");

test.each([
  ["2026-11-01T12:00:00Z", "comes back"],
  ["2026-12-01T11:59:59Z", "comes back"],
  ["2026-12-01T12:00:00Z", "waits"],
  ["2026-12-01T12:59:59Z", "waits"],
  ["2026-12-01T13:00:01Z", "is erased"],
  ["2027-01-01T00:00:00Z", "is erased"],
])("at %s what was deleted on 1 November at noon %s", (at, fate) => {
  const now = new Date(at);
  expect(canComeBack(deletedAt, now)).toBe(fate === "comes back");
  expect(now < backUntil(deletedAt)).toBe(fate === "comes back");
  expect(deletedAt > lastKept(now)).toBe(fate === "comes back");
  expect(deletedAt < lastErased(now)).toBe(fate === "is erased");
  expect(now > erasedFrom(deletedAt)).toBe(fate === "is erased");
});
