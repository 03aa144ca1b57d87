import { describe, expect, test } from "vitest";
import type { CaseState, Segment } from "@/db/enums";
import {
  endOfDay,
  type FeedbackLink,
  lastDayOf,
  linkState,
  lowestSegment,
  requestState,
  segmentOf,
  startOfDay,
  wantsContact,
  whyNotExtend,
  whyNotInvite,
  whyNotRemind,
  whyNotRenew,
  whyNotRestore,
  whyNotRevoke,
  whyNotSend,
  whyNotSubmit,
  whyNotWithdraw,
} from "./rules";
import vectors from "./scores.fixture.json";

test.each(vectors.segment)(
  "NPS $nps with an average of $csatAverage is $expected",
  ({ nps, csatAverage, expected }) => {
    const csatAverageHundredths = csatAverage === null ? null : Math.round(csatAverage * 100);
    expect(segmentOf({ nps, csatAverageHundredths })).toBe(expected);
  },
);

test.each<[nps: number | null, average: number | null, expected: Segment]>([
  [9, 299, "neutral"],
  [9, 249, "dissatisfied"],
  [7, null, "neutral"],
  [8, null, "neutral"],
  [6, null, "dissatisfied"],
  [7, 250, "neutral"],
  [null, null, "unknown"],
])("NPS %j with %j hundredths is %s", (nps, csatAverageHundredths, expected) => {
  expect(segmentOf({ nps, csatAverageHundredths })).toBe(expected);
});

test.each<[segments: Segment[], lowest: Segment]>([
  [[], "unknown"],
  [["unknown"], "unknown"],
  [["unknown", "satisfied"], "satisfied"],
  [["satisfied", "neutral"], "neutral"],
  [["satisfied", "dissatisfied", "neutral"], "dissatisfied"],
])("the lowest of %j is %s", (segments, lowest) => {
  expect(lowestSegment(segments)).toBe(lowest);
});

const now = new Date("2026-06-15T10:00:00Z");
const earlier = new Date("2026-06-01T10:00:00Z");
const later = new Date("2026-07-01T10:00:00Z");

const open = { expiresAt: later, revokedAt: null, submittedAt: null, now } satisfies FeedbackLink;
const expired = { ...open, expiresAt: earlier };
const revoked = { ...open, revokedAt: earlier };
const answered = { ...open, submittedAt: earlier };

test.each<[name: string, link: FeedbackLink, state: string]>([
  ["fresh", open, "open"],
  ["at its last moment", { ...open, expiresAt: now }, "expired"],
  ["a second before", { ...open, expiresAt: new Date(now.getTime() + 1000) }, "open"],
  ["withdrawn", revoked, "revoked"],
  ["withdrawn, then expired", { ...revoked, expiresAt: earlier }, "revoked"],
  ["answered, then withdrawn", { ...answered, revokedAt: now }, "answered"],
  ["answered, then expired", { ...answered, expiresAt: earlier }, "answered"],
])("a link %s", (_name, link, state) => {
  expect(linkState(link)).toBe(state);
});

test.each([
  ["open", open, null, null, null],
  ["expired", expired, "feedback_expired", null, null],
  ["revoked", revoked, "feedback_revoked", "feedback_revoked", "feedback_revoked"],
  ["answered", answered, "feedback_answered", "feedback_answered", "feedback_answered"],
])("an %s link", (_state, link, submit, extend, revoke) => {
  expect(whyNotSubmit(link)).toBe(submit);
  expect(whyNotExtend(link, new Date("2026-08-01T00:00:00Z"))).toBe(extend);
  expect(whyNotRevoke(link)).toBe(revoke);
});

test.each([
  ["the same end", open, later],
  ["an earlier end", open, now],
  ["an end in the past", { ...expired, expiresAt: new Date("2026-05-01T00:00:00Z") }, earlier],
])("a link is not extended to %s", (_name, link, until) => {
  expect(whyNotExtend(link, until)).toBe("feedback_extension_too_early");
});

test.each([
  ["open", open, "feedback_not_revoked", null, null, "feedback_already_sent"],
  ["expired", expired, "feedback_not_revoked", null, "feedback_expired", "feedback_expired"],
  ["revoked", revoked, null, "feedback_revoked", "feedback_revoked", "feedback_revoked"],
  ["answered", answered, "feedback_answered", "feedback_answered", "feedback_answered", "feedback_answered"],
])("an %s link is restored, renewed, sent, sent again", (_state, link, restore, renew, send, again) => {
  expect(whyNotRestore(link)).toBe(restore);
  expect(whyNotRenew(link)).toBe(renew);
  expect(whyNotSend({ ...link, sentAt: null })).toBe(send);
  expect(whyNotSend({ ...link, sentAt: now })).toBe(again);
});

