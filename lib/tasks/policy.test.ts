import { expect, test } from "vitest";
import { roles } from "@/db/enums";
import * as policy from "./policy";

const { canBeGivenTasks, ...verbs } = policy;

test.each(Object.entries(verbs))("%s: everyone but the viewer", (_, may) => {
  expect(roles.filter((role) => may({ role }))).toEqual(["owner", "admin", "member"]);
});

test("tasks are given to people who are here and may work", () => {
  expect(canBeGivenTasks({ role: "member", removedAt: null })).toBe(true);
  expect(canBeGivenTasks({ role: "viewer", removedAt: null })).toBe(false);
  expect(canBeGivenTasks({ role: "owner", removedAt: new Date(0) })).toBe(false);
});
