export const csatAreas = [
  "quality",
  "timeliness",
  "communication",
  "problem_solving",
  "billing",
  "ending",
  "handover",
] as const;
export type CsatArea = (typeof csatAreas)[number];

/** 1 (very poor) to 5 (very good), or not applicable. */
export type CsatAnswer = 1 | 2 | 3 | 4 | 5 | "na";
export type CsatAnswers = Partial<Record<CsatArea, CsatAnswer>>;

export type NpsScore = {
  responses: number;
  promoters: number;
  passives: number;
  detractors: number;
  /** From -100 to 100. */
  nps: number;
  /** The same with one decimal, for reports: 143 is 14.3. */
  npsTenths: number;
};

/** Share of promoters (9–10) less share of detractors (0–6), exactly. Null without responses. */
export function npsScore(scores: readonly number[]): NpsScore | null {
  const responses = scores.length;
  if (responses === 0) return null;
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  const net = promoters - detractors;
  return {
    responses,
    promoters,
    passives: responses - promoters - detractors,
    detractors,
    nps: divideRounded(100 * net, responses),
    npsTenths: divideRounded(1000 * net, responses),
  };
}

export type CsatScore = {
  answered: number;
  notApplicable: number;
  /** Answers of 4 or 5. */
  satisfied: number;
  /** Share of the satisfied with one decimal: 667 is 66.7%. */
  percentTenths: number;
  /** Mean with two decimals: 383 is 3.83. */
  averageHundredths: number;
};

/** Share of answers of 4 or 5 among those that apply, and their mean. Null when none applies. */
export function csatScore(answers: readonly CsatAnswer[]): CsatScore | null {
  const applicable = answers.filter((answer) => answer !== "na");
  const answered = applicable.length;
  if (answered === 0) return null;
  const satisfied = applicable.filter((answer) => answer >= 4).length;
  const sum = applicable.reduce<number>((total, answer) => total + answer, 0);
  return {
    answered,
    notApplicable: answers.length - answered,
    satisfied,
    percentTenths: divideRounded(1000 * satisfied, answered),
    averageHundredths: divideRounded(100 * sum, answered),
  };
}

/** Mean of one response with two decimals: 383 is 3.83. Null when no area was rated. */
export function csatAverageHundredths(answers: CsatAnswers | undefined): number | null {
  return csatScore(Object.values(answers ?? {}))?.averageHundredths ?? null;
}

/** Answered of delivered invitations with one decimal: 667 is 66.7%. Null when none was delivered. */
export function responseRateTenths(counts: { answered: number; delivered: number }): number | null {
  return counts.delivered === 0 ? null : divideRounded(1000 * counts.answered, counts.delivered);
}

/** The middle of the days people took to answer; between two middles their mean, so it may end in a half. */
export function medianDays(days: readonly number[]): number | null {
  const sorted = days.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Below this many responses a score is shown with a warning. */
export const smallSample = 10;

/** The quotient of two integers as an integer, halves away from zero. */
function divideRounded(dividend: number, divisor: number): number {
  const size = Math.floor((2 * Math.abs(dividend) + divisor) / (2 * divisor));
  return dividend < 0 ? -size : size;
}
