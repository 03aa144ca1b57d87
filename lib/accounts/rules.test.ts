import { expect, test } from "vitest";
import { deviceOf, tokenState, whyNotPassword, whatHolds } from "./rules";

const marta = ["marta.sowa@wierzba.example", "Marta Sowa"];

test.each([
  ["zielony rower pod dachem", null],
  ["Xk9#vPq2!mLw7", null],
  ["marta lubi cynamonowe bułki", null],
  ["password1234", "password_common"],
  ["Passw0rd2026!", "password_common"],
  ["123456789012", "password_common"],
  ["qwertyuiop123", "password_common"],
  ["aaaaaaaaaaaaaa", "password_common"],
  ["abcabcabcabcabc", "password_common"],
  ["HasłoHasłoHasło", "password_common"],
  ["............", "password_common"],
  ["partwell-partwell", "password_common"],
  ["MartaSowa2026!", "password_personal"],
  ["wierzba-marta-1", "password_personal"],
])("%j: %s", (password, answer) => {
  expect(whyNotPassword(password, marta)).toBe(answer);
});

const now = new Date("2026-11-20T10:00:00Z");
const before = new Date("2026-11-20T09:59:00Z");
const after = new Date("2026-11-20T10:01:00Z");

test.each([
  [{ usedAt: null, expiresAt: after }, "open"],
  [{ usedAt: null, expiresAt: now }, "expired"],
  [{ usedAt: null, expiresAt: before }, "expired"],
  [{ usedAt: before, expiresAt: after }, "used"],
] as const)("a link %j is %s", (token, state) => {
  expect(tokenState(token, now)).toBe(state);
});

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox", "Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/129.0 Safari/537.36 Edg/129.0",
    "Edge",
    "Windows",
  ],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18.0 Safari/605.1", "Safari", "macOS"],
  ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/129.0 Mobile Safari/537.36", "Chrome", "Android"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit CriOS/129 Mobile Safari/604.1", "Chrome", "iPhone"],
  ["curl/8", null, null],
  [null, null, null],
])("%s is %s on %s", (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});

const belonging = (given: Partial<Parameters<typeof whatHolds>[0][number]>) => ({
  name: "Wierzba",
  owns: false,
  people: 3,
  owners: 1,
  leads: 0,
  ...given,
});

test.each([
  ["nothing at all", [], null],
  ["a member who leads nothing", [belonging({})], null],
  ["one of two owners", [belonging({ owns: true, owners: 2 })], null],
  ["the only owner, alone", [belonging({ owns: true, people: 1, leads: 4 })], null],
  ["the only owner of others", [belonging({ owns: true })], "account_only_owner"],
  ["who leads a case", [belonging({ leads: 1 })], "account_leads_cases"],
  ["an only owner before a lead", [belonging({ leads: 1 }), belonging({ owns: true })], "account_only_owner"],
] as const)("%s is held by %j: %s", (_who, belongings, reason) => {
  expect(whatHolds([...belongings])?.reason ?? null).toBe(reason);
});

test("only the workspaces that hold are named", () => {
  const belongings = [belonging({ name: "A" }), belonging({ name: "B", leads: 2 }), belonging({ name: "C", leads: 1 })];
  expect(whatHolds(belongings)?.names).toEqual(["B", "C"]);
});
