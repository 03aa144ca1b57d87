import { describe, expect, test } from "vitest";
import { z } from "zod";
import { recommend, whyNotAddReason } from "./rules";
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
