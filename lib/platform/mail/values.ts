import type { ConversationForm, ConversationKind, Locale } from "@/db/enums";
import type { Letter } from "./letter";

export type Mention = { by: string; text: string };
export type AssignedTask = { title: string; dueOn: string | null };

/** What both mails about a survey need to know. */
export type Survey = {
  firm: string;
  firmEmail: string;
  /** As the client is addressed, with its comma. The usual one when left empty. */
  salutation: string;
  leadName: string;
  minutes: number;
  url: string;
  expiresOn: string;
  retentionMonths: number;
  /** Whether an answer to the mail reaches a person. */
  canReply: boolean;
};

/** A talk the client is asked to, or hears news of. */
export type Invitation = {
  firm: string;
  /** Who invites. */
  signedBy: string;
  subject: ConversationKind;
  news: "new" | "changed" | "cancelled";
  contractTitle: string;
  startsAt: Date;
  timeZone: string;
  minutes: number;
  form: ConversationForm;
  place: string;
  agenda: string;
};

/** What was said and agreed in a talk, sent to those it was said with. */
export type TalkSummary = { firm: string; signedBy: string; contractTitle: string; heldOn: string; text: string };

/** A contract that is about to renew by itself. */
export type RenewalNews = {
  firm: string;
  clientName: string;
  contractTitle: string;
  termEnd: string;
  /** For how many months it would renew. */
  months: number;
  /** The last day an objection may arrive, and the day to send it by. */
  closes: string;
  sendBy: string;
  url: string;
};

/** A notice that has to go out soon, so that a contract ends on the day wished for. */
export type NoticeNews = {
  firm: string;
  clientName: string;
  endsOn: string;
  sendBy: string;
  deliverBy: string;
  /** Days from today to the day to send by. */
  days: number;
  url: string;
};

/** A workspace that was deleted, as one of its people is told. */
export type DeletionNews = {
  firm: string;
  by: string;
  /** The last day it can be brought back. */
  until: string;
  /** Who can bring it back; whether the reader is one of them. */
  owners: string;
  canRestore: boolean;
  url: string;
};

/** What each mail needs to know. Calendar dates are YYYY-MM-DD; addresses are complete. */
export type MailValues = {
  invitation: { firm: string; inviter: string; url: string; expiresOn: string };
  sign_up_taken: { url: string };
  password_reset: { url: string; minutes: number };
  mention: { firm: string; clientName: string; url: string; entries: Mention[] };
  task_assigned: { firm: string; clientName: string; url: string; entries: AssignedTask[] };
  feedback_request: Survey & { contractTitle: string; endedOn: string | null };
  feedback_reminder: Survey;
  conversation_invitation: Invitation;
  conversation_summary: TalkSummary;
  renewal_window: RenewalNews;
  notice_due: NoticeNews;
  workspace_deleted: DeletionNews;
  workspace_restored: { firm: string; by: string; url: string };
  feedback_answered: { firm: string; clientName: string; contactName: string; url: string };
};

export type MailTemplate = keyof MailValues;

/** Writes one kind of mail: values and a language in, a letter out, and nothing else happens. */
export type Write<Template extends MailTemplate> = (values: MailValues[Template], locale: Locale) => Letter;
