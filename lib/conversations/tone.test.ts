import { describe, expect, test } from "vitest";
import { locales } from "@/db/enums";
import content from "./tone.json";
import { toneHints, toneWords } from "./tone";

const kinds = (text: string, reads: "reason" | "message" = "message") => toneHints(text, reads).map(({ kind }) => kind);

describe("a message", () => {
  test.each([
    ["", []],
    ["Dziękujemy za spotkanie 4 maja.", []],
    ["Thank you for the meeting on 4 May.", []],
    ["Państwa firma zawsze płaci z opóźnieniem.", ["judgement"]],
    ["To było nieprofesjonalne i żenujące.", ["judgement", "judgement"]],
    ["Żądamy natychmiastowej zapłaty.", ["pressure", "pressure"]],
    ["Prosimy ewentualnie o odpowiedź.", ["weak"]],
    ["Możemy spotkać się w piątek.", []],
    ["Your company always pays late.", ["judgement"]],
    ["We demand immediate payment!", ["pressure", "exclamation"]],
    ["Nevertheless we stay until May.", []],
    ["Perhaps we could talk.", ["weak"]],
    ["Please pay TODAY.", ["capitals"]],
    ["Faktura VAT i RODO, dział IT.", []],
    ["word ".repeat(180), []],
    ["word ".repeat(181), ["long"]],
  ])("%j", (text, hints) => {
    expect(kinds(text)).toEqual(hints);
  });
});

describe("a reason", () => {
  test.each([
    ["Od marca faktury są płacone 18 dni po terminie.", []],
    ["Under § three of the contract.", []],
    ["Faktury są płacone po terminie.", ["no_fact"]],
    ["From 1 May. It is late. It is long. It is over.", ["sentences"]],
    ["From 1.5.2026 we wait 3.5 days. Two questions wait. One is open.", []],
  ])("%j", (text, hints) => {
    expect(kinds(text, "reason")).toEqual(hints);
  });
});

test("a hint names the phrase as it was typed and a kinder wording in its language", () => {
  expect(toneHints("You Never answer.")).toMatchObject([
    { kind: "judgement", phrase: "Never", example: { instead: "Your company always pays late." } },
  ]);
  expect(toneHints("Nigdy nie odpisujecie.")[0]?.example?.write).toMatch(/^W okresie od stycznia/);
});

test("there are never more hints than one reads", () => {
  const all = toneWords.flatMap((kind) => locales.flatMap((locale) => content[kind][locale]));
  expect(toneHints(all.join(" ").replaceAll("*", ""))).toHaveLength(6);
});
