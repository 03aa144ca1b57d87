import { Temporal } from "temporal-polyfill";
import type { CaseState, Segment } from "@/db/enums";

/** How a response is read, from stored answers only. The average is in hundredths: 383 is 3.83. */
export function segmentOf(response: { nps: number | null; csatAverageHundredths: number | null }): Segment {
  const { nps, csatAverageHundredths: average } = response;
  if (nps === null) return "unknown";
  if (nps >= 9 && (average === null || average >= 300)) return "satisfied";
  if (nps >= 7 && average !== null && average >= 400) return "satisfied";
  if (nps <= 6 || (average !== null && average < 250)) return "dissatisfied";
  return "neutral";
}

/** The client's segment on a case is the lowest among its respondents. */
export function lowestSegment(segments: readonly Segment[]): Segment {
  const fromLowest = ["dissatisfied", "neutral", "satisfied"] as const;
  return fromLowest.find((segment) => segments.includes(segment)) ?? "unknown";
}

export const linkDays = 30;
export const extensionDays = 14;
export const reminderAfterDays = 7;
const longestDays = 366;

export type FeedbackLink = { expiresAt: Date; revokedAt: Date | null; submittedAt: Date | null; now: Date };
export type LinkState = "open" | "expired" | "revoked" | "answered";

/** What a personal link can still do. An answer outlives everything; withdrawing outlives the expiry. */
export function linkState(link: FeedbackLink): LinkState {
  if (link.submittedAt) return "answered";
  if (link.revokedAt) return "revoked";
  return link.now >= link.expiresAt ? "expired" : "open";
}

export type FeedbackRefusal =
  | "feedback_answered"
  | "feedback_revoked"
  | "feedback_expired"
  | "feedback_extension_too_early"
  | "feedback_extension_too_late"
  | "feedback_not_revoked"
  | "feedback_already_sent"
  | "consent_withdrawn"
  | "feedback_not_sent"
  | "feedback_already_reminded"
  | "feedback_reminder_too_early"
  | "feedback_before_notice"
  | "feedback_without_email"
  | "feedback_already_invited";

const refusalByState: Record<LinkState, FeedbackRefusal | null> = {
  open: null,
  expired: "feedback_expired",
  revoked: "feedback_revoked",
  answered: "feedback_answered",
};

/** Why the link takes no answer any more. Asked before a draft is kept as well as before submitting. */
export function whyNotSubmit(link: FeedbackLink): FeedbackRefusal | null {
  return refusalByState[linkState(link)];
}

/** An open or expired link may live longer, never shorter, and no longer than a year from now. */
export function whyNotExtend(link: FeedbackLink, until: Date): FeedbackRefusal | null {
  const state = linkState(link);
  if (state === "answered" || state === "revoked") return refusalByState[state];
  if (until <= link.expiresAt || until <= link.now) return "feedback_extension_too_early";
  return until.getTime() > link.now.getTime() + longestDays * dayMs ? "feedback_extension_too_late" : null;
}

/** A link that nobody used can be withdrawn, even after it expired. */
export function whyNotRevoke(link: FeedbackLink): FeedbackRefusal | null {
  const state = linkState(link);
  return state === "answered" || state === "revoked" ? refusalByState[state] : null;
}

/** Only a withdrawn link can be made valid again. */
export function whyNotRestore(link: FeedbackLink): FeedbackRefusal | null {
  const state = linkState(link);
  if (state === "revoked") return null;
  return state === "answered" ? "feedback_answered" : "feedback_not_revoked";
}

/** A lost link is replaced by a new one, an expired link too. */
export function whyNotRenew(link: FeedbackLink): FeedbackRefusal | null {
  return whyNotRevoke(link);
}

/** The invitation goes out once; after it there is only the reminder. */
export function whyNotSend(link: FeedbackLink & { sentAt: Date | null }): FeedbackRefusal | null {
  return whyNotSubmit(link) ?? (link.sentAt ? "feedback_already_sent" : null);
}

/** A consent that was withdrawn stays withdrawn. */
export function whyNotWithdraw(consent: { withdrawnAt: Date | null }): FeedbackRefusal | null {
  return consent.withdrawnAt ? "consent_withdrawn" : null;
}

export const requestStates = ["not_sent", "sent", "begun", "answered", "expired", "revoked"] as const;
export type RequestState = (typeof requestStates)[number];

/** How far a request for an opinion has come, as the team sees it: that a draft was begun, never what it says. */
export function requestState(request: FeedbackLink & { sentAt: Date | null; openedAt: Date | null }): RequestState {
  const state = linkState(request);
  if (state !== "open") return state;
  if (request.openedAt) return "begun";
  return request.sentAt ? "sent" : "not_sent";
}

export const contactWithinDays = 3;

/** Whether the person wants to hear from the firm, or may. */
export const wantsContact = (answers: {
  contact_ok?: string | undefined;
  manager_call?: string | undefined;
}): boolean => answers.contact_ok === "yes" || answers.manager_call === "yes";

/** One reminder, a week after the invitation at the earliest, then never again. */
export function whyNotRemind(
  link: FeedbackLink & { sentAt: Date | null; remindedAt: Date | null },
): FeedbackRefusal | null {
  const closed = whyNotSubmit(link);
  if (closed) return closed;
  if (!link.sentAt) return "feedback_not_sent";
  if (link.remindedAt) return "feedback_already_reminded";
  const earliest = link.sentAt.getTime() + reminderAfterDays * dayMs;
  return link.now.getTime() < earliest ? "feedback_reminder_too_early" : null;
}

/** The client is asked only after learning of the end, and nobody twice while a link is open or answered. */
export function whyNotInvite(invitation: {
  caseState: CaseState;
  email: string | null;
  earlierLinks: readonly FeedbackLink[];
}): FeedbackRefusal | null {
  if (!statesAfterNotice.includes(invitation.caseState)) return "feedback_before_notice";
  if (!invitation.email) return "feedback_without_email";
  const states = invitation.earlierLinks.map(linkState);
  return states.includes("open") || states.includes("answered") ? "feedback_already_invited" : null;
}

/** The instant at which a calendar day begins in a time zone. */
export const startOfDay = (date: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);

/** The instant at which it is over: a link works through its last day. */
export const endOfDay = (date: string, timeZone: string): Date =>
  startOfDay(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), timeZone);

/** An instant of the last day before a link ends. */
export const lastDayOf = (expiresAt: Date): Date => new Date(expiresAt.getTime() - 1);

const dayMs = 24 * 60 * 60 * 1000;

const statesAfterNotice: readonly CaseState[] = ["notice_given", "negotiation", "settlement", "handover", "closed"];
