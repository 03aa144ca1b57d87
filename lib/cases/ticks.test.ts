import { expect, test } from "vitest";
import { ticksOf } from "./ticks";

const work = [
  { dueOn: "2026-11-20", status: "done", phase: "analysis" },
  { dueOn: "2026-11-26", status: "open", phase: "notice" },
  { dueOn: "2026-12-28", status: "open", phase: "aftercare" },
  { dueOn: null, status: "open", phase: "analysis" },
] as const;

test.each([
  ["decision", ["done", "late", "open"]],
  ["closed", ["done", "late", "open"]],
  ["retained", ["done", "open"]],
  ["cancelled", ["done"]],
] as const)("the ribbon of a case in %s shows %s", (state, kinds) => {
  expect(ticksOf({ state }, work, "2026-11-27").map(({ kind }) => kind)).toEqual(kinds);
});
