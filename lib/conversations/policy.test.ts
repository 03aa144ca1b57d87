import { expect, test } from "vitest";
import * as policy from "./policy";

test.each(Object.entries(policy))("%s is for those who work", (_name, can) => {
  expect((["owner", "admin", "member", "viewer"] as const).map((role) => can({ role }))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
