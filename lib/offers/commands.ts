import "server-only";
import { and, eq, max, sql } from "drizzle-orm";
import type { z } from "zod";
import { agreements, offers, stances } from "@/db/schema/offers";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { needFileOf } from "@/lib/files/queries";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import { counter, needRoom } from "./commands/turns";
import { findStance, type lockAgreement, originOf } from "./queries";
import { whyNotRestore } from "./rules";
import type { agreeInput, offerInput, signInput, stanceInput } from "./schema";

type HeldAgreement = NonNullable<Awaited<ReturnType<typeof lockAgreement>>>;

/** Says where we stand before anybody offers anything. */
export async function takeStance(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, version, ...stance }: z.output<typeof stanceInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const values = { ...stance, recordedBy: scope.actor.userId, recordedAt: scope.now };
  const [written] = await scope.tx
    .insert(stances)
    .values({ workspaceId: scope.workspace.id, caseId: clientCase.id, ...values })
    .onConflictDoUpdate({
      target: [stances.workspaceId, stances.caseId],
      set: { ...values, version: sql`${stances.version} + 1` },
      setWhere: eq(stances.version, version),
    })
    .returning({ version: stances.version });
  refuseIf(written ? null : "stale");
  scope.record("offer.stance_taken", { caseId: clientCase.id });
}

/** Puts an offer into the ledger. The client's is open at once; ours is a draft until somebody approves it. */
export async function offer(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, ...given }: z.output<typeof offerInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf((await findStance(scope, clientCase.id)) ? null : "offer_needs_stance");
  const goesOut = given.side === "client";
  if (goesOut) await needRoom(scope, clientCase.id, given.side);
  const countersId = goesOut ? await counter(scope, clientCase.id, given.side) : null;
  const [last] = await scope.tx
    .select({ number: max(offers.number) })
    .from(offers)
    .where(and(eq(offers.workspaceId, scope.workspace.id), eq(offers.caseId, clientCase.id)));
  await scope.tx.insert(offers).values({
    workspaceId: scope.workspace.id,
    id: newId(),
    caseId: clientCase.id,
    number: (last?.number ?? 0) + 1,
    ...given,
    offeredOn: scope.today,
    status: goesOut ? "sent" : "draft",
    countersId,
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  });
  scope.record("offer.made", { caseId: clientCase.id, side: given.side });
}

/** Writes down what both sides are to sign. */
export async function agree(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, ...given }: z.output<typeof agreeInput>,
) {
  refuseIf(whyNotChange(clientCase));
  await insertAgreement(scope, clientCase.id, { offerId: null, ...given });
  scope.record("offer.agreement_drafted", { caseId: clientCase.id });
}

type Draft = Pick<typeof agreements.$inferInsert, "offerId" | "kind" | "terms" | "endsOn" | "withdrawsNotice">;

/** Adds a paper for both sides to sign. */
export const insertAgreement = (scope: WriteScope, caseId: string, draft: Draft) =>
  scope.tx.insert(agreements).values({
    workspaceId: scope.workspace.id,
    id: newId(),
    caseId,
    ...draft,
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  });

/** Records who signed when; an empty day takes a signature back. */
export async function sign(
  scope: WriteScope,
  { agreement, clientCase }: HeldAgreement,
  { version, byUsOn, byClientOn, fileId }: z.output<typeof signInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseUnseen(agreement, version);
  refuseIf([byUsOn, byClientOn].some((day) => day !== null && day > scope.today) ? "agreement_in_future" : null);
  await needFileOf(scope, clientCase.id, fileId);
  await writeAgreement(scope, agreement.id, {
    signedByUsOn: byUsOn,
    signedByClientOn: byClientOn,
    fileId,
  });
  scope.record("offer.agreement_signed", { caseId: clientCase.id });
}

/** Sets an agreement aside; it can be brought back. */
export async function cancelAgreement(scope: WriteScope, { agreement, clientCase }: HeldAgreement, version: number) {
  refuseIf(whyNotChange(clientCase));
  refuseUnseen(agreement, version);
  await writeAgreement(scope, agreement.id, { cancelledAt: scope.now });
  scope.record("offer.agreement_cancelled", { caseId: clientCase.id });
}

/** Brings back an agreement that was set aside, unless the offer it came from is not accepted any more. */
export async function restoreAgreement(scope: WriteScope, { agreement, clientCase }: HeldAgreement, version: number) {
  refuseIf(whyNotChange(clientCase));
  refuseUnseen(agreement, version);
  refuseIf(whyNotRestore(await originOf(scope, agreement)));
  await writeAgreement(scope, agreement.id, { cancelledAt: null });
  scope.record("offer.agreement_restored", { caseId: clientCase.id });
}

const writeAgreement = (scope: WriteScope, id: string, values: Partial<typeof agreements.$inferInsert>) =>
  scope.tx
    .update(agreements)
    .set({ ...values, version: sql`${agreements.version} + 1` })
    .where(and(eq(agreements.workspaceId, scope.workspace.id), eq(agreements.id, id)));
