import { describe, expect, test } from "vitest";
import { z } from "zod";
import questions from "./questions.json";
import { aspects, needKeys, needName } from "./questions";
import { answerOf, readiness, recommend, tellsAnother, untriedRemedies, whyNotAddReason } from "./rules";
import content from "./taxonomy.json";
import { isUsualRemedy, knownReasons, reasonName, usualEvidence, usualRemedies } from "./taxonomy";

describe("what the analysis speaks for", () => {
  test.each([
    [false, [], "gather"],
    [false, ["no_effect"], "gather"],
    [true, [], "repair"],
    [true, ["pending"], "consult"],
    [true, ["no_effect", "worked"], "consult"],
    [true, ["no_effect"], "consider_ending"],
    [true, ["partly", "refused"], "consider_ending"],
  ] as const)("evidence %s, remedies %o: %s", (evidenced, remedies, word) => {
    expect(recommend({ evidenced, remedies: [...remedies] })).toBe(word);
  });
});

test.each([
  [0, null],
  [3, null],
  [4, "analysis_enough_reasons"],
])("beside %i reasons: %s", (count, why) => {
  expect(whyNotAddReason(count)).toBe(why);
});

describe("the taxonomy", () => {
  const localized = z.object({ pl: z.string().min(1), en: z.string().min(1) });

  test("has the shape its types promise", () => {
    const reason = z.object({
      code: z.string().regex(/^[A-Z]-[A-Z]+$/),
      side: z.enum(["us", "client", "neutral"]),
      group: z.enum(["finance", "scope", "cooperation", "results", "legal", "client", "neutral"]),
      label: localized,
      evidence: localized,
    });
    expect(z.array(reason).length(28).safeParse(content.reasons).error).toBeUndefined();
    expect(z.record(z.string(), z.array(localized)).safeParse(content.remedies).error).toBeUndefined();
  });

  test("proposes remedies for every reason of ours", () => {
    for (const { code, side } of knownReasons) expect(usualRemedies(code).length > 0, code).toBe(side === "us");
  });

  test("names reasons in both languages, and own ones as they were typed", () => {
    expect(reasonName({ code: "F-LATE", title: "" }, "pl")).toBe("Powtarzające się opóźnienia w płatnościach");
    expect(reasonName({ code: null, title: "Moving abroad" }, "en")).toBe("Moving abroad");
    expect(usualEvidence("F-LATE", "en")).toBe("list of due and paid dates");
    expect(usualEvidence(null, "en")).toBeNull();
  });
});

test.each([
  ["nothing else", "F-LATE", null, false],
  ["the same", "F-LATE", "F-LATE", false],
  ["another of the same kind", "F-LATE", "F-MARGIN", false],
  ["one of another kind", "F-LATE", "S-CAPACITY", true],
  ["a known one for one of our own", null, "S-CAPACITY", true],
  ["nothing else for one of our own", null, null, false],
])("the client who hears %s", (_what, code, clientCode, another) => {
  expect(tellsAnother({ code, clientCode })).toBe(another);
});

describe("usual remedies", () => {
  const usual = usualRemedies("F-LATE");
  const [first, second, third] = usual.map(({ key }) => key);

  test("have keys of their own, and nothing else is one", () => {
    expect([first, second, third]).toEqual(["F-LATE.1", "F-LATE.2", "F-LATE.3"]);
    expect(["F-LATE.3", "F-LATE.4", "F-LATE", "K-PRICE.1"].map(isUsualRemedy)).toEqual([true, false, false, false]);
  });

  test.each([
    ["nothing", [], [first, second, third]],
    ["one of the list", [{ usual: "F-LATE.2", what: "In our own words" }], [first, third]],
    ["one typed in Polish", [{ usual: null, what: "Plan spłaty z datami" }], [first, second]],
    ["the same typed in English", [{ usual: null, what: "Payment plan with dates" }], [first, second]],
    ["something of our own", [{ usual: null, what: "A talk" }], [first, second, third]],
  ])("after %s", (_what, tried, left) => {
    expect(untriedRemedies(usual, tried).map(({ key }) => key)).toEqual(left);
  });
});

describe("what is ready for the talk", () => {
  const main = { code: "F-LATE", isPrimary: true, clientText: "18 days late", evidence: 1 };
  const whole = {
    reasons: [main],
    remedies: 1,
    usual: { all: 3, unanswered: 0 },
    goals: [],
    aspects: { answered: 11, all: 11 },
    wouldKeep: true,
  };
  const missing = (change: object) =>
    readiness({ ...whole, ...change })
      .filter(({ ready }) => !ready)
      .map(({ check }) => check);

  test.each([
    ["everything", {}, []],
    ["a side nobody looked at", { aspects: { answered: 10, all: 11 } }, ["aspects"]],
    ["no reason", { reasons: [] }, ["reason", "evidence", "wording"]],
    ["a second reason without evidence", { reasons: [main, { ...main, isPrimary: false, evidence: 0 }] }, ["evidence"]],
    ["no words for the client", { reasons: [{ ...main, clientText: "" }] }, ["wording"]],
    ["nothing tried", { remedies: 0 }, ["remedies"]],
    ["a usual remedy nobody spoke of", { usual: { all: 3, unanswered: 1 } }, ["usual"]],
    ["results as the reason, without a goal", { reasons: [{ ...main, code: "Q-RESULTS" }] }, ["goals"]],
    ["a goal without its result", { reasons: [{ ...main, code: "Q-RESULTS" }], goals: [{ actual: "" }] }, ["goals"]],
    ["a goal with its result", { reasons: [{ ...main, code: "Q-RESULTS" }], goals: [{ actual: "12 leads" }] }, []],
    ["no word on keeping them", { wouldKeep: false }, ["keep"]],
  ])("with %s", (_what, change, checks) => {
    expect(missing(change)).toEqual(checks);
  });
});

test.each([
  [true, -2, "-2"],
  [true, 0, "0"],
  [true, null, null],
  [false, null, "not_relevant"],
])("a side that is relevant (%s) with score %s is answered %s", (relevant, score, answer) => {
  expect(answerOf({ relevant, score })).toBe(answer);
});

test("the questions name every side and every need once", () => {
  expect(new Set(aspects.map(({ key }) => key)).size).toBe(11);
  expect(questions.needs.map(({ key }) => key)).toEqual([...needKeys]);
  for (const key of needKeys) expect(needName(key)?.pl, key).toBeTruthy();
});
