import { describe, expect, test } from "vitest";
import { type CaseState, caseStates } from "@/db/enums";
import { type CasePath, casePaths, isOnPath, keptOf, pathEffects, pathOf, whyNotChangePath } from "./paths";

describe("the way a case ends", () => {
  test("is what was kept of it", () => {
    for (const path of casePaths) expect(pathOf(keptOf[path])).toBe(path);
  });

  test.each<[state: CaseState, from: CasePath, decided: boolean, to: CasePath, why: string | null]>([
    ["draft", "notice", false, "client", null],
    ["analysis", "notice", false, "client", null],
    ["analysis", "client", false, "notice", null],
    ["analysis", "notice", false, "notice", "case_path_same"],
    ["consultation", "notice", false, "mutual", null],
    ["consultation", "notice", false, "client", "case_path_client_late"],
    ["improvement", "mutual", false, "for_cause", null],
    ["decision", "notice", false, "expiry", null],
    ["decision", "notice", true, "expiry", "case_path_decided"],
    ["notice_given", "notice", false, "mutual", "case_path_too_late"],
    ["negotiation", "notice", false, "mutual", "case_path_too_late"],
    ["settlement", "mutual", false, "notice", "case_path_too_late"],
    ["retained", "notice", false, "mutual", "case_path_too_late"],
  ])("in %s, from %s (end decided: %s) to %s: %s", (state, from, decided, to, why) => {
    expect(whyNotChangePath({ state, ...keptOf[from] }, decided, to)).toBe(why);
  });

  test("opens and closes exactly the steps in which two ways differ", () => {
    for (const from of casePaths)
      for (const to of casePaths) {
        const { opens, closes } = pathEffects(from, to);
        for (const one of caseStates)
          for (const other of caseStates) {
            const is = (list: { from: CaseState; to: CaseState }[]) =>
              list.some((step) => step.from === one && step.to === other);
            expect(is(opens)).toBe(isOnPath(to, one, other) && !isOnPath(from, one, other));
            expect(is(closes)).toBe(isOnPath(from, one, other) && !isOnPath(to, one, other));
          }
      }
  });
});
