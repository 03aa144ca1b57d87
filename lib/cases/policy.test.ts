import { describe, expect, test } from "vitest";
import { type Role, roles, type Slot } from "@/db/enums";
import { canFillSlot, canHoldSlot, canMoveCase, canOpenCase, canSetDates, canUpdateCase } from "./policy";

const actor = (role: Role) => ({ userId: "me", name: "Marta", role, locale: "en" as const });

test.each<[role: Role, may: boolean]>([
  ["owner", true],
  ["admin", true],
  ["member", true],
  ["viewer", false],
])("%s may open, date and staff cases, and hold a slot: %s", (role, may) => {
  const who = actor(role);
  expect([canOpenCase(who), canUpdateCase(who), canSetDates(who), canFillSlot(who), canHoldSlot(role)]).toEqual(
    Array.from({ length: 5 }, () => may),
  );
});

describe("a step of the case", () => {
  const held = (slot: Slot, userId = "me") => ({ slots: [{ slot, userId }] });
  const leads = { roles: ["lead" as const] };
  const decides = { roles: ["decision_maker" as const] };

  test.each<[role: Role, slot: Slot, step: typeof leads | typeof decides, may: boolean]>([
    ["member", "lead", leads, true],
    ["member", "lead", decides, false],
    ["member", "decision_maker", decides, true],
    ["member", "decision_maker", leads, false],
    ["member", "finance", leads, false],
    ["viewer", "lead", leads, false],
    ["admin", "finance", leads, true],
    ["owner", "finance", decides, true],
  ])("%s who holds %s", (role, slot, step, may) => {
    expect(canMoveCase(actor(role), held(slot), step)).toBe(may);
  });

  test("is not for a member because somebody else leads", () => {
    expect(canMoveCase(actor("member"), held("lead", "other"), leads)).toBe(false);
    for (const role of roles.filter((one) => one === "member" || one === "viewer"))
      expect(canMoveCase(actor(role), { slots: [] }, leads)).toBe(false);
  });
});
