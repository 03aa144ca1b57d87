import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@/db/client";
import { workspaces } from "@/db/schema/workspaces";
import { log } from "@/lib/platform/log";
import { isOpenWorkspace } from "@/lib/platform/membership";
import { dateIn } from "@/lib/platform/scope";

/** Something the worker looks after by itself. Called again and again, in several processes: a repeat changes nothing. */
export type Chore = (db: Database, now: Date) => Promise<void>;

export type Firm = { id: string; slug: string; name: string };

/** Does something for every workspace that is neither suspended nor deleted, each with its own calendar date and its own faults. */
export async function forEveryFirm(db: Database, now: Date, work: (firm: Firm, today: string) => Promise<void>) {
  const firms = await db
    .select({ id: workspaces.id, slug: workspaces.slug, name: workspaces.name, timeZone: workspaces.timeZone })
    .from(workspaces)
    .where(isOpenWorkspace());
  for (const { timeZone, ...firm } of firms)
    await work(firm, dateIn(now, timeZone)).catch((error: unknown) =>
      log.error({ error, workspaceId: firm.id }, "a chore failed for a workspace"),
    );
}

const onceAnHour = 3_600_000;

/** Does every chore once an hour until the signal stops it. One that fails does not keep the others from being done. */
export async function doChores(db: Database, chores: Chore[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const chore of chores) {
      await chore(db, new Date()).catch((error: unknown) => log.error({ error, chore: chore.name }, "a chore failed"));
    }
    await pause(onceAnHour, null, { ref: false, signal }).catch(() => undefined);
  }
}
