import "server-only";
import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/platform";
import { env } from "@/lib/platform/env";
import { isId } from "@/lib/platform/ids";
import { listOutbox, type OutboxMail } from "@/lib/platform/mail/outbox";
import { asMail, mailKind } from "@/lib/platform/mail/payload";
import type { Scope } from "@/lib/platform/scope";
import { canRetryMail, canSeeOutbox } from "../policy";

export type OutboxPage = {
  mails: OutboxMail[];
  more: boolean;
  canRetry: boolean;
  /** Whether mail can leave at all. */
  hasServer: boolean;
};

/** The mail of the workspace. Null: not for this person. */
export async function loadOutbox(scope: Scope, before: string | undefined): Promise<OutboxPage | null> {
  if (!canSeeOutbox(scope.actor)) return null;
  const { mails, more } = await listOutbox(
    scope.tx,
    scope.workspace.id,
    before !== undefined && isId(before) ? { before } : {},
  );
  return { mails, more, canRetry: canRetryMail(scope.actor), hasServer: env.SMTP_URL !== undefined };
}

export type MailPage = {
  id: string;
  to: { name: string; address: string };
  subject: string;
  /** Null: the words went with the sent mail. */
  text: string | null;
  links: string[];
  createdAt: Date;
};

/** One mail with its words. Null: not there, or not for this person. */
export async function findMail(scope: Scope, mailId: string): Promise<MailPage | null> {
  if (!canSeeOutbox(scope.actor) || !isId(mailId)) return null;
  const row = await findRow(scope, mailId);
  if (!row) return null;
  const mail = asMail(row.payload);
  const text = typeof mail.text === "string" ? mail.text : null;
  return {
    id: row.id,
    to: mail.to,
    subject: mail.subject,
    text,
    links: [...new Set(text?.match(/https?:\/\/\S+/g))],
    createdAt: row.createdAt,
  };
}

/** To whom a mail goes, for who sends it again. */
export async function findMailAddress(scope: Scope, mailId: string): Promise<{ id: string; address: string } | null> {
  const row = await findRow(scope, mailId);
  return row ? { id: row.id, address: asMail(row.payload).to.address } : null;
}

async function findRow(scope: Scope, mailId: string) {
  const [row] = await scope.tx
    .select({ id: outbox.id, payload: outbox.payload, createdAt: outbox.createdAt })
    .from(outbox)
    .where(and(eq(outbox.workspaceId, scope.workspace.id), eq(outbox.id, mailId), eq(outbox.kind, mailKind)));
  return row ?? null;
}
