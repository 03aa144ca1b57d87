import { Temporal } from "temporal-polyfill";
import type { CaseState, ConversationForm, ConversationKind, ConversationStatus, Phase } from "@/db/enums";
import type { Refusal } from "@/lib/platform/action/refusal";

/** How people are told best, the best first. */
export const formsByPreference: readonly ConversationForm[] = ["meeting", "call", "video", "message"];

/** As many notes make a consultation one that can be read afterwards. */
export const shortestNotes = 50;

/** So many attempts in vain stand for telling the client in person. */
export const enoughAttempts = 2;

type Recorded = {
  kind: ConversationKind;
  form: ConversationForm;
  status: ConversationStatus;
  notes: string;
  clientPosition: string;
};

export type MissingNote = "notes" | "client_position";

/** What a held consultation still lacks to count before the decision. Empty: it counts, or nothing is asked of it. */
export function missingNotes(talk: Recorded): MissingNote[] {
  if (talk.kind !== "consultation" || talk.status !== "held") return [];
  return [
    ...(talk.notes.trim().length < shortestNotes ? (["notes"] as const) : []),
    ...(talk.clientPosition.trim() === "" ? (["client_position"] as const) : []),
  ];
}

/** Whether a consultation was held and can be read afterwards. */
export const countsAsConsultation = (talk: Recorded): boolean =>
  talk.kind === "consultation" && talk.status === "held" && missingNotes(talk).length === 0;

type Tried = Pick<Recorded, "kind" | "form" | "status">;

/** Nobody answered, the client declined, or it was told in writing only: an attempt to tell the client in person. */
export const isAttempt = ({ status, form }: Tried): boolean =>
  status === "no_show" || status === "declined" || (status === "held" && form === "message");

/** How far telling the client has come: in person, or so many attempts. */
export function informingOf(talks: readonly Tried[]): { told: boolean; attempts: number; done: boolean } {
  const informing = talks.filter(({ kind }) => kind === "informing");
  const told = informing.some(({ status, form }) => status === "held" && form !== "message");
  const attempts = informing.filter(isAttempt).length;
  return { told, attempts, done: told || attempts >= enoughAttempts };
}

/** Which way to try next to tell the client: the best one that was not tried in vain. */
export function suggestedForm(talks: readonly Tried[]): ConversationForm {
  const tried = talks.filter((talk) => talk.kind === "informing" && isAttempt(talk)).map(({ form }) => form);
  return formsByPreference.find((form) => !tried.includes(form)) ?? "message";
}

type Timed = { status: ConversationStatus; plannedAt: Date | null; durationMinutes: number };

/** Its time is over, and nobody has said yet what came of it. */
export const awaitsRecord = ({ status, plannedAt, durationMinutes }: Timed, now: Date): boolean =>
  status === "planned" && plannedAt !== null && plannedAt.getTime() + durationMinutes * minuteMs <= now.getTime();

/** Only a planned talk is moved, held, missed or cancelled. */
export const whyNotSettle = ({ status }: { status: ConversationStatus }): Refusal | null =>
  status === "planned" ? null : "conversation_not_planned";

/** A planned talk has nothing to be taken back. */
export const whyNotReopen = ({ status }: { status: ConversationStatus }): Refusal | null =>
  status === "planned" ? "conversation_still_planned" : null;

/** Only what took place can be written about. */
export const whyNotNote = ({ status }: { status: ConversationStatus }): Refusal | null =>
  status === "held" ? null : "conversation_not_held";

type Told = { kind: ConversationKind; form: ConversationForm; writtenReason: string };

/** Why these notes cannot be kept: telling somebody of the end in writing only has a reason. */
export const whyNotWrite = ({ kind, form, writtenReason }: Told): Refusal | null =>
  kind === "informing" && form === "message" && writtenReason.trim() === ""
    ? "conversation_written_reason_needed"
    : null;

/** What took place, or did not because nobody came, lies in the past. */
export const whyNotAt = (at: Date, now: Date): Refusal | null => (at > now ? "conversation_in_future" : null);

/** Why nothing can be mailed to a person of the client. */
export const whyNotMail = ({ email }: { email: string }): Refusal | null =>
  email === "" ? "conversation_contact_without_email" : null;

/** An invitation goes out while the talk is planned; after it was cancelled the same people hear that. */
export function whyNotInvite(talk: { status: ConversationStatus }, contact: Invited): Refusal | null {
  if (contact.email === "") return "conversation_contact_without_email";
  if (talk.status === "cancelled") return contact.invitedSequence === null ? "conversation_not_planned" : null;
  return whyNotSettle(talk);
}

export type Invited = { email: string; invitedSequence: number | null };

export type InvitationState = "none" | "current" | "outdated";

/** Whether a person of the client knows the talk as it now stands. */
export function invitationState(contact: Invited, sequence: number): InvitationState {
  if (contact.invitedSequence === null) return "none";
  return contact.invitedSequence === sequence ? "current" : "outdated";
}

/** The lines of what was agreed, each without its bullet. */
export const linesOf = (agreed: string): string[] =>
  agreed
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, "").trim())
    .filter((line) => line !== "");

/** Where a task that comes from a talk belongs while the case is in this state. */
export const phaseOfTasks = (state: CaseState): Phase => phaseByState[state] ?? "consultation";

const phaseByState: Partial<Record<CaseState, Phase>> = {
  draft: "analysis",
  analysis: "analysis",
  decision: "decision",
  notice_given: "notice",
  negotiation: "negotiation",
  settlement: "settlement",
  handover: "handover",
};

const minuteMs = 60_000;

/** The instant of a day and time in a zone; a time that a change of the clocks skips is the one an hour later. */
export const instantAt = (date: string, time: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);

/** The day and time people see on the clock in a zone. */
export function clockAt(instant: Date, timeZone: string): { date: string; time: string } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return { date: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString({ smallestUnit: "minute" }) };
}
