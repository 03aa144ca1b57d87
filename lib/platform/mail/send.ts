import "server-only";
import type { SendMailOptions } from "nodemailer";
import { type Handler, Hopeless, Postponed } from "@/lib/platform/jobs/job";
import { headerName } from "./address";
import { makeBreaker } from "./breaker";
import { asMail, type MailPayload, sentMail } from "./payload";
import { openTransport, type TransportSettings } from "./transport";

export type MailSettings = TransportSettings & {
  /** Such as `Partwell <partwell@example.com>`. */
  from: string;
  /** The host in the Message-ID: the one people open. */
  host: string;
  deadlineMs?: number;
};

/** The note on a mail that no server was there for. The outbox page says so. */
export const noServer = "no_smtp";

/** Sends the mails of the outbox, one at a time per job, with a deadline, sparing a server that is down. */
export function mailHandler(settings: MailSettings): Handler {
  const transport = openTransport(settings);
  const breaker = makeBreaker({ failures: 5, restMs: 30_000 });
  const { deadlineMs = 20_000 } = settings;

  return async (job, stop) => {
    const restMs = breaker.restsForMs();
    if (restMs > 0) throw new Postponed(restMs, "mail server is not answering");
    const mail = asMail(job.payload);
    const deadline = AbortSignal.any([stop, AbortSignal.timeout(deadlineMs)]);
    try {
      const outcome = await transport(job.id, composed(job.id, mail, settings), deadline);
      breaker.succeeded();
      return outcome === "written" ? { note: noServer } : { payload: sentMail(mail) };
    } catch (error) {
      if (isRefusedForGood(error)) throw new Hopeless(messageOf(error));
      if (!stop.aborted) breaker.failed();
      throw error;
    }
  };
}

/** Recipients go as objects, never as text to be parsed, so a name cannot become a second recipient. */
function composed(id: string, mail: MailPayload, { from, host }: MailSettings): SendMailOptions {
  const [, name = "", address = from] = /^(.*)<([^<>]+)>$/.exec(from.trim()) ?? [];
  return {
    messageId: `<${id}@${host}>`,
    from: { name: mail.sender ?? headerName(name), address: address.trim() },
    to: mail.to,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.calendar ? { icalEvent: { ...mail.calendar, filename: "invitation.ics" } } : {}),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}

/** The server knows this recipient or this message will never do: trying again only annoys it. */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error) || !("command" in error)) return false;
  const lasting = typeof error.responseCode === "number" && error.responseCode >= 500;
  return lasting && (error.command === "RCPT TO" || error.command === "DATA");
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : "refused");
