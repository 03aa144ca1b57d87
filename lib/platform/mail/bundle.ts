import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { outbox } from "@/db/schema/platform";
import type { TenantTx } from "@/db/tenant";
import { dedupeKey } from "@/lib/platform/jobs/enqueue";
import { enqueueMail, type NewMail, writeMail } from "./enqueue";
import { asMail } from "./payload";
import type { MailValues } from "./values";

type Bundled = "mention" | "task_assigned";
type Entry = MailValues[Bundled]["entries"][number];

export type BundledMail = {
  [Template in Bundled]: Omit<NewMail<Template>, "workspaceId" | "caseId" | "dedupe" | "runAt">;
}[Bundled] & { workspaceId: string; userId: string; caseId: string; now: Date };

const windowMs = 10 * 60_000;

/**
 * Adds to the mail that collects what happens to one person on one case within ten minutes and leaves at their end.
 * When that mail is leaving at this very moment, the next one takes it.
 */
export async function enqueueBundledMail(tx: TenantTx, mail: BundledMail): Promise<void> {
  const window = Math.floor(mail.now.getTime() / windowMs);
  for (const next of [window, window + 1]) if (await joinWindow(tx, mail, next)) return;
  throw new Error("two mails in a row have left before their time");
}

async function joinWindow(tx: TenantTx, mail: BundledMail, window: number): Promise<boolean> {
  const dedupe = `${mail.template}:${mail.userId}:${mail.caseId}:${window}`;
  await enqueueMail(
    tx,
    withEntries({ ...mail, dedupe, runAt: new Date((window + 1) * windowMs) }, mail.values.entries),
  );
  const waiting = await lockWaiting(tx, mail.workspaceId, dedupe);
  if (!waiting) return false;
  const payload = writeMail(withEntries(mail, joined(asMail(waiting.payload).entries ?? [], mail.values.entries)));
  await tx
    .update(outbox)
    .set({ payload })
    .where(and(eq(outbox.workspaceId, mail.workspaceId), eq(outbox.id, waiting.id)));
  return true;
}

async function lockWaiting(tx: TenantTx, workspaceId: string, dedupe: string) {
  const untouched = and(isNull(outbox.leaseUntil), isNull(outbox.doneAt), isNull(outbox.deadAt));
  const [row] = await tx
    .select({ id: outbox.id, payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.workspaceId, workspaceId), eq(outbox.dedupe, dedupeKey(workspaceId, dedupe)), untouched))
    .for("update");
  return row ?? null;
}

/** The same thing said twice is one entry. */
function joined(before: unknown[], added: Entry[]): unknown[] {
  const known = new Set(before.map(said));
  return [...before, ...added.filter((entry) => !known.has(said(entry)))];
}

/** The database gives objects back with their keys in another order. */
const said = (entry: unknown) =>
  JSON.stringify(Object.entries(Object(entry)).toSorted(([one], [other]) => one.localeCompare(other)));

/** Entries come from a mail of the same template, so they fit the other values. */
const withEntries = <Mail extends { template: Bundled; values: object }>(mail: Mail, entries: unknown[]) =>
  ({ ...mail, values: { ...mail.values, entries } }) as unknown as NewMail<Bundled>;
