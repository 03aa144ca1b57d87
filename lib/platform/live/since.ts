import "server-only";
import { and, eq, gte } from "drizzle-orm";
import { events } from "@/db/schema/platform";
import type { Scope } from "@/lib/platform/scope";

/** A change that was under way while the page was read may have been noted earlier and stored later. */
const slackMs = 3_000;

/** Whether anything this person may see has happened in the workspace since a page was read. In: its time in ms. */
export async function hasChangedSince(scope: Scope, readAt: number): Promise<boolean> {
  const [event] = await scope.tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.workspaceId, scope.workspace.id), gte(events.id, firstIdOf(readAt - slackMs))))
    .limit(1);
  return event !== undefined;
}

/** The smallest id of version 7 made in this millisecond (RFC 9562): ids sort by the time they were made. */
function firstIdOf(ms: number): string {
  const hex = Math.min(Math.max(0, Math.floor(ms)), 2 ** 48 - 1)
    .toString(16)
    .padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
