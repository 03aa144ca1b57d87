import type { RenderedMail } from "./templates";
import type { MailTemplate } from "./values";

export const mailKind = "mail";

/** What a person is called, and where their mail goes. */
export type Person = { name: string; address: string };

/** What a calendar program takes out of a mail (RFC 5546). */
export type CalendarPart = { method: "PUBLISH" | "REQUEST" | "CANCEL"; content: string };

/** A mail in the outbox. The words go when it has been sent: links with secrets are among them. */
export type MailPayload = RenderedMail & {
  template: MailTemplate;
  to: Person;
  /** The firm in whose name it is sent; none for mail about an account. */
  sender: string | null;
  replyTo: Person | null;
  /** What a bundled mail is made of, so that more can be added. */
  entries?: unknown[];
  calendar?: CalendarPart;
};

/** What remains of a sent mail. */
export type SentMail = Pick<MailPayload, "template" | "to" | "subject">;

/** Jobs of this kind are written by `enqueueMail` alone, so their payload has this shape. */
export const asMail = (payload: Record<string, unknown>) => payload as MailPayload;

export const sentMail = ({ template, to, subject }: MailPayload): SentMail => ({ template, to, subject });
