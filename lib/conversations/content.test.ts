import { describe, expect, test } from "vitest";
import { locales } from "@/db/enums";
import {
  compromises,
  consultationGuide,
  informingGuide,
  listeningRules,
  merge,
  mergeFields,
  missingWords,
  reactions,
  timingsOf,
} from "./content";
import content from "./content.json";

describe.each(locales)("the content in %s", (locale) => {
  const texts = JSON.parse(JSON.stringify(content), (_key, value) =>
    typeof value === "object" && value !== null && locale in value ? value[locale] : value,
  );

  test("has every text, without exclamation marks", () => {
    const all = JSON.stringify(texts);
    expect(all).not.toMatch(/!|""|undefined/);
    expect(texts.compromises).toHaveLength(12);
    expect(texts.reactions).toHaveLength(10);
    expect(texts.listening).toHaveLength(6);
    expect(texts.consultation.questions).toHaveLength(4);
  });

  test("asks only for fields that are known, and both languages ask for the same", () => {
    const said = [...informingGuide.steps.map(({ say }) => say), ...reactions.map(({ answer }) => answer)];
    for (const text of said) {
      expect(() => merge(text[locale], {})).not.toThrow();
      const fields = (words: string) => new Set([...words.matchAll(/\{\{([\w.]+)\}\}/g)].map(([, name]) => name));
      expect(fields(text.pl)).toEqual(fields(text.en));
    }
  });
});

test("every field is used by some text", () => {
  const all = JSON.stringify(content);
  for (const name of mergeFields) expect(all).toContain(`{{${name}}}`);
});

test("typed content is the content", () => {
  expect(consultationGuide.points.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 10, 5]);
  expect(listeningRules).toHaveLength(6);
  expect(compromises[0]?.title.en).toBe("Smaller scope at a lower price");
});

test.each([
  [
    "Until {{notice.effectiveEnd}} we work.",
    { "notice.effectiveEnd": "31 March" },
    ["Until ", "31 March", " we work."],
  ],
  ["Until {{notice.effectiveEnd}}", {}, ["Until ", { blank: "notice.effectiveEnd" }]],
  ["{{notice.reason}}{{notice.reason}}", { "notice.reason": " x " }, ["x", "x"]],
  ["{{notice.reason}}", { "notice.reason": "  " }, [{ blank: "notice.reason" }]],
  ["{{notice.reason}}", { "notice.reason": "{{notice.reason}}" }, ["{{notice.reason}}"]],
  ["No field", {}, ["No field"]],
])("%j filled with %j", (text, values, parts) => {
  expect(merge(text, values)).toEqual(parts.map((part) => (typeof part === "string" ? { text: part } : part)));
});

test("a field nobody knows is an error", () => {
  expect(() => merge("{{settlement.balance}}", {})).toThrow("settlement.balance");
});

test.each([
  [45, ["0–5", "5–15", "15–30", "30–40", "40–45"]],
  [60, ["0–7", "7–20", "20–40", "40–53", "53–60"]],
  [20, ["0–2", "2–7", "7–13", "13–18", "18–20"]],
])("%d minutes are shared out", (total, spans) => {
  expect(timingsOf([5, 10, 15, 10, 5], total).map(({ from, to }) => `${from}–${to}`)).toEqual(spans);
});

test.each([
  ["", [], ["reason", "remedies"]],
  [" ", ["A new quote"], ["reason"]],
  ["The scope grew.", [], ["remedies"]],
  ["The scope grew.", ["A new quote"], []],
])("with the reason %j and remedies %j the script lacks %j", (reason, remedies, missing) => {
  expect(missingWords({ reason, remedies })).toEqual(missing);
});
