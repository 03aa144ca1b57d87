import "server-only";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { shownNameIfAny, users } from "@/db/schema/accounts";
import { notices } from "@/db/schema/decisions";
import { events } from "@/db/schema/platform";
import type { Scope } from "@/lib/platform/scope";
import { setDatesInput } from "../schema";

/** What the newest standing letter of a case says of the day it arrived, or of the last day it gives; null: none does. */
export async function findStanding(scope: Scope, caseId: string, what: "deliveredOn" | "endsOn") {
  const [row] = await scope.tx
    .select({ day: notices[what] })
    .from(notices)
    .where(
      and(
        eq(notices.workspaceId, scope.workspace.id),
        eq(notices.caseId, caseId),
        isNull(notices.withdrawnAt),
        isNotNull(notices[what]),
      ),
    )
    .orderBy(desc(notices.createdAt))
    .limit(1);
  return row?.day ?? null;
}

/** Who changed the dates last, when, and what they were before: the lasting way back. */
export async function findLastChange(scope: Scope, caseId: string) {
  const [row] = await scope.tx
    .select({ by: shownNameIfAny(users), at: events.at, facts: events.facts })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(
      and(eq(events.workspaceId, scope.workspace.id), eq(events.caseId, caseId), eq(events.kind, "case.dates_changed")),
    )
    .orderBy(desc(events.id))
    .limit(1);
  if (typeof row?.facts.previous !== "string") return null;
  const previous = setDatesInput.shape.dates.parse(JSON.parse(row.facts.previous));
  return { by: row.by, at: row.at, previous };
}
