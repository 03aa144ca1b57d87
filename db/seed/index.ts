import { eq } from "drizzle-orm";
import { newId } from "@/lib/platform/ids";
import { connect, type Database } from "../client.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Actor, Workspace } from "@/lib/platform/scope";
import { inWorkspace, type TenantTx } from "../tenant.ts";
import { type Clock, makeClock } from "./clock.ts";
import { makePeople, makeWorkspace, studio, workshop } from "./firm.ts";
import { live } from "./life.ts";
import { inviteEwa, quietOutbox } from "./mail.ts";
import { on, order } from "./step.ts";
import { stepsOfStanding } from "./standing.ts";
import { storyCases } from "./story/index.ts";
import type { Who } from "./story/shape.ts";

const firmAge = 240;

type Told = { ownerUrl: string; appUrl: string; now?: Date };

/**
 * Tells the story of the demo firm into an empty place: its people, their clients, and their endings, each thing
 * done by a command of the product at its own time. Does nothing when the firm is there already.
 * In: the address the product itself uses, and the moment the story ends, which is now. The story is one transaction:
 * it is there whole, or not at all.
 */
export async function seedDemo({ appUrl, now = new Date() }: Told): Promise<void> {
  const { client, db } = connect(appUrl, 2);
  try {
    const [there] = await db.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.slug, studio.slug));
    if (there) return;
    const clock = makeClock(now, studio.timeZone, studio.calendar);
    const workspace = { ...studio, id: newId() };
    const people = await openAccounts(db, clock);
    await inWorkspace(db, workspace.id, (tx) => tell(tx, workspace, people, clock));
    const second = { ...workshop, id: newId() };
    await inWorkspace(db, second.id, (tx) =>
      makeWorkspace(tx, second, [people.olga], clock.moment(clock.workday(-12), 0.7)),
    );
  } finally {
    await client.end();
  }
}

/** Opens the accounts of the people before the long story begins, so that nobody else who needs them waits for its end. */
export const openAccounts = (db: Database, clock: Clock) => db.transaction((tx) => makePeople(tx, beginningOf(clock)));

/** Tells the story into the transaction of its workspace. */
export async function tell(tx: TenantTx, workspace: Workspace, people: Record<Who, Actor>, clock: Clock) {
  await makeWorkspace(tx, workspace, Object.values(people), beginningOf(clock));
  const demo = { tx, workspace, people, clock };
  await live(demo, storyCases, [...stepsOfStanding(demo), on(clock, 3, order.answer, inviteEwa(demo))]);
  await quietOutbox(demo);
}

const beginningOf = (clock: Clock) => clock.moment(clock.workday(-firmAge), 0.1);
