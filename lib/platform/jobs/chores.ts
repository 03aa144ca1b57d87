import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@/db/client";
import { log } from "@/lib/platform/log";

/** Something the worker looks after by itself. Called again and again, in several processes: a repeat changes nothing. */
export type Chore = (db: Database, now: Date) => Promise<void>;

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
