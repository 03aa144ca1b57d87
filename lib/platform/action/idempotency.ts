import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/platform";
import type { Scope } from "@/lib/platform/scope";
import { refuseIf } from "./refusal";

/**
 * Carries out work once per key of one person, in the caller's transaction.
 * A repeat waits for the first to commit and gets its answer; the same key with other content is refused.
 */
export async function once<Data>(
  scope: Scope,
  key: string,
  action: string,
  input: unknown,
  work: () => Promise<Data>,
): Promise<Data> {
  const inputHash = createHash("sha256")
    .update(JSON.stringify([action, input]))
    .digest("hex");
  const claimed = await scope.tx
    .insert(idempotencyKeys)
    .values({ workspaceId: scope.workspace.id, actorId: scope.actor.userId, key, action, inputHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const ours = and(
    eq(idempotencyKeys.workspaceId, scope.workspace.id),
    eq(idempotencyKeys.actorId, scope.actor.userId),
    eq(idempotencyKeys.key, key),
  );
  if (claimed.length === 0) {
    const [earlier] = await scope.tx.select().from(idempotencyKeys).where(ours);
    refuseIf(earlier?.inputHash === inputHash ? null : "repeated_differently");
    return storedAnswer<Data>(earlier?.data);
  }
  const data = await work();
  await scope.tx
    .update(idempotencyKeys)
    .set({ data: data ?? null })
    .where(ours);
  return data;
}

/** The answer of the same action to the same input, as it was stored after the first run. */
const storedAnswer = <Data>(data: unknown) => (data ?? undefined) as Data;
