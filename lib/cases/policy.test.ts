import { describe, expect, test } from "vitest";
import { type Role, roles, type Slot } from "@/db/enums";
import {
  canChangePath,
  canChooseProfile,
  canConfirm,
  canFillSlot,
  canHoldSlot,
  canKeepQuiet,
  canMoveCase,
  canOpenCase,
  canSetDates,
  canUpdateCase,
  canWaive,
  canWithdrawAnswer,
} from "./policy";

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

describe("what belongs to some roles of a case", () => {
  const held = (slot: Slot, userId = "me") => ({ slots: [{ slot, userId }] });
  const may = (role: Role, slot: Slot) => {
    const who = actor(role);
    const mine = held(slot);
    return {
      path: canChangePath(who, mine),
      quiet: canKeepQuiet(who, mine),
      waive: canWaive(who, mine),
      confirm: canConfirm(who, mine, ["finance"]),
      withdraw: canWithdrawAnswer(who, mine, { by: "other" }),
    };
  };
  const nothing = { path: false, quiet: false, waive: false, confirm: false, withdraw: false };
  const all = { path: true, quiet: true, waive: true, confirm: true, withdraw: true };

  test.each<[role: Role, slot: Slot, answer: typeof all]>([
    ["member", "lead", { ...nothing, path: true, quiet: true }],
    ["member", "decision_maker", all],
    ["member", "finance", { ...nothing, confirm: true }],
    ["member", "it", nothing],
    ["viewer", "decision_maker", nothing],
    ["admin", "it", all],
    ["owner", "it", all],
  ])("%s who holds %s", (role, slot, answer) => {
    expect(may(role, slot)).toEqual(answer);
  });

  test("is not a member's because somebody else holds them", () => {
    const who = actor("member");
    for (const slot of ["lead", "decision_maker", "finance"] as const) {
      const theirs = held(slot, "other");
      expect([canChangePath(who, theirs), canKeepQuiet(who, theirs), canWaive(who, theirs)]).not.toContain(true);
      expect(canConfirm(who, theirs, ["finance"])).toBe(false);
    }
  });

  test("an answer is taken back by who gave it, if they still work here", () => {
    const nobodys = { slots: [] };
    expect(canWithdrawAnswer(actor("member"), nobodys, { by: "me" })).toBe(true);
    expect(canWithdrawAnswer(actor("member"), nobodys, { by: "other" })).toBe(false);
    expect(canWithdrawAnswer(actor("viewer"), nobodys, { by: "me" })).toBe(false);
  });
});

test("how much the cases of a playbook ask is chosen by owners and admins", () => {
  expect(roles.filter((role) => canChooseProfile({ role }))).toEqual(["owner", "admin"]);
});
