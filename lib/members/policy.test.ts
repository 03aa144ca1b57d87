import { describe, expect, test } from "vitest";
import { type Role, roles } from "@/db/enums";
import {
  canCancelInvitation,
  canChangeRole,
  canGrant,
  canInvite,
  canLeave,
  canRemove,
  canResendInvitation,
  canRestore,
} from "./policy";

const actor = (role: Role) => ({ userId: "me", role });
const person = (role: Role) => ({ userId: "them", role });

/** Who stands where: rows act, columns are what is given or who is changed, in the order of `roles`. */
const table = (answers: string) =>
  answers
    .trim()
    .split("\n")
    .flatMap((line, row) =>
      line
        .trim()
        .split(/\s+/)
        .map((cell, column) => [roles[row], roles[column], cell === "yes"] as const),
    );

describe("invite, resend, cancel: up to one's own role, admins and owners only", () => {
  test.each(
    table(`
      yes yes yes yes
      no  yes yes yes
      no  no  no  no
      no  no  no  no`),
  )("%s with %s: %s", (role = "viewer", given = "owner", answer) => {
    expect(canInvite(actor(role), { role: given })).toBe(answer);
    expect(canResendInvitation(actor(role), { role: given })).toBe(answer);
    expect(canCancelInvitation(actor(role), { role: given })).toBe(answer);
  });
});

describe("remove and restore: people below, an owner everybody", () => {
  test.each(
    table(`
      yes yes yes yes
      no  no  yes yes
      no  no  no  no
      no  no  no  no`),
  )("%s and %s: %s", (role = "viewer", theirs = "owner", answer) => {
    expect(canRemove(actor(role), person(theirs))).toBe(answer);
    expect(canRestore(actor(role), { ...person(theirs), isErased: false })).toBe(answer);
    expect(canRestore(actor(role), { ...person(theirs), isErased: true })).toBe(false);
  });
});

test("nobody gives more than they have", () => {
  for (const role of roles) {
    for (const given of roles) {
      expect(canGrant(actor(role), given)).toBe(roles.indexOf(role) <= roles.indexOf(given));
    }
  }
});

test.each([
  ["owner", "owner", "viewer", true],
  ["owner", "viewer", "owner", true],
  ["admin", "member", "admin", true],
  ["admin", "member", "viewer", true],
  ["admin", "member", "owner", false],
  ["admin", "admin", "member", false],
  ["admin", "owner", "member", false],
  ["member", "viewer", "member", false],
  ["viewer", "viewer", "viewer", false],
] as const)("%s makes %s a %s: %s", (role, theirs, next, answer) => {
  expect(canChangeRole(actor(role), { person: person(theirs), role: next })).toBe(answer);
});

test("nobody but an owner changes their own role, and nobody removes themselves", () => {
  expect(canChangeRole(actor("admin"), { person: actor("admin"), role: "viewer" })).toBe(false);
  expect(canChangeRole(actor("owner"), { person: actor("owner"), role: "admin" })).toBe(true);
  expect(canRemove(actor("owner"), actor("owner"))).toBe(false);
});

test("everybody may leave", () => {
  for (const role of roles) expect(canLeave(actor(role))).toBe(true);
});
