import { expect, test } from "vitest";
import { locales } from "@/db/enums";
import { translatorFor } from "@/lib/platform/i18n/translator";
import fixture from "./cases.fixture.json";
import { sendBufferBusinessDays } from "./delivery";
import { noticeExamples, runNoticeExamples } from "./examples";
import further from "./further-cases.fixture.json";
import { computeNotice } from "./rules";
import { noticeRule, type NoticeRule } from "./schema";
import { type SayStep, stepSentence } from "./sentences";

const rule = (given: object = {}): NoticeRule => noticeRule.parse(given);

test("every worked example comes out, forward and backward", () => {
  const outcomes = runNoticeExamples(noticeExamples.parse(fixture));
  expect(outcomes).toHaveLength(58);
  expect(outcomes.filter(({ mismatches }) => mismatches.length > 0)).toEqual([]);
});

test.each(runNoticeExamples(noticeExamples.parse(further)).map((outcome, n) => ({ ...further.cases[n], ...outcome })))(
  "$title",
  ({ mismatches }) => {
    expect(mismatches).toEqual([]);
  },
);

test.each(locales)("every worked example says its working in %s", (locale) => {
  const say = translatorFor(locale, "notice.steps") as unknown as SayStep;
  for (const { id, rule: given, input, steps } of fixture.cases) {
    const answer = computeNotice(rule(given), input);
    expect(
      answer.steps.map((step) => stepSentence(say, locale, step)),
      id,
    ).toEqual(steps.map((step) => step[locale]));
  }
});

test("the buffers of the channels are those of the worked examples", () => {
  expect(sendBufferBusinessDays).toEqual(fixture.sendBufferBusinessDays);
});
