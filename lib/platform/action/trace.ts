import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { TenantTx } from "@/db/tenant";
import { cases } from "@/db/schema/cases";
import { events } from "@/db/schema/platform";
import { newId } from "@/lib/platform/ids";
import { liveChannel } from "@/lib/platform/live/channel";
import type { EventAuthor, EventKind, Recorded } from "@/lib/platform/scope";

/** After these somebody may no longer look. */
const narrowing: readonly EventKind[] = ["case.made_quiet", "case.viewer_removed", "workspace.deleted"];

/**
 * Writes what a command recorded, in its transaction: the events, the case's revision, and one notification
 * that carries ids only and is heard when, and only if, the transaction commits.
 */
export async function writeTrace(
  tx: TenantTx,
  workspaceId: string,
  author: EventAuthor,
  now: Date,
  recorded: Recorded[],
): Promise<void> {
  if (recorded.length === 0) return;
  const caseIds = [...new Set(recorded.flatMap(({ facts }) => (facts.caseId ? [facts.caseId] : [])))];
  const revisions = new Map<string, number>();
  const quiet: string[] = [];
  for (const caseId of caseIds) {
    const [row] = await tx
      .update(cases)
      .set({ revision: sql`${cases.revision} + 1`, lastActivityAt: now })
      .where(and(eq(cases.workspaceId, workspaceId), eq(cases.id, caseId)))
      .returning({ revision: cases.revision, quiet: cases.quiet });
    if (row) revisions.set(caseId, row.revision);
    if (row?.quiet) quiet.push(caseId);
  }
  await tx.insert(events).values(
    recorded.map(({ kind, facts: { caseId, ...facts } }) => ({
      workspaceId,
      id: newId(),
      caseId: caseId ?? null,
      caseRevision: caseId ? (revisions.get(caseId) ?? null) : null,
      actorKind: author.kind,
      actorId: author.id,
      kind,
      facts,
      at: now,
    })),
  );
  const message = {
    workspaceId,
    cases: Object.fromEntries(revisions),
    quiet,
    access: recorded.some(({ kind }) => kind.startsWith("member.") || narrowing.includes(kind)),
  };
  await tx.execute(sql`select pg_notify(${liveChannel}, ${JSON.stringify(message)})`);
}
