import { describe, expect, test } from "vitest";
import type { ConversationForm, ConversationStatus } from "@/db/enums";
import {
  awaitsRecord,
  clockAt,
  countsAsConsultation,
  informingOf,
  instantAt,
  invitationState,
  isAttempt,
  linesOf,
  missingNotes,
  phaseOfTasks,
  suggestedForm,
  whyNotAt,
  whyNotInvite,
  whyNotNote,
  whyNotReopen,
  whyNotSettle,
  whyNotWrite,
} from "./rules";

const fifty = "x".repeat(50);
const consultation = {
  kind: "consultation",
  form: "call",
  status: "held",
  notes: fifty,
  clientPosition: "“We did not know.”",
} as const;

describe("a consultation counts", () => {
  test.each([
    ["held, with notes and the client's words", {}, []],
    ["but not with notes of 49 letters", { notes: fifty.slice(1) }, ["notes"]],
    ["but not with notes of spaces", { notes: `${fifty.slice(2)}${" ".repeat(30)}` }, ["notes"]],
    ["but not without the client's words", { clientPosition: "  " }, ["client_position"]],
    ["but not with neither", { notes: "", clientPosition: "" }, ["notes", "client_position"]],
  ] as const)("when it was %s", (_when, change, missing) => {
    const talk = { ...consultation, ...change };
    expect(missingNotes(talk)).toEqual(missing);
    expect(countsAsConsultation(talk)).toBe(missing.length === 0);
  });

  test.each(["planned", "no_show", "declined", "cancelled"] as const)("not while it is %s", (status) => {
    expect(countsAsConsultation({ ...consultation, status })).toBe(false);
    expect(missingNotes({ ...consultation, status, notes: "" })).toEqual([]);
  });

  test("not when it was a talk of another kind", () => {
    expect(countsAsConsultation({ ...consultation, kind: "other" })).toBe(false);
  });
});

const informing = (status: ConversationStatus, form: ConversationForm = "call") =>
  ({ kind: "informing", status, form }) as const;

describe("telling the client", () => {
  test.each([
    ["a meeting", [informing("held", "meeting")], { told: true, attempts: 0, done: true }],
    ["a call", [informing("held")], { told: true, attempts: 0, done: true }],
    ["a video call", [informing("held", "video")], { told: true, attempts: 0, done: true }],
    ["a message alone", [informing("held", "message")], { told: false, attempts: 1, done: false }],
    ["one attempt", [informing("no_show")], { told: false, attempts: 1, done: false }],
    ["two attempts", [informing("no_show"), informing("declined")], { told: false, attempts: 2, done: true }],
    [
      "an attempt and a message",
      [informing("no_show"), informing("held", "message")],
      { told: false, attempts: 2, done: true },
    ],
    ["plans", [informing("planned"), informing("planned")], { told: false, attempts: 0, done: false }],
    ["cancelled talks", [informing("cancelled"), informing("cancelled")], { told: false, attempts: 0, done: false }],
    [
      "a consultation",
      [{ ...informing("held"), kind: "consultation" as const }],
      { told: false, attempts: 0, done: false },
    ],
  ] as const)("by %s", (_by, talks, expected) => expect(informingOf(talks)).toEqual(expected));

  test.each([
    [[], "meeting"],
    [[informing("declined", "meeting")], "call"],
    [[informing("declined", "meeting"), informing("no_show", "call")], "video"],
    [[informing("declined", "meeting"), informing("no_show"), informing("no_show", "video")], "message"],
    [[informing("no_show", "call")], "meeting"],
    [[informing("planned", "meeting")], "meeting"],
    [[{ ...informing("no_show", "meeting"), kind: "consultation" }], "meeting"],
    [(["meeting", "call", "video", "message"] as const).map((form) => informing("declined", form)), "message"],
  ] as const)("after %j try %s", (talks, form) => expect(suggestedForm(talks)).toBe(form));

  test("an attempt is what did not reach the person", () => {
    expect(isAttempt(informing("no_show"))).toBe(true);
    expect(isAttempt(informing("held", "message"))).toBe(true);
    expect(isAttempt(informing("held"))).toBe(false);
    expect(isAttempt(informing("cancelled"))).toBe(false);
  });
});

const now = new Date("2026-11-27T12:00:00Z");

