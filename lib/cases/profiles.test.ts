import { describe, expect, test } from "vitest";
import { needsTwoPeople } from "./guards";
import { lifecycle } from "./lifecycle";
import { levelOf, profileOfPlaybook } from "./profiles";

describe("profiles", () => {
  test("strict asks at least as much as standard, and standard as light", () => {
    const rank = { off: 0, may_waive: 1, must: 2 };
    for (const { key } of lifecycle.guards) {
      expect(rank[levelOf("strict", key)], key).toBeGreaterThanOrEqual(rank[levelOf("standard", key)]);
      expect(rank[levelOf("standard", key)], key).toBeGreaterThanOrEqual(rank[levelOf("light", key)]);
    }
  });

  test("what the lifecycle calls soft can be waived in a standard case", () => {
    for (const { key } of lifecycle.guards.filter(({ level }) => level === "soft"))
      expect(levelOf("standard", key), key).toBe("may_waive");
  });

  test("a freelancer's project is light, for cause is strict", () => {
    expect(profileOfPlaybook("consulting_freelance")).toBe("light");
    expect(profileOfPlaybook("for_cause")).toBe("strict");
    expect(profileOfPlaybook("accounting_office")).toBe("standard");
  });

  test.each([
    ["standard", "ordinary", false],
    ["light", "ordinary", false],
    ["light", "for_cause", true],
    ["strict", "ordinary", true],
  ] as const)("%s and %s: two people decide: %s", (profile, mode, two) => {
    expect(needsTwoPeople({ profile, mode, decision: null })).toBe(two);
  });
});
