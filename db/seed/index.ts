import { eq } from "drizzle-orm";
import { newId } from "@/lib/platform/ids";
import { connect } from "../client.ts";
import { workspaces } from "../schema/workspaces.ts";
import { inWorkspace } from "../tenant.ts";
import { makeClock } from "./clock.ts";
import { makePeople, makeWorkspace, studio, workshop } from "./firm.ts";
import { live } from "./life.ts";
import { inviteEwa, quietOutbox } from "./mail.ts";
import { on, order } from "./step.ts";
import { englishCases } from "./story/english.ts";
import { polishCases } from "./story/polish.ts";

const firmAge = 240;

/**
 * Tells the story of the demo firm into an empty place: its people, their clients, and fifteen endings, each thing
 * done by a command of the product at its own time. Does nothing when the firm is there already.
 * In: the address the product itself uses. All of it is one transaction: it is there whole, or not at all.
 */
export async function seedDemo({ appUrl }: { ownerUrl: string; appUrl: string }): Promise<void> {
  const { client, db } = connect(appUrl, 2);
  try {
    const [there] = await db.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.slug, studio.slug));
    if (there) return;
    const clock = makeClock(new Date(), studio.timeZone, studio.calendar);
    const madeAt = clock.moment(clock.workday(-firmAge), 0.1);
    const workspace = { ...studio, id: newId() };
    const people = await inWorkspace(db, workspace.id, async (tx) => {
      const made = await makePeople(tx, madeAt);
      await makeWorkspace(tx, workspace, Object.values(made), madeAt);
      const demo = { tx, workspace, people: made, clock };
      await live(demo, [...polishCases, ...englishCases], [on(clock, 3, order.answer, inviteEwa(demo))]);
      await quietOutbox(demo);
      return made;
    });
    const second = { ...workshop, id: newId() };
    await inWorkspace(db, second.id, (tx) =>
      makeWorkspace(tx, second, [people.olga], clock.moment(clock.workday(-12), 0.7)),
    );
  } finally {
    await client.end();
  }
}
