import "@/lib/platform/testing/request";
import { afterEach, expect, test, vi } from "vitest";
import { answerNoticeQuestion } from "./route";
import { inRequest } from "@/lib/platform/testing/request";
import fixture from "./cases.fixture.json";

const ask = (body: string) =>
  inRequest({ headers: new Headers() }, () =>
    answerNoticeQuestion(new Request("http://localhost/api/tools/notice-period", { method: "POST", body })),
  );

afterEach(() => void vi.useRealTimers());

test("a case is answered with the fields of its expectation", async () => {
  for (const { rule, input, jurisdiction, expected } of fixture.cases.slice(0, 20)) {
    const response = await ask(JSON.stringify({ rule, input, jurisdiction }));
    expect(response.status).toBe(200);
    const { result } = (await response.json()) as { result: object };
    expect(result).toMatchObject(expected);
  }
});

test("the other way round is answered when it is asked", async () => {
  const [first] = fixture.cases;
  const { rule, input, reverse } = first ?? {};
  const answer = (await (await ask(JSON.stringify({ rule, input, reverse }))).json()) as { reverse: object };
  expect(answer.reverse).toEqual(reverse);
});

test.each([
  ["nothing", ""],
  ["no JSON", "{"],
  ["null", "null"],
  ["a list", "[]"],
  ["no input", JSON.stringify({ rule: { n: 1 } })],
  ["no days", JSON.stringify({ rule: { n: 1 }, input: {} })],
  ["a day there is not", JSON.stringify({ rule: { n: 1 }, input: { deliveredOn: "2026-02-30" } })],
  ["a number as text", JSON.stringify({ rule: { n: "1" }, input: { deliveredOn: "2026-11-27" } })],
  ["an unknown word in the rule", JSON.stringify({ rule: { colour: 1 }, input: { deliveredOn: "2026-11-27" } })],
  ["an absurd length", JSON.stringify({ rule: { n: 1e9 }, input: { deliveredOn: "2026-11-27" } })],
  [
    "an opt-out without a term",
    JSON.stringify({ rule: { kind: "term_opt_out" }, input: { deliveredOn: "2026-11-27" } }),
  ],
  ["a rule that is a word", JSON.stringify({ rule: "one month", input: { deliveredOn: "2026-11-27" } })],
  ["days below nothing", JSON.stringify({ rule: { n: -1 }, input: { deliveredOn: "2026-11-27" } })],
  ["half a month", JSON.stringify({ rule: { n: 0.5 }, input: { deliveredOn: "2026-11-27" } })],
  ["an unknown unit", JSON.stringify({ rule: { unit: "fortnight" }, input: { deliveredOn: "2026-11-27" } })],
  ["an unknown calendar", JSON.stringify({ rule: { calendar: "XX" }, input: { deliveredOn: "2026-11-27" } })],
  ["an hour there is not", JSON.stringify({ rule: { n: 1 }, input: { dispatchedAt: "2026-11-27T25:00" } })],
  [
    "a wish that is no day",
    JSON.stringify({ rule: { n: 1 }, input: { deliveredOn: "2026-11-27" }, reverse: { desiredEnd: "soon" } }),
  ],
  [
    "a flood",
    JSON.stringify({ rule: { n: 1 }, input: { deliveredOn: "2026-11-27" }, jurisdiction: "x".repeat(30_000) }),
  ],
])("%s is answered with 400 and a sentence", async (_what, body) => {
  const response = await ask(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { message: expect.any(String) as string } });
});

test("more than a person can ask is answered with 429 and a sentence", async () => {
  const most = 1200;
  // The window would move on while a busy machine asks.
  vi.useFakeTimers({ toFake: ["Date"] });
  let response = await ask("");
  for (let asked = 0; asked < most && response.status !== 429; asked += 1) response = await ask("");
  expect(response.status).toBe(429);
  expect(await response.json()).toMatchObject({ error: { message: expect.any(String) as string } });
});
