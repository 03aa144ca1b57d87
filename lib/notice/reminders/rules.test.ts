import { expect, test } from "vitest";
import type { CaseMode, CaseState, Initiator } from "@/db/enums";
import { awaitsNotice, reminderMark } from "./rules";

test.each([
  ["2026-11-30", null],
  ["2026-12-01", 30],
  ["2026-12-16", 30],
  ["2026-12-17", 14],
  ["2026-12-23", 14],
  ["2026-12-24", 7],
  ["2026-12-29", 7],
  ["2026-12-30", 1],
  ["2026-12-31", 1],
  ["2027-01-01", null],
])("on %s people have been told of a notice to be sent by 31 December at the mark of %s days", (today, mark) => {
  expect(reminderMark("2026-12-31", today)).toBe(mark);
});

test.each<[string, CaseState, Initiator, CaseMode | null, boolean, boolean]>([
  ["a case just opened", "draft", "us", null, false, true],
  ["one that was decided", "decision", "us", "ordinary", false, true],
  ["one for cause", "decision", "us", "for_cause", false, true],
  ["one that is left to expire", "decision", "expiry", null, false, true],
  ["one under negotiation before notice", "negotiation", "us", null, false, true],
  ["one whose notice is out", "decision", "us", "ordinary", true, false],
  ["one in which notice was given", "notice_given", "us", "ordinary", false, false],
  ["one in handover", "handover", "expiry", null, false, false],
  ["one the client ends", "analysis", "client", null, false, false],
  ["one ended by agreement", "decision", "us", "mutual", false, false],
  ["a client who stays", "retained", "us", null, false, false],
  ["a mistake", "cancelled", "us", null, false, false],
])("%s waits for a notice: %s %s %s, out %s: %s", (_what, state, initiator, mode, noticeOut, waits) => {
  expect(awaitsNotice({ state, initiator, mode, noticeOut })).toBe(waits);
});
