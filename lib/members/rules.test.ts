import { expect, test } from "vitest";
import { stopsWorking, whyNotChangeRole, whyNotLoseOwner, whyNotRemove, whyNotRestore, whyNotHandOver } from "./rules";

const here = (role: "owner" | "admin" | "member" | "viewer") => ({ role, removedAt: null });
const gone = (role: "owner" | "admin" | "member" | "viewer") => ({ role, removedAt: new Date(0) });

test.each([
  [here("owner"), 1, "last_owner"],
  [here("owner"), 2, null],
  [here("admin"), 1, null],
  [gone("owner"), 1, null],
] as const)("%j of %d owners leaves: %s", (person, owners, answer) => {
  expect(whyNotLoseOwner(person, owners)).toBe(answer);
});

test.each([
  [here("owner"), "admin", 1, "last_owner"],
  [here("owner"), "admin", 2, null],
  [here("owner"), "owner", 1, null],
  [here("member"), "viewer", 1, null],
  [gone("member"), "viewer", 1, "member_removed"],
] as const)("%j becomes %s of %d owners: %s", (person, role, owners, answer) => {
  expect(whyNotChangeRole(person, role, owners)).toBe(answer);
});

test.each([
  [here("owner"), 1, "last_owner"],
  [here("owner"), 2, null],
  [here("member"), 1, null],
  [gone("member"), 1, "member_removed"],
] as const)("%j of %d owners is removed: %s", (person, owners, answer) => {
  expect(whyNotRemove(person, owners)).toBe(answer);
});

test("only who was removed comes back", () => {
  expect(whyNotRestore(gone("member"))).toBeNull();
  expect(whyNotRestore(here("member"))).toBe("member_not_removed");
});

test.each([
  [here("member"), true, null],
  [here("owner"), false, null],
  [here("viewer"), false, "successor_unfit"],
  [gone("admin"), true, "successor_unfit"],
  [null, false, null],
  [null, true, "case_lead_needed"],
] as const)("%j takes over from somebody who leads cases (%s): %s", (person, leadsCases, answer) => {
  expect(whyNotHandOver(person, leadsCases)).toBe(answer);
});

test.each([
  ["owner", "viewer", true],
  ["admin", "viewer", true],
  ["member", "viewer", true],
  ["viewer", "viewer", false],
  ["viewer", "member", false],
  ["owner", "member", false],
  ["member", "admin", false],
] as const)("a %s who becomes a %s stops working on cases: %s", (from, to, answer) => {
  expect(stopsWorking(from, to)).toBe(answer);
});
