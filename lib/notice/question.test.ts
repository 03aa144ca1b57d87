import { describe, expect, test } from "vitest";
import first from "./cases.fixture.json";
import further from "./further-cases.fixture.json";
import { draftOf, questionFrom } from "./question";
import { noticeRule } from "./schema";

const ask = (query: string) => questionFrom(new URLSearchParams(query), "PL");

const rules = [first, further].flatMap(({ ruleDefaults, cases }) =>
  cases.map(({ id, rule }) => [id, noticeRule.parse({ ...ruleDefaults, ...rule })] as const),
);

describe("the address of the calculator", () => {
  test("without a question there are defaults to begin with, and nothing is wrong", () => {
    expect(ask("lang=pl")).toMatchObject({ asked: false, wrong: [], input: null, wished: null });
    expect(ask("").draft).toMatchObject({ kind: "period", n: "1", unit: "month", calendar: "PL" });
  });

  test("holds a whole question", () => {
    const { rule, input, wished, wrong } = ask(
      "kind=period&n=3&unit=month&align=month_end&delivered=2026-11-27&wished=2027-03-31&calendar=PL",
    );
    expect(wrong).toEqual([]);
    expect(rule).toMatchObject({ n: 3, unit: "month", align: "month_end", runsFrom: "delivery" });
    expect(input).toEqual({ deliveredOn: "2026-11-27" });
    expect(wished).toBe("2027-03-31");
  });

  test.each([
    ["n=3", { kind: "period", n: "3", unit: "month", runsFrom: "delivery", calendar: "PL" }],
    ["kind=&n=3&unit=", { kind: "period", n: "3", unit: "month" }],
    ["kind=act_deadline&n=", { kind: "act_deadline", n: "1" }],
    ["n=3&unit=week&calendar=DE", { kind: "period", unit: "week", calendar: "DE", termEnd: "", method: "" }],
  ])("what %s leaves out is chosen as it is counted", (query, chosen) => {
    const { draft, rule, wrong } = ask(query);
    expect(wrong).toEqual([]);
    expect(draft).toMatchObject(chosen);
    expect(rule).toMatchObject({ kind: draft.kind, n: Number(draft.n), unit: draft.unit });
  });

  test("a letter that was sent is asked about with its time and the clause", () => {
    const { rule, input } = ask("n=30&unit=day&sent=2026-11-27&sentAt=18:30&method=email&cutoff=17:00&roll=yes");
    expect(rule?.service).toEqual({ method: "email", cutoff: "17:00", rollToBusinessDay: true });
    expect(input).toEqual({ dispatchedAt: "2026-11-27T18:30" });
  });

  test("a time limit to act moves off a day that is not a business day", () => {
    expect(ask("kind=act_deadline&n=14&unit=day").rule?.weekendRule).toBe("next_business_day");
    expect(ask("kind=act_deadline&n=14&unit=day&weekendRule=none").rule?.weekendRule).toBe("none");
  });

  test("an opt-out has its term and its window", () => {
    const { rule } = ask("kind=term_opt_out&n=60&unit=day&termEnd=2026-12-31&renewalMonths=12&earliest=90");
    expect(rule?.term).toEqual({ end: "2026-12-31", renewalMonths: 12, earliest: { n: 90, unit: "day" } });
  });

  test.each(rules)("carries every condition of a rule: %s", (_id, rule) => {
    const { rule: read, wrong } = questionFrom(new URLSearchParams(draftOf(rule)), "DE");
    expect(wrong).toEqual([]);
    expect(read).toEqual(rule);
  });

  test.each([
    ["n=many", ["n"]],
    ["n=-1", ["n"]],
    ["n=1&unit=fortnight", ["unit"]],
    ["n=1&delivered=2026-02-30", ["delivered"]],
    ["n=1&sent=2026-11-27&sentAt=25:00", ["sent"]],
    ["n=1&wished=tomorrow", ["wished"]],
    ["kind=term_opt_out&n=1", ["termEnd"]],
    ["n=1&method=email&cutoff=soon", ["cutoff"]],
  ])("%s is wrong in %s, and keeps what was typed", (query, fields) => {
    const { wrong, draft } = ask(query);
    expect(wrong).toEqual(fields);
    for (const [name, text] of new URLSearchParams(query)) expect(draft[name as keyof typeof draft]).toBe(text);
  });
});
