import "server-only";
import { and, eq } from "drizzle-orm";
import { conversations } from "@/db/schema/conversations";
import { lockCase, type LockedCase } from "@/lib/cases/queries";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";

export type Conversation = typeof conversations.$inferSelect;
export type LockedTalk = { conversation: Conversation; clientCase: LockedCase };

/** A talk and its case, held until the end of the transaction; the case first, so that two changes never wait for each other. */
export async function lockTalk(scope: Scope, conversationId: string): Promise<LockedTalk | null> {
  const before = await findTalk(scope, conversationId);
  const clientCase = before ? await lockCase(scope, before.caseId) : null;
  const conversation = clientCase ? await findTalk(scope, conversationId) : null;
  return conversation && clientCase ? { conversation, clientCase } : null;
}

/** A talk as it stands; null when it is not here. */
export async function findTalk(scope: Scope, conversationId: string): Promise<Conversation | null> {
  if (!isId(conversationId)) return null;
  const [row] = await scope.tx.select().from(conversations).where(ofTalk(scope, conversationId));
  return row ?? null;
}

export const ofTalk = (scope: Scope, conversationId: string) =>
  and(eq(conversations.workspaceId, scope.workspace.id), eq(conversations.id, conversationId));
