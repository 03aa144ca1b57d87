import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type CaseState, caseStates } from "@/db/enums";
import { chapterOfState, describeState, findTransition, isOpenState, lifecycle, transitionsFrom } from "./lifecycle";

const compareStates = (one: CaseState, other: CaseState) => caseStates.indexOf(one) - caseStates.indexOf(other);
const localized = z.object({ pl: z.string().min(1), en: z.string().min(1) });
const lifecycleShape = z.object({
  version: z.int(),
  states: z.array(z.strictObject({ key: z.enum(caseStates), name: localized, description: localized })),
  transitions: z.array(
    z.strictObject({
      from: z.enum(caseStates),
      to: z.enum(caseStates),
      name: localized,
      guards: z.array(z.string()),
      roles: z.array(z.enum(["lead", "decision_maker"])).min(1),
    }),
  ),
  guards: z.array(
    z.strictObject({ key: z.string(), level: z.enum(["hard", "soft"]), check: z.string().min(1), message: localized }),
  ),
});

test("the lifecycle has the shape its types promise", () => {
  expect(lifecycleShape.safeParse(lifecycle).error).toBeUndefined();
});

test("every state is described, in order", () => {
  expect(lifecycle.states.map((state) => state.key)).toEqual([...caseStates]);
  expect(describeState("retained").name).toEqual({ pl: "Klient zatrzymany", en: "Retained" });
});

test("every condition of a way exists, and every condition is used", () => {
  const used = new Set(lifecycle.transitions.flatMap((transition) => transition.guards));
  expect([...used].toSorted()).toEqual(lifecycle.guards.map((guard) => guard.key));
});

test("there is at most one way between two states, and none to itself", () => {
  const ways = lifecycle.transitions.map(({ from, to }) => `${from} ${to}`);
  expect(new Set(ways).size).toBe(ways.length);
  expect(lifecycle.transitions.filter(({ from, to }) => from === to)).toEqual([]);
});

test("every state is reachable from draft", () => {
  const reached = new Set<CaseState>(["draft"]);
  for (const state of reached) for (const { to } of transitionsFrom(state)) reached.add(to);
  expect([...reached].toSorted(compareStates)).toEqual([...caseStates]);
});

test("no state is a dead end", () => {
  expect(caseStates.filter((state) => transitionsFrom(state).length === 0)).toEqual([]);
});

describe("notice", () => {
  const into = lifecycle.transitions.filter(({ to }) => to === "notice_given");

  test("is given only from analysis, decision or negotiation", () => {
    expect(into.map(({ from }) => from).toSorted(compareStates)).toEqual(["analysis", "decision", "negotiation"]);
  });

  test("from analysis it is the client's own notice", () => {
    expect(findTransition("analysis", "notice_given")?.guards).toContain("G39");
  });

  test("from negotiation it was sent before", () => {
    expect(findTransition("negotiation", "notice_given")?.guards).toContain("G44");
  });

  test("from decision it needs a recorded decision and an informed client", () => {
    expect(findTransition("decision", "notice_given")?.guards).toEqual(expect.arrayContaining(["G12", "G16", "G17"]));
  });
});

test.each([
  ["draft", "closed"],
  ["analysis", "settlement"],
  ["consultation", "notice_given"],
  ["closed", "analysis"],
] as const)("there is no way from %s to %s", (from, to) => {
  expect(findTransition(from, to)).toBeNull();
});

test("a case is open until it is closed, retained or cancelled", () => {
  expect(caseStates.filter((state) => !isOpenState(state))).toEqual(["closed", "retained", "cancelled"]);
});

test.each<[state: CaseState, chapter: string]>([
  ["draft", "prepare"],
  ["improvement", "prepare"],
  ["decision", "prepare"],
  ["notice_given", "end"],
  ["handover", "end"],
  ["closed", "after"],
  ["retained", "after"],
  ["cancelled", "prepare"],
])("%s belongs to the chapter %s", (state, chapter) => {
  expect(chapterOfState(state)).toBe(chapter);
});
