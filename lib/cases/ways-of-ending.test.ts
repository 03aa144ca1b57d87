import { describe, expect, test } from "vitest";
import { guardProfiles } from "@/db/enums";
import { lifecycle, transitionsFrom } from "./lifecycle";
import { casePaths, isOnPath, pathOf } from "./paths";

describe("ways of ending", () => {
  test.each([
    ["us", null, "notice"],
    ["us", "ordinary", "notice"],
    ["us", "non_renewal", "notice"],
    ["us", "for_cause", "for_cause"],
    ["us", "mutual", "mutual"],
    ["mutual", null, "mutual"],
    ["mutual", "ordinary", "notice"],
    ["expiry", null, "expiry"],
    ["client", null, "client"],
    ["us", "client", "client"],
  ] as const)("%s, %s: %s", (initiator, mode, path) => {
    expect(pathOf({ initiator, mode })).toBe(path);
  });

  test("every state keeps a way out, whatever the way of ending", () => {
    for (const { key } of lifecycle.states)
      for (const path of casePaths)
        expect(
          transitionsFrom(key).some(({ from, to }) => isOnPath(path, from, to)),
          `${key} ${path}`,
        ).toBe(true);
  });

  test("every profile exists", () => {
    expect(guardProfiles).toEqual(["light", "standard", "strict"]);
  });
});
