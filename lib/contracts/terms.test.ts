import { expect, test } from "vitest";
import { noticeRule } from "@/lib/notice/schema";
import further from "@/lib/notice/further-cases.fixture.json";
import worked from "@/lib/notice/cases.fixture.json";
import { ruleOf, termsOf, withTerms } from "./terms";

const rules = [...worked.cases, ...further.cases].map(({ rule }) => noticeRule.parse(rule));

test("saving the terms a form shows changes nothing of any rule", () => {
  expect(rules.length).toBeGreaterThan(100);
  for (const rule of rules) expect(withTerms(rule, termsOf(rule, "FR"))).toEqual(rule);
});

test("a contract that says nothing has the calendar of the firm, and no rule after saving", () => {
  const terms = termsOf(null, "DE");
  expect(terms).toMatchObject({ noticeLength: null, noticeCalendar: "DE" });
  expect(withTerms(null, terms)).toBeNull();
});

test("a rule the engine does not take is no rule", () => {
  expect(ruleOf({ noticeRule: { n: "many" } })).toBeNull();
  expect(ruleOf({ noticeRule: null })).toBeNull();
});
