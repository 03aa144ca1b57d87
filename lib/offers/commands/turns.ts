import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Side } from "@/db/enums";
import { offers } from "@/db/schema/offers";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { isOpenOffer } from "../rules";

/** Refuses when another offer of the side is open: it has one at a time. One that expired is marked so. */
export async function needRoom(scope: WriteScope, caseId: string, side: Side): Promise<void> {
  const own = await findSent(scope, caseId, side);
  if (!own) return;
  refuseIf(isOpenOffer(own, scope.today) ? "offer_one_open" : null);
  await writeOffer(scope, own.id, { status: "expired" });
}

/** Counters the open offer of the other side. Out: its id. */
export async function counter(scope: WriteScope, caseId: string, side: Side): Promise<string | null> {
  const theirs = await findSent(scope, caseId, side === "us" ? "client" : "us");
  if (!theirs || !isOpenOffer(theirs, scope.today)) return null;
  await writeOffer(scope, theirs.id, { status: "countered", answeredOn: scope.today, decidedBy: scope.actor.userId });
  return theirs.id;
}

async function findSent({ tx, workspace }: WriteScope, caseId: string, side: Side) {
  const [offer] = await tx
    .select({ id: offers.id, status: offers.status, validUntil: offers.validUntil })
    .from(offers)
    .where(
      and(
        eq(offers.workspaceId, workspace.id),
        eq(offers.caseId, caseId),
        eq(offers.side, side),
        eq(offers.status, "sent"),
      ),
    );
  return offer ?? null;
}

/** Writes what is given of an offer, and counts the change. */
export const writeOffer = (scope: WriteScope, id: string, values: Partial<typeof offers.$inferInsert>) =>
  scope.tx
    .update(offers)
    .set({ ...values, version: sql`${offers.version} + 1` })
    .where(and(eq(offers.workspaceId, scope.workspace.id), eq(offers.id, id)));