test("a link lives a year and a day at the longest", () => {
  expect(whyNotExtend(open, new Date(now.getTime() + 366 * 86_400_000))).toBeNull();
  expect(whyNotExtend(open, new Date(now.getTime() + 366 * 86_400_000 + 1))).toBe("feedback_extension_too_late");
});

test("a consent is withdrawn once", () => {
  expect(whyNotWithdraw({ withdrawnAt: null })).toBeNull();
  expect(whyNotWithdraw({ withdrawnAt: now })).toBe("consent_withdrawn");
});

test.each([
  ["was not sent", { sentAt: null, openedAt: null }, "not_sent"],
  ["was sent", { sentAt: earlier, openedAt: null }, "sent"],
  ["was begun after sending", { sentAt: earlier, openedAt: earlier }, "begun"],
  ["was begun by a link that was passed on", { sentAt: null, openedAt: earlier }, "begun"],
])("a request that %s", (_what, far, state) => {
  expect(requestState({ ...open, ...far })).toBe(state);
  expect(requestState({ ...expired, ...far })).toBe("expired");
  expect(requestState({ ...answered, ...far })).toBe("answered");
});

test.each([
  [{}, false],
  [{ contact_ok: "no", manager_call: "no" }, false],
  [{ contact_ok: "yes" }, true],
  [{ manager_call: "yes" }, true],
])("%j wants to be contacted: %s", (answers, wants) => {
  expect(wantsContact(answers)).toBe(wants);
});

test.each([
  ["2026-06-15", "2026-06-14T22:00:00.000Z", "2026-06-15T22:00:00.000Z"],
  ["2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"],
  ["2027-03-28", "2027-03-27T23:00:00.000Z", "2027-03-28T22:00:00.000Z"],
])("a link works through %s, as long as that day is", (day, from, to) => {
  expect(startOfDay(day, "Europe/Warsaw").toISOString()).toBe(from);
  expect(endOfDay(day, "Europe/Warsaw").toISOString()).toBe(to);
  expect(lastDayOf(endOfDay(day, "Europe/Warsaw")) < endOfDay(day, "Europe/Warsaw")).toBe(true);
});

describe("reminding", () => {
  const weekAgo = new Date("2026-06-08T10:00:00Z");
  test.each([
    ["a week after sending", open, weekAgo, null, null],
    ["a moment earlier", open, new Date(weekAgo.getTime() + 1), null, "feedback_reminder_too_early"],
    ["a second time", open, weekAgo, now, "feedback_already_reminded"],
    ["before sending", open, null, null, "feedback_not_sent"],
    ["after an answer", answered, weekAgo, null, "feedback_answered"],
    ["after the end", expired, weekAgo, null, "feedback_expired"],
  ])("%s", (_name, link, sentAt, remindedAt, answer) => {
    expect(whyNotRemind({ ...link, sentAt, remindedAt })).toBe(answer);
  });
});

describe("inviting", () => {
  test.each<[state: CaseState, answer: string | null]>([
    ["draft", "feedback_before_notice"],
    ["analysis", "feedback_before_notice"],
    ["consultation", "feedback_before_notice"],
    ["improvement", "feedback_before_notice"],
    ["decision", "feedback_before_notice"],
    ["notice_given", null],
    ["negotiation", null],
    ["settlement", null],
    ["handover", null],
    ["closed", null],
    ["retained", "feedback_before_notice"],
    ["cancelled", "feedback_before_notice"],
  ])("in state %s", (caseState, answer) => {
    expect(whyNotInvite({ caseState, email: "klara@example.com", earlierLinks: [] })).toBe(answer);
  });

  test.each([
    ["nobody asked before", [], null],
    ["an expired and a withdrawn link", [expired, revoked], null],
    ["an open link", [expired, open], "feedback_already_invited"],
    ["an answer", [answered], "feedback_already_invited"],
  ])("with %s", (_name, earlierLinks, answer) => {
    expect(whyNotInvite({ caseState: "closed", email: "klara@example.com", earlierLinks })).toBe(answer);
  });

  test("needs an address", () => {
    expect(whyNotInvite({ caseState: "closed", email: "", earlierLinks: [] })).toBe("feedback_without_email");
    expect(whyNotInvite({ caseState: "closed", email: null, earlierLinks: [] })).toBe("feedback_without_email");
  });
});
