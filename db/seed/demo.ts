import { eq, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { writeTrace } from "@/lib/platform/action/trace";
import { type Actor, dateIn, type Recorded, type Workspace, type WriteScope } from "@/lib/platform/scope";
import { links } from "../schema/workspaces.ts";
import type { TenantTx } from "../tenant.ts";
import type { Clock } from "./clock.ts";
import type { Who } from "./story/shape.ts";

/** What the whole story is told on: one transaction, one firm, its people, and its calendar. */
export type Demo = { tx: TenantTx; workspace: Workspace; people: Record<Who, Actor>; clock: Clock };

/** Something that was done at its time. */
export type Deed = (at: Date) => Promise<void>;

/** What a member did, as a command of the product; `makes` names the tables that get the time of the deed. */
export const byMember =
  (demo: Demo, who: Who, work: (scope: WriteScope) => Promise<unknown>, makes: readonly PgTable[] = []): Deed =>
  async (at) => {
    const actor = demo.people[who];
    const recorded: Recorded[] = [];
    await work({ ...scopeAt(demo, at), actor, record: (kind, facts) => recorded.push({ kind, facts }) });
    await writeTrace(demo.tx, demo.workspace.id, { kind: "member", id: actor.userId }, at, recorded);
    await stamp(demo, at, makes);
  };

/** What the holder of a link did. */
export const byHolder =
  (demo: Demo, linkId: string, work: (scope: HolderScope) => Promise<unknown>, makes: readonly PgTable[] = []): Deed =>
  async (at) => {
    const [link] = await demo.tx.select().from(links).where(eq(links.id, linkId));
    if (!link) throw new Error("no such link");
    const recorded: Recorded[] = [];
    await work({ ...scopeAt(demo, at), link, record: (kind, facts) => recorded.push({ kind, facts }) });
    await writeTrace(demo.tx, demo.workspace.id, { kind: "link", id: linkId }, at, recorded);
    await stamp(demo, at, makes);
  };

type HolderScope = Omit<WriteScope, "actor"> & { link: typeof links.$inferSelect };

const scopeAt = ({ tx, workspace }: Demo, at: Date) => ({
  tx,
  workspace,
  now: at,
  today: dateIn(at, workspace.timeZone),
});

/** New rows carry the time of the transaction, which is the same for the whole story: they get that of the deed. */
async function stamp({ tx }: Demo, at: Date, makes: readonly PgTable[]) {
  for (const table of makes) {
    await tx.execute(sql`update ${table} set created_at = ${at.toISOString()} where created_at = now()`);
  }
}
