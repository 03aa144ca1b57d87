import { expect, test } from "vitest";
import { mergeVersions } from "./use-versions";

test("what only they changed stays theirs, what I changed becomes mine", () => {
  const opened = { name: "Klara", phone: "", note: "a\nb", length: null as number | null };
  const mine = { name: "Klara Z.", phone: "", note: "a\r\nb ", length: null };
  const theirs = { name: "K. Zielińska", phone: "600", note: "c", length: 3 };
  expect(mergeVersions(opened, mine, theirs)).toEqual({ name: "Klara Z.", phone: "600", note: "c", length: 3 });
});