test.each([
  ["planned", "2026-11-27T11:00:00Z", true],
  ["planned", "2026-11-27T11:00:01Z", false],
  ["held", "2026-11-27T10:00:00Z", false],
  ["planned", null, false],
] as const)("%s for %s awaits its record: %s", (status, at, expected) =>
  expect(awaitsRecord({ status, plannedAt: at === null ? null : new Date(at), durationMinutes: 60 }, now)).toBe(
    expected,
  ),
);

test.each([
  ["planned", null, "conversation_still_planned", "conversation_not_held"],
  ["held", "conversation_not_planned", null, null],
  ["no_show", "conversation_not_planned", null, "conversation_not_held"],
  ["declined", "conversation_not_planned", null, "conversation_not_held"],
  ["cancelled", "conversation_not_planned", null, "conversation_not_held"],
] as const)("a talk that is %s", (status, settle, reopen, note) => {
  expect([whyNotSettle({ status }), whyNotReopen({ status }), whyNotNote({ status })]).toEqual([settle, reopen, note]);
});

test.each([
  ["informing", "message", "", "conversation_written_reason_needed"],
  ["informing", "message", "  ", "conversation_written_reason_needed"],
  ["informing", "message", "Abroad until May", null],
  ["informing", "call", "", null],
  ["consultation", "message", "", null],
] as const)("a %s by %s with the reason %j", (kind, form, writtenReason, expected) =>
  expect(whyNotWrite({ kind, form, writtenReason })).toBe(expected),
);

test("what took place lies in the past", () => {
  expect(whyNotAt(now, now)).toBeNull();
  expect(whyNotAt(new Date(now.getTime() + 1), now)).toBe("conversation_in_future");
});

test.each([
  ["planned", "k@x.pl", null, null],
  ["planned", "", null, "conversation_contact_without_email"],
  ["held", "k@x.pl", null, "conversation_not_planned"],
  ["cancelled", "k@x.pl", null, "conversation_not_planned"],
  ["cancelled", "k@x.pl", 0, null],
] as const)("inviting to a talk that is %s: %s, invited %s", (status, email, invitedSequence, expected) =>
  expect(whyNotInvite({ status }, { email, invitedSequence })).toBe(expected),
);

test.each([
  [null, 0, "none"],
  [0, 0, "current"],
  [0, 1, "outdated"],
] as const)("who has version %s of %s", (invitedSequence, sequence, expected) =>
  expect(invitationState({ email: "", invitedSequence }, sequence)).toBe(expected),
);

test.each([
  ["- Marta sends the list\n- Olga calls on Friday", ["Marta sends the list", "Olga calls on Friday"]],
  ["1. First\n2) Second\n\n  • Third ", ["First", "Second", "Third"]],
  ["A sentence - with a dash", ["A sentence - with a dash"]],
  ["12 hours a month", ["12 hours a month"]],
  ["", []],
])("the lines of %j", (agreed, lines) => expect(linesOf(agreed)).toEqual(lines));

test.each([
  ["draft", "analysis"],
  ["consultation", "consultation"],
  ["improvement", "consultation"],
  ["decision", "decision"],
  ["notice_given", "notice"],
  ["negotiation", "negotiation"],
  ["handover", "handover"],
] as const)("what is agreed in %s belongs to %s", (state, phase) => expect(phaseOfTasks(state)).toBe(phase));

test.each([
  ["a winter morning", "2026-12-01", "10:00", "Europe/Warsaw", "2026-12-01T09:00:00.000Z"],
  ["a summer morning", "2026-07-01", "10:00", "Europe/Warsaw", "2026-07-01T08:00:00.000Z"],
  ["the day the clocks go back, before", "2026-10-25", "01:30", "Europe/Warsaw", "2026-10-24T23:30:00.000Z"],
  ["the hour there is twice, the first time", "2026-10-25", "02:30", "Europe/Warsaw", "2026-10-25T00:30:00.000Z"],
  ["the day the clocks go back, after", "2026-10-25", "03:30", "Europe/Warsaw", "2026-10-25T02:30:00.000Z"],
  ["another zone", "2026-07-01", "10:00", "America/New_York", "2026-07-01T14:00:00.000Z"],
])("%s is one instant", (_when, date, time, zone, expected) => {
  const instant = instantAt(date, time, zone);
  expect(instant.toISOString()).toBe(expected);
  expect(clockAt(instant, zone)).toEqual({ date, time });
});

test("a time the clocks skip is the one an hour later", () => {
  const instant = instantAt("2026-03-29", "02:30", "Europe/Warsaw");
  expect(clockAt(instant, "Europe/Warsaw")).toEqual({ date: "2026-03-29", time: "03:30" });
});
