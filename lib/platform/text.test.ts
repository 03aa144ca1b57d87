import { describe, expect, test } from "vitest";
import { calledBy } from "./text";

const read = (typed: string) => calledBy(20).safeParse(typed).data ?? null;

describe("a name", () => {
  test.each([
    ["is one line without a margin", "  Marta \n\t Sowa ", "Marta Sowa"],
    ["keeps the joiner inside a Persian name", "علی\u200cرضا", "علی\u200cرضا"],
    ["keeps an emoji of several people whole", "👩\u200d👧", "👩\u200d👧"],
    ["loses the marks that turn its direction", "Marta\u202eawoS", "Marta awoS"],
    ["loses what cannot be seen", "Mar\u200b\u0000ta", "Mar ta"],
    ["has something to see", "\u200d\u200c", null],
    ["is not empty", " \u2066 ", null],
    ["is not endless", "a".repeat(21), null],
  ])("%s", (_, typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});
