import "server-only";
import { and, desc, eq, isNotNull, or, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/platform";
import type { TenantTx } from "@/db/tenant";
import { wakeWorkers } from "@/lib/platform/jobs/enqueue";
import { mailKind, type Person } from "./payload";
import { noServer } from "./send";
import type { MailTemplate } from "./values";

export type OutboxState = "waiting" | "retrying" | "sent" | "no_server" | "failed";

export type OutboxMail = {
  id: string;
  template: MailTemplate;
  to: Person;
  subject: string;
  state: OutboxState;
  attempts: number;
  /** The next try of what is waiting, else when it ended. */
  at: Date;
  /** What the mail server said, for who looks after it. */
  lastError: string | null;
  createdAt: Date;
  canRetry: boolean;
};

const pageSize = 50;

/**
 * The workspace's mail, newest first, without its words.
 * In: the id of the last mail of the page before. Out: up to 50 mails and whether there are more.
 */
export async function listOutbox(
  tx: TenantTx,
  workspaceId: string,
  { before }: { before?: string } = {},
): Promise<{ mails: OutboxMail[]; more: boolean }> {
  const older =
    before && sql`(${outbox.createdAt}, ${outbox.id}) < (select created_at, id from outbox where id = ${before})`;
  const rows = await tx
    .select(columns)
    .from(outbox)
    .where(and(eq(outbox.workspaceId, workspaceId), eq(outbox.kind, mailKind), older || undefined))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(pageSize + 1);
  return { mails: rows.slice(0, pageSize).map(shown), more: rows.length > pageSize };
}

/** Sends a mail again that failed or had no server. Out: whether there was such a mail that still has its words. */
export async function retryMail(tx: TenantTx, workspaceId: string, id: string): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ attempts: 0, runAt: sql`now()`, doneAt: null, deadAt: null, lastError: null })
    .where(and(eq(outbox.workspaceId, workspaceId), eq(outbox.id, id), eq(outbox.kind, mailKind), retriable))
    .returning({ id: outbox.id });
  if (rows.length > 0) await wakeWorkers(tx);
  return rows.length > 0;
}

const hasWords = sql<boolean>`${outbox.payload} ? 'html'`;
const retriable = and(
  hasWords,
  or(isNotNull(outbox.deadAt), and(isNotNull(outbox.doneAt), eq(outbox.lastError, noServer))),
);

const columns = {
  id: outbox.id,
  template: sql<MailTemplate>`${outbox.payload} ->> 'template'`,
  to: sql<Person>`${outbox.payload} -> 'to'`,
  subject: sql<string>`${outbox.payload} ->> 'subject'`,
  attempts: outbox.attempts,
  runAt: outbox.runAt,
  doneAt: outbox.doneAt,
  deadAt: outbox.deadAt,
  lastError: outbox.lastError,
  createdAt: outbox.createdAt,
  hasWords,
};

type Row = Omit<OutboxMail, "state" | "at" | "canRetry"> & {
  runAt: Date;
  doneAt: Date | null;
  deadAt: Date | null;
  hasWords: boolean;
};

function shown({ runAt, doneAt, deadAt, hasWords: words, ...mail }: Row): OutboxMail {
  const state = stateOf({ doneAt, deadAt, lastError: mail.lastError });
  const canRetry = words && (state === "failed" || state === "no_server");
  return { ...mail, state, canRetry, at: deadAt ?? doneAt ?? runAt };
}

function stateOf({ doneAt, deadAt, lastError }: Pick<Row, "doneAt" | "deadAt" | "lastError">): OutboxState {
  if (deadAt) return "failed";
  if (doneAt) return lastError === noServer ? "no_server" : "sent";
  return lastError === null ? "waiting" : "retrying";
}
