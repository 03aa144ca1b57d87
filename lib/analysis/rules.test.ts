import { describe, expect, test } from "vitest";
import { z } from "zod";
import questions from "./questions.json";
import { aspects, needKeys, needName } from "./questions";
import { answerOf, readiness, recommend, whyNotAddReason } from "./rules";
import content from "./taxonomy.json";
import { knownReasons, reasonName, usualEvidence, usualRemedies } from "./taxonomy";

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
      label: localized,
      evidence: localized,
    });
    expect(z.array(reason).length(28).safeParse(content.reasons).error).toBeUndefined();
    expect(z.record(z.string(), z.array(localized)).safeParse(content.remedies).error).toBeUndefined();
  });

  test("proposes remedies for every reason of ours", () => {
    for (const { code, side } of knownReasons) expect(usualRemedies(code, "pl").length > 0, code).toBe(side === "us");
  });

  test("names reasons in both languages, and own ones as they were typed", () => {
    expect(reasonName({ code: "F-LATE", title: "" }, "pl")).toBe("Powtarzające się opóźnienia w płatnościach");
    expect(reasonName({ code: null, title: "Moving abroad" }, "en")).toBe("Moving abroad");
    expect(usualEvidence("F-LATE", "en")).toBe("list of due and paid dates");
    expect(usualEvidence(null, "en")).toBeNull();
  });
});

describe("what is ready for the talk", () => {
  const main = { code: "F-LATE", isPrimary: true, clientText: "18 days late", evidence: 1 };
  const whole = {
    reasons: [main],
    remedies: 1,
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
