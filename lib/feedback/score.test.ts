import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsatAnswer, csatAverageHundredths, csatScore, medianDays, npsScore, responseRateTenths } from "./score";
import vectors from "./scores.fixture.json";

test.each(vectors.nps)("NPS of $scores", ({ scores, expected }) => {
  const score = npsScore(scores);
  expect(
    score && {
      n: score.responses,
      promoters: score.promoters,
      passives: score.passives,
      detractors: score.detractors,
      nps: score.nps,
      npsOneDecimal: score.npsTenths / 10,
    },
  ).toEqual(expected);
});

test.each(vectors.csat)("CSAT of $answers", ({ answers, expected }) => {
  const score = csatScore(answers.map((answer) => (answer ?? "na") as CsatAnswer));
  expect(
    score && {
      n: score.answered,
      notApplicable: score.notApplicable,
      satisfied: score.satisfied,
      csatPct: score.percentTenths / 10,
      average: score.averageHundredths / 100,
    },
  ).toEqual(expected);
});

test.each([
  [[10, 10, 10, 10, 9, 6, 6, 6], 25, 250],
  [[9, 7, 7, 7, 7, 7, 7, 7], 13, 125],
  [[6, 7, 7, 7, 7, 7, 7, 7], -13, -125],
])("halves of %j go away from zero", (scores, nps, npsTenths) => {
  expect(npsScore(scores)).toMatchObject({ nps, npsTenths });
});

test("NPS stays within its range and counts everyone once", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (scores) => {
      const score = npsScore(scores);
      expect(score && score.promoters + score.passives + score.detractors).toBe(scores.length);
      expect(Math.abs(score?.nps ?? 101)).toBeLessThanOrEqual(100);
      expect(Object.is(score?.nps, -0)).toBe(false);
    }),
  );
});

test.each([
  [undefined, null],
  [{}, null],
  [{ quality: "na" } as const, null],
  [{ quality: 4, ending: 3, billing: "na" } as const, 350],
  [{ quality: 5, ending: 5, billing: 4 } as const, 467],
])("the average of %j is %j hundredths", (answers, expected) => {
  expect(csatAverageHundredths(answers)).toBe(expected);
});

test.each([
  [0, 0, null],
  [0, 4, 0],
  [2, 3, 667],
  [5, 5, 1000],
])("%i answers to %i invitations is %j", (answered, delivered, expected) => {
  expect(responseRateTenths({ answered, delivered })).toBe(expected);
});

test.each([
  [[], null],
  [[3], 3],
  [[9, 1], 5],
  [[4, 1], 2.5],
  [[30, 2, 1], 2],
  [[10, 9, 100, 1], 9.5],
])("the median of %j is %j", (days, expected) => {
  expect(medianDays(days)).toBe(expected);
});
