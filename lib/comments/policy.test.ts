import { describe, expect, test } from "vitest";
import { type Role, roles } from "@/db/enums";
import type { Actor } from "@/lib/platform/scope";
import {
  canAddComment,
  canDeleteComment,
  canEditComment,
  canReopenComment,
  canResolveComment,
  canRestoreComment,
  canSeeMentions,
} from "./policy";

const actor = (role: Role): Actor => ({ userId: "me", name: "Marta", role, locale: "en" });
const mine = { authorId: "me" };
const theirs = { authorId: "other" };

describe.each<[Role, { works: boolean; admin: boolean }]>([
  ["owner", { works: true, admin: true }],
  ["admin", { works: true, admin: true }],
  ["member", { works: true, admin: false }],
  ["viewer", { works: false, admin: false }],
])("%s", (role, { works, admin }) => {
  const person = actor(role);
  test("takes part in the discussion", () => {
    expect([canAddComment(person), canResolveComment(person), canReopenComment(person)]).toEqual([works, works, works]);
  });
  test("edits only their own", () => {
    expect(canEditComment(person, mine)).toBe(works);
    expect(canEditComment(person, theirs)).toBe(false);
  });
  test("deletes their own, and others' as an admin", () => {
    expect(canDeleteComment(person, mine)).toBe(works);
    expect(canDeleteComment(person, theirs)).toBe(admin);
  });
  test("brings back what they deleted, and anything as an admin", () => {
    expect(canRestoreComment(person, { deletedBy: "me" })).toBe(works);
    expect(canRestoreComment(person, { deletedBy: "other" })).toBe(admin);
  });
  test("reads their mentions", () => {
    expect(canSeeMentions(person)).toBe(true);
  });
});

test("every role is in the table", () => {
  expect(roles).toEqual(["owner", "admin", "member", "viewer"]);
});
